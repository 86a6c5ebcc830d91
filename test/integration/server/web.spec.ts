import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_PREFIX } from '@cyberdrill/contracts';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { request, type IncomingHttpHeaders } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib';
import { DrillServer } from './drill-server.ts';

const INDEX = '<!doctype html><title>CyberDrill</title>';
const SCRIPT = 'console.log("the application");\n'.repeat(50);

let folder: string;
let server: DrillServer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cyberdrill-web-'));
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, 'index.html'), INDEX);
  await writeFile(join(folder, 'assets/main-1a2b3c.js'), SCRIPT);
  await writeFile(join(folder, 'assets/main-1a2b3c.js.br'), brotliCompressSync(SCRIPT));
  await writeFile(join(folder, 'assets/main-1a2b3c.js.gz'), gzipSync(SCRIPT));
  await writeFile(join(folder, '.vite/manifest.json'), '{}');
  server = await DrillServer.start({ WEB_DIR: folder });
}, 30_000);

afterAll(async () => {
  await server.stop();
  await rm(folder, { recursive: true, force: true });
});

interface Answer {
  readonly status: number | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Asks without a library that decodes, adds headers or tidies paths up. */
function ask(path: string, headers: Record<string, string> = {}, method = 'GET'): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const asked = request({ hostname, port, path, method, headers }, (response) => {
      const chunks: Buffer[] = [];
      response.on('data', (chunk: Buffer) => chunks.push(chunk));
      response.on('end', () =>
        resolve({ status: response.statusCode, headers: response.headers, body: Buffer.concat(chunks) }),
      );
    });
    asked.on('error', reject);
    asked.end();
  });
}

describe('the web application', () => {
  it.each(['/', '/index.html', '/sign-in', '/exercises/some-id/team', '/join/ABCD-EFGH'])(
    'is there at %s, and asked for anew each time',
    async (path) => {
      const { status, headers, body } = await ask(path);
      expect(status).toBe(200);
      expect(body.toString()).toBe(INDEX);
      expect(headers).toMatchObject({
        'content-type': 'text/html; charset=utf-8',
        'cache-control': 'no-cache',
      });
    },
  );

  it('may do nothing but ask its own server', async () => {
    const policy = String((await ask('/')).headers['content-security-policy']).split(';');
    expect(policy).toContain("default-src 'self'");
    expect(policy).toContain("frame-ancestors 'none'");
    expect(policy.join(' ')).not.toMatch(/unsafe|https?:|data:|\*/);
  });

  it('says when nothing has changed', async () => {
    const { headers } = await ask('/');
    const again = await ask('/', { 'if-none-match': String(headers.etag) });
    expect(again.status).toBe(304);
    expect(again.body).toHaveLength(0);
    expect((await ask('/', { 'if-none-match': '"another"' })).status).toBe(200);
  });

  it('keeps what is named after its content for good', async () => {
    const { status, headers } = await ask('/assets/main-1a2b3c.js');
    expect(status).toBe(200);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
    ['gzip, deflate', 'gzip', gunzipSync],
    ['br;q=0, gzip', 'gzip', gunzipSync],
    ['identity', undefined, (body: Buffer) => body],
  ])('sends to a browser that takes "%s" what it takes', async (accepted, coding, decode) => {
    const { headers, body } = await ask('/assets/main-1a2b3c.js', { 'accept-encoding': accepted });
    expect(headers['content-encoding']).toBe(coding);
    expect(headers.vary).toContain('Accept-Encoding');
    expect(headers['content-length']).toBe(String(body.byteLength));
    expect(decode(body).toString()).toBe(SCRIPT);
  });

  it('answers HEAD without a body', async () => {
    const { status, headers, body } = await ask('/', {}, 'HEAD');
    expect([status, headers['content-length'], body.byteLength]).toEqual([200, String(INDEX.length), 0]);
  });

  it.each([
    ['/api/v1/nothing', 'GET'],
    ['/api', 'GET'],
    ['/assets/gone-9f8e7d.js', 'GET'],
    ['/sign-in', 'POST'],
  ])('is no answer to %s by %s', async (path, method) => {
    const { status, body } = await ask(path, {}, method);
    expect(status).toBe(404);
    expect(JSON.parse(body.toString())).toMatchObject({ error: { code: 'ROUTE_UNKNOWN' } });
  });

  it.each(['/.vite/manifest.json', '/assets/../../package.json', '/assets/%2e%2e/%2e%2e/etc/passwd'])(
    'shows nothing of what lies beside it at %s',
    async (path) => {
      const { body } = await ask(path);
      expect(body.toString()).not.toMatch(/^\{\}$|"name"|root:/);
    },
  );

  it('leaves the API as strict as it is', async () => {
    const { headers } = await ask(`${API_PREFIX}/health/live`);
    expect(headers['content-security-policy']).toContain("default-src 'none'");
    expect(headers['cache-control']).toBe('no-store');
  });
});
