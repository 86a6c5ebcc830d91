import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { API_PREFIX, type WireError } from '@cyberdrill/contracts';
import type { FileReference } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { request as httpRequest, type ClientRequest, type IncomingMessage } from 'node:http';
import { gzipSync } from 'node:zlib';
import { DrillServer, type Drill } from '../integration/server/drill-server.ts';

const PNG = Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(64)]);
const PROGRAM = Buffer.concat([Buffer.from('MZ\x90\0', 'latin1'), Buffer.alloc(600)]);
const PAGE = Buffer.from('<!doctype html><script>alert(document.domain)</script>');
const LARGEST = 5_000_000;

let server: DrillServer;
let drill: Drill;
const open: ClientRequest[] = [];

beforeAll(async () => {
  server = await DrillServer.start();
  drill = await server.started(['a', 'b', 'c', 'd']);
}, 30_000);

afterEach(async () => {
  for (const request of open.splice(0)) request.destroy();
  // Whatever a test has sent: the same process serves on.
  expect((await server.request('/health/live', undefined)).status).toBe(200);
});

afterAll(() => server.stop());

const sha256Of = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function put(token: string, bytes: Buffer, name: string, headers: object = {}): Promise<Response> {
  return drill.request(`/files/${sha256Of(bytes)}`, token, {
    method: 'PUT',
    body: new Uint8Array(bytes),
    headers: {
      'content-type': 'application/octet-stream',
      'x-file-name': encodeURIComponent(name),
      ...headers,
    },
  });
}

/** A request whose body is written by hand; what went wrong at the client's end is of no interest. */
function beginPut(token: string, headers: Record<string, string | number> = {}): ClientRequest {
  const { port } = new URL(server.url);
  const request = httpRequest({
    port,
    method: 'PUT',
    path: `${API_PREFIX}/exercises/${drill.exerciseId}/files/${'a'.repeat(64)}`,
    headers: { authorization: `Bearer ${token}`, ...headers },
  });
  open.push(request.on('error', () => undefined));
  return request;
}

async function codeOf(response: Response): Promise<string> {
  return `${response.status} ${((await response.json()) as { readonly error: WireError }).error.code}`;
}

async function isStored(bytes: Uint8Array): Promise<boolean> {
  return (await drill.request(`/files/${sha256Of(bytes)}`, drill.planned.controlToken)).ok;
}

describe('what is not exchanged is not stored', () => {
  it.each<readonly [string, Buffer, string, string]>([
    ['a program under its own name', PROGRAM, 'setup.exe', 'FILE_TYPE_REFUSED'],
    ['a program that calls itself a document', PROGRAM, 'report.pdf', 'FILE_TYPE_REFUSED'],
    ['a program without a name', PROGRAM, '', 'FILE_TYPE_REFUSED'],
    [
      'a document with macros',
      Buffer.from(
        `PK\x03\x04${'\0'.repeat(26)}[Content_Types].xml word/document.xml word/vbaProject.bin`,
        'latin1',
      ),
      'letter.docx',
      'FILE_TYPE_REFUSED',
    ],
    ['a page', PAGE, 'page.html', 'FILE_NAME_MISLEADS'],
    ['a page that calls itself a picture', PAGE, 'picture.png', 'FILE_NAME_MISLEADS'],
    ['a drawing with a script', Buffer.from('<svg onload="alert(1)"/>'), 'drawing.svg', 'FILE_NAME_MISLEADS'],
    ['a script', Buffer.from('new ActiveXObject("WScript.Shell")'), 'invoice.pdf.js', 'FILE_NAME_MISLEADS'],
    ['a script with a dot that systems drop', Buffer.from('@echo off'), 'run.bat.', 'FILE_NAME_MISLEADS'],
    ['a picture that calls itself a document', PNG, 'report.pdf', 'FILE_NAME_MISLEADS'],
  ])('%s', async (_, bytes, name, code) => {
    const response = await put(drill.tokenOf('a'), bytes, name);
    expect(await codeOf(response)).toBe(`422 ${code}`);
    expect(await isStored(bytes)).toBe(false);
  });

  it('a compressed body, whatever it would unpack to', async () => {
    const bytes = gzipSync(Buffer.alloc(50_000_000));
    const response = await put(drill.tokenOf('a'), bytes, 'zeros.gz', { 'content-encoding': 'gzip' });
    expect(await codeOf(response)).toBe('422 REQUEST_INVALID');
  });

  it('a body that goes on beyond the limit without having said so', async () => {
    const request = beginPut(drill.tokenOf('a'), { 'transfer-encoding': 'chunked' });
    const answered = once(request, 'response') as Promise<[IncomingMessage]>;
    const piece = Buffer.alloc(100_000, 'x');
    let sent = 0;
    const isAnswered = answered.then(() => true);
    // Only as much as the server takes: it stops reading at the limit and some buffers.
    while (sent < 20 * LARGEST && !(await Promise.race([isAnswered, drained(request, piece)])))
      sent += piece.length;
    const [response] = await answered;
    expect(response.statusCode).toBe(413);
    expect(sent).toBeLessThan(20 * LARGEST);
  });
});

