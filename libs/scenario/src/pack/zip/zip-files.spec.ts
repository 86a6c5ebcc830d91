import { describe, expect, it } from '@jest/globals';
import { unzip } from './unzip.ts';
import { zipFiles } from './zip-files.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('an archive that is made here', () => {
  it('unpacks to the same files in the same order', async () => {
    const files = new Map([
      ['scenario.yaml', bytes('id: a\n'.repeat(2_000))],
      ['attachments/مذكرة.txt', bytes('سطر')],
      ['attachments/empty.txt', bytes('')],
    ]);
    const found = await unzip(zipFiles(files));
    expect([...found].map(([path, content]) => [path, Buffer.from(content).toString('utf8')])).toEqual(
      [...files].map(([path, content]) => [path, Buffer.from(content).toString('utf8')]),
    );
  });

  it('is the same whenever it is made', () => {
    const files = new Map([['scenario.yaml', bytes('id: a')]]);
    expect(zipFiles(files).equals(zipFiles(files))).toBe(true);
  });

  it('may hold nothing', async () => {
    expect((await unzip(zipFiles(new Map()))).size).toBe(0);
  });
});
