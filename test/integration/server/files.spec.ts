import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { FileReference } from '@cyberdrill/domain';
import { createHash } from 'node:crypto';
import { DrillServer, type Drill } from './drill-server.ts';

const PNG = Buffer.concat([
  Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
  Buffer.alloc(64, 1),
]);
const HTML = Buffer.from('<script>alert(1)</script>');

let server: DrillServer;
let drill: Drill;

beforeAll(async () => {
  server = await DrillServer.start();
  drill = await server.started(['a', 'b', 'c']);
}, 30_000);

afterAll(() => server.stop());

function hashOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

function put(
  token: string,
  bytes: Buffer,
  { sha256 = hashOf(bytes), type = 'application/octet-stream', name = 'evidence' } = {},
): Promise<Response> {
  return drill.request(`/files/${sha256}`, token, {
    method: 'PUT',
    body: new Uint8Array(bytes),
    headers: { 'content-type': type, 'x-file-name': encodeURIComponent(name) },
  });
}

async function stored(token: string, bytes: Buffer, name?: string): Promise<FileReference> {
  const response = await put(token, bytes, name === undefined ? {} : { name });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as FileReference;
}

function get(token: string, sha256: string): Promise<Response> {
  return drill.request(`/files/${sha256}`, token);
}

async function codeOf(response: Response): Promise<string> {
  return `${response.status} ${((await response.json()) as { error: { code: string } }).error.code}`;
}

describe('storing a file', () => {
  it('tells what was stored, and gives back the very same bytes', async () => {
    const response = await put(drill.tokenOf('a'), PNG, { type: 'image/png', name: 'Écran 1.png' });
    expect(await response.json()).toEqual({
      name: 'Écran 1.png',
      sha256: hashOf(PNG),
      sizeBytes: PNG.length,
      mediaType: 'image/png',
    });
    const back = await get(drill.tokenOf('a'), hashOf(PNG));
    expect(Buffer.from(await back.arrayBuffer()).equals(PNG)).toBe(true);
  });

  it('refuses what is not what its address says', async () => {
    const response = await put(drill.tokenOf('a'), PNG, { sha256: 'a'.repeat(64) });
    expect(await codeOf(response)).toBe('422 FILE_HASH_MISMATCH');
  });

  it('refuses what is too large', async () => {
    const text = (length: number) => Buffer.alloc(length, 'x');
    expect(await codeOf(await put(drill.tokenOf('a'), text(5_000_001)))).toBe('413 FILE_TOO_LARGE');
    expect((await put(drill.tokenOf('a'), text(5_000_000))).status).toBe(200);
  });

  it('finds out itself of what type it is', async () => {
    for (const type of ['text/html', 'image/png', 'no type']) {
      const response = await put(drill.tokenOf('a'), HTML, { type, name: 'page.html.txt' });
      expect(await response.json()).toMatchObject({ mediaType: 'text/plain' });
    }
  });

  it.each([
    ['../../etc/passwd', 'passwd'],
    ['C:\\Users\\x\\list.csv', 'list.csv'],
    ['a\r\nSet-Cookie: x', 'aSet-Cookie: x'],
    ['', hashOf(Buffer.from(''))],
  ])('makes a plain name of %j', async (name, expected) => {
    const bytes = Buffer.from(name);
    const reference = await stored(drill.tokenOf('a'), bytes, name);
    expect(reference.name).toBe(expected);
  });
});

describe('fetching a file', () => {
  it('gives it to be saved, never to be run', async () => {
    const { sha256 } = await stored(drill.tokenOf('a'), HTML, 'page.html.txt');
    const { headers } = await get(drill.planned.controlToken, sha256);
    expect(headers.get('content-disposition')).toMatch(/^attachment; filename="page.html.txt"/);
    expect(headers.get('content-security-policy')).toBe("sandbox; default-src 'none'");
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('content-type')).toBe('text/plain');
  });

  it('is for those who have it, control and evaluators; others learn not even that it exists', async () => {
    const { sha256 } = await stored(drill.tokenOf('a'), Buffer.from('evidence of a'));
    for (const token of [drill.tokenOf('a'), drill.planned.controlToken, drill.planned.evaluatorToken])
      expect((await get(token, sha256)).status).toBe(200);
    expect(await codeOf(await get(drill.tokenOf('b'), sha256))).toBe('404 FILE_UNKNOWN');
    expect(await codeOf(await get(drill.tokenOf('b'), 'f'.repeat(64)))).toBe('404 FILE_UNKNOWN');
    expect(await codeOf(await get(drill.tokenOf('b'), 'not-a-hash'))).toBe('404 FILE_UNKNOWN');
  });

  it('is for the recipients of a message that carries it', async () => {
    const file = await stored(drill.tokenOf('a'), Buffer.from('indicators of a'), 'iocs.csv');
    await drill.give(drill.tokenOf('a'), 'message:send', messageWith(file, 'm-carries'));
    expect((await get(drill.tokenOf('b'), file.sha256)).status).toBe(200);
    expect((await get(drill.tokenOf('c'), file.sha256)).status).toBe(404);
  });
});

describe('referring to a file', () => {
  it('is for those who may read it: nobody comes to a file by claiming to send it', async () => {
    const file = await stored(drill.tokenOf('a'), Buffer.from('secret of a'));
    const claimed = await drill.give(drill.tokenOf('b'), 'message:send', messageWith(file, 'm-claims'));
    expect(claimed).toMatchObject({ error: { code: 'FILE_UNKNOWN' } });
    const answered = await drill.give(drill.tokenOf('b'), 'response:submit', {
      injectId: 'question',
      responseId: 'r-claims',
      isFinal: false,
      values: { evidence: file },
    });
    expect(answered).toMatchObject({ error: { code: 'FILE_UNKNOWN' } });
    expect((await get(drill.tokenOf('b'), file.sha256)).status).toBe(404);
  });

  it('wants the file stored before, and its size and type told truly', async () => {
    const never = { name: 'x', sha256: 'e'.repeat(64), sizeBytes: 1, mediaType: 'text/plain' };
    expect(await drill.give(drill.tokenOf('a'), 'message:send', messageWith(never, 'm-never'))).toMatchObject(
      {
        error: { code: 'FILE_UNKNOWN' },
      },
    );
    const file = await stored(drill.tokenOf('a'), Buffer.from('a true size'));
    for (const untrue of [
      { ...file, sizeBytes: 1 },
      { ...file, mediaType: 'text/html' },
    ])
      expect(
        await drill.give(drill.tokenOf('a'), 'message:send', messageWith(untrue, 'm-untrue')),
      ).toMatchObject({ error: { code: 'FILE_UNKNOWN' } });
    expect(await drill.give(drill.tokenOf('a'), 'message:send', messageWith(file, 'm-true'))).toHaveProperty(
      'data',
    );
  });
});

function messageWith(file: FileReference, messageId: string) {
  return {
    messageId,
    kind: 'share',
    to: ['team:b'],
    tlp: 'TLP:GREEN',
    subject: 'A file',
    body: 'See the file.',
    attachments: [file],
  } as const;
}