/** Writes a piece and waits until it has gone. */
async function drained(request: ClientRequest, piece: Buffer): Promise<false> {
  if (!request.write(piece)) await once(request, 'drain');
  return false;
}

describe('uploads that do not end', () => {
  it('take up a team’s own places only, and give them back when they break off', async () => {
    const held: ClientRequest[] = [];
    const attempt = () => put(drill.tokenOf('c'), Buffer.from('evidence of c'), 'c.txt');
    const isFull = async (): Promise<boolean> => {
      const response = await attempt();
      // Not the refusal of the guard that keeps a pace: that one has other milliseconds.
      if (response.status === 429) return (await response.text()).includes('"retryAfterMs":1000');
      const unfinished = beginPut(drill.tokenOf('c'), { 'content-length': 1_000 });
      unfinished.write('x');
      held.push(unfinished);
      return false;
    };
    await until(isFull, 30_000, 'all places taken');
    expect((await put(drill.tokenOf('b'), Buffer.from('evidence of b'), 'b.txt')).status).toBe(200);
    for (const request of held) request.destroy();
    await until(async () => (await attempt()).status === 200, 30_000, 'a place given back');
  });
});

describe('quotas', () => {
  it('stop one team, and nobody else; nothing is lost', async () => {
    const token = drill.tokenOf('d');
    const full = Array.from({ length: 10 }, (_, index) => Buffer.alloc(LARGEST, `${index}`));
    for (const bytes of full) expect((await put(token, bytes, 'dump.txt')).status).toBe(200);
    const one = Buffer.from('one more');
    const response = await put(token, one, 'more.txt');
    expect(response.status).toBe(409);
    expect(await response.json()).toMatchObject({
      error: { code: 'FILE_QUOTA_EXCEEDED', details: { whose: 'team', maxBytes: 50_000_000 } },
    });
    expect(await isStored(one)).toBe(false);
    expect((await put(drill.tokenOf('b'), one, 'more.txt')).status).toBe(200);
    expect((await put(token, full[0] ?? one, 'dump.txt')).status).toBe(200);
    const back = await drill.request(`/files/${sha256Of(full[9] ?? one)}`, token);
    expect(Buffer.from(await back.arrayBuffer()).equals(full[9] ?? one)).toBe(true);
  }, 120_000);
});

describe('what is served', () => {
  it.each([
    ['plain.txt', 'attachment; filename="plain.txt"'],
    ['two words.txt', 'attachment; filename="two words.txt"'],
    ['a"quote\\.txt', 'attachment; filename=".txt"'],
    ['Écran.txt', `attachment; filename="?cran.txt"; filename*=UTF-8''%C3%89cran.txt`],
    ['تقرير.txt', `attachment; filename="?????.txt"; filename*=UTF-8''%D8%AA%D9%82%D8%B1%D9%8A%D8%B1.txt`],
    ['x\r\nSet-Cookie: a=b.txt', 'attachment; filename="xSet-Cookie: a=b.txt"'],
  ])('is to be saved, under a name that browsers read rightly: %j', async (name, disposition) => {
    const bytes = Buffer.from(`a page called ${name} <script>alert(1)</script>`);
    const { sha256 } = (await (await put(drill.tokenOf('a'), bytes, name)).json()) as FileReference;
    const response = await drill.request(`/files/${sha256}`, drill.planned.controlToken);
    const heads = Object.fromEntries(response.headers);
    expect(heads).toMatchObject({
      'content-type': 'text/plain',
      'content-security-policy': "sandbox; default-src 'none'",
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'same-origin',
      'accept-ranges': 'none',
    });
    expect(heads).not.toHaveProperty('set-cookie');
    expect(heads['content-disposition']).toBe(disposition);
  });

  it('tells a team nothing of who stored the same before it', async () => {
    const secret = Buffer.from('the same content');
    const other = Buffer.from('another content!');
    await put(drill.planned.controlToken, secret, 'secret-name.csv', { 'content-type': 'text/csv' });
    const seenOf = async (bytes: Buffer): Promise<string> => {
      const stored = await put(drill.tokenOf('b'), bytes, 'mine.txt');
      const back = await drill.request(`/files/${sha256Of(bytes)}`, drill.tokenOf('b'));
      const heads = [...back.headers].filter(([name]) => name !== 'date');
      const all = JSON.stringify([stored.status, await stored.json(), back.status, heads]);
      return all.replaceAll(sha256Of(bytes), '…');
    };
    expect(await seenOf(secret)).toBe(await seenOf(other));
  });
});
