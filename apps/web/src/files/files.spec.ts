import { describe, expect, it } from '@jest/globals';
import { wireError } from '@cyberdrill/contracts';
import { until } from '@cyberdrill/testing';
import { RequestError } from '../api/request-error.ts';
import { FileDesk } from './file-desk.ts';
import type { FileShelf } from './file-shelf.ts';
import { filesNamedIn } from './files-named-in.ts';
import type { Upload } from './upload.ts';

function shelf(): FileShelf & { readonly kept: Map<string, File> } {
  const kept = new Map<string, File>();
  return {
    kept,
    names: () => Promise.resolve([...kept.keys()]),
    get: (sha256) => Promise.resolve(kept.get(sha256)),
    put: (sha256, file) => Promise.resolve(void kept.set(sha256, file)),
    remove: (sha256) => Promise.resolve(void kept.delete(sha256)),
  };
}

const NOTE = new File(['seen'], 'note.txt', { type: 'text/plain' });
const SHA256_OF_SEEN = '70d8d7d4f0ef43bf16ad3f0b7ebcd1e3e02b4cfc8a84bd9f4f2a1f4b6b2d2ad1';

describe('FileDesk', () => {
  it('keeps a file until there is a line, and then brings it', async () => {
    const kept = shelf();
    const desk = new FileDesk(kept, () => Promise.resolve(undefined));
    const reference = await desk.take(NOTE);
    expect(reference).toMatchObject({ name: 'note.txt', sizeBytes: 4, mediaType: 'text/plain' });
    const sha256 = reference?.sha256 ?? '';
    expect(desk.all().get(sha256)).toEqual({ status: 'queued' });
    desk.lineIs(true);
    await until(() => desk.all().get(sha256)?.status === 'stored', 30_000, 'it to be stored');
    expect(kept.kept.size).toBe(0);
    desk.stop();
  });

  it('brings after a reload what it had kept', async () => {
    const kept = shelf();
    kept.kept.set(SHA256_OF_SEEN, NOTE);
    const brought: string[] = [];
    const desk = new FileDesk(kept, (sha256) => Promise.resolve(void brought.push(sha256)));
    await desk.start();
    desk.lineIs(true);
    await until(() => kept.kept.size === 0, 30_000, 'it to be stored');
    expect(brought).toEqual([SHA256_OF_SEEN]);
    desk.stop();
  });

  it('keeps a file that could not be brought, and says so to the command that needs it', async () => {
    const kept = shelf();
    let upload: Upload = () => Promise.reject(RequestError.local('UNREACHABLE'));
    const desk = new FileDesk(kept, (...file) => upload(...file));
    const sha256 = (await desk.take(NOTE))?.sha256 ?? '';
    await expect(desk.ensure([sha256])).rejects.toThrow(RequestError);
    expect(desk.all().get(sha256)).toEqual({ status: 'queued' });
    upload = () => Promise.resolve(wireError('FILE_TYPE_REFUSED', {}));
    expect((await desk.ensure([sha256]))?.code).toBe('FILE_TYPE_REFUSED');
    expect(desk.all().get(sha256)?.status).toBe('refused');
    upload = () => Promise.resolve(undefined);
    expect(await desk.ensure([sha256])).toBeUndefined();
    expect(await desk.ensure(['a file that was stored before'])).toBeUndefined();
    desk.stop();
  });
});

describe('filesNamedIn', () => {
  it('finds references wherever they stand', () => {
    const file = { name: 'a', sha256: 'abc', sizeBytes: 1, mediaType: 'text/plain' };
    const hash = { type: 'sha256', value: 'def' };
    expect(filesNamedIn({ values: { log: file, iocs: [hash] }, attachments: [file], text: 'abc' })).toEqual([
      'abc',
      'abc',
    ]);
    expect(filesNamedIn({ injectId: 'i1' })).toEqual([]);
  });
});
