import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { readFile } from 'node:fs/promises';
import { connect, createServer } from 'node:net';
import { once } from 'node:events';
import { join } from 'node:path';
import { emptyDatabase, testDatabase, type TestDatabase } from '@cyberdrill/testing';
import { dataFolder, ServerProcess } from './server-process.ts';

let folder: Awaited<ReturnType<typeof dataFolder>>;
let database: TestDatabase;
const processes: ServerProcess[] = [];

beforeAll(async () => {
  folder = await dataFolder();
  database = await testDatabase();
}, 30_000);

afterEach(async () => {
  for (const one of processes.splice(0)) {
    one.signal('SIGKILL');
    await one.ended;
  }
});

afterAll(async () => {
  await database.drop();
  await folder.remove();
});

function run(...args: Parameters<typeof ServerProcess.run>): ServerProcess {
  const [env, options] = args;
  const started = ServerProcess.run({ DATA_DIR: folder.path, ...env }, options);
  processes.push(started);
  return started;
}

function lines(text: string): string[] {
  return text.trim().split('\n');
}

describe('the server as a process, on a database of its own', () => {
  it('starts on an empty folder, says what to do next, and stops in good order', async () => {
    const server = run({});
    const { url } = await server.ready();
    expect((await fetch(`${url}/api/v1/health/ready`)).status).toBe(200);
    const keyFile = join(folder.path, 'admin-token');
    expect(server.stdout).toContain(keyFile);
    const key = (await readFile(keyFile, 'utf8')).trim();
    expect(server.stdout + server.stderr).not.toContain(key);
    const headers = { authorization: `Bearer ${key}` };
    expect((await fetch(`${url}/api/v1/exercises`, { headers })).status).toBe(200);

    const second = run({});
    expect(await second.ended).toEqual({ code: 1, signal: null });
    expect(lines(second.stderr)).toEqual([expect.stringContaining('is in use by process')]);

    const begunAt = performance.now();
    server.signal('SIGTERM');
    expect(await server.ended).toEqual({ code: 0, signal: null });
    expect(performance.now() - begunAt).toBeLessThan(5_000);
    expect(server.stderr).toBe('');
  }, 60_000);
});

describe('the server as a process, on a given database', () => {
  it('tells the program that started it when it is ready, and ends with it', async () => {
    const server = run({ DATABASE_URL: database.url }, { hasChannel: true });
    const [message] = (await once(server.child, 'message')) as [{ url: string }];
    expect(message).toEqual({
      type: 'ready',
      url: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+$/),
      adminToken: expect.stringMatching(/^[\w-]{43}$/),
    });
    expect((await fetch(`${message.url}/api/v1/health/ready`)).status).toBe(200);
    server.child.disconnect();
    expect(await server.ended).toEqual({ code: 0, signal: null });
  }, 30_000);

  it('stops at once on the second signal', async () => {
    const server = run({ DATABASE_URL: database.url });
    const { url } = await server.ready();
    await requestThatDoesNotEnd(url);
    server.signal('SIGINT');
    server.signal('SIGTERM');
    const begunAt = performance.now();
    expect((await server.ended).code).toBe(1);
    expect(performance.now() - begunAt).toBeLessThan(1_000);
  }, 30_000);

  it('says in one line that its port is taken', async () => {
    const taken = createServer().listen(0, '127.0.0.1');
    await once(taken, 'listening');
    const { port } = taken.address() as { port: number };
    const server = run({ DATABASE_URL: database.url, PORT: String(port) });
    expect(await server.ended).toEqual({ code: 1, signal: null });
    expect(lines(server.stderr)).toEqual([
      `127.0.0.1:${port} is in use by another program. Stop that one, or choose another PORT.`,
    ]);
    taken.close();
  }, 30_000);

  it('says in one line that the tables are not there', async () => {
    const empty = await emptyDatabase();
    const server = run({ DATABASE_URL: empty.url });
    expect(await server.ended).toEqual({ code: 1, signal: null });
    expect(lines(server.stderr)).toEqual([expect.stringContaining('db migrate')]);
    await empty.drop();
  }, 30_000);

  it('says in one line that a superuser is not held by row-level security', async () => {
    const server = run({ DATABASE_URL: database.superuserUrl });
    expect(await server.ended).toEqual({ code: 1, signal: null });
    expect(lines(server.stderr)).toEqual([expect.stringContaining('superuser')]);
  }, 30_000);

  it('says in one line that the database cannot be reached, and not its password', async () => {
    const server = run({ DATABASE_URL: 'postgres://drill:a-password@127.0.0.1:9/drill' });
    expect(await server.ended).toEqual({ code: 1, signal: null });
    expect(lines(server.stderr)).toEqual([expect.stringContaining('DATABASE_URL')]);
    expect(server.stderr).not.toContain('a-password');
  }, 30_000);
});

describe('the server’s settings', () => {
  it('are refused all at once, a line each, without their values', async () => {
    const server = run({ PORT: 'banana', DATABASE_URL: 'mysql://secret', ROLES: 'king' });
    expect(await server.ended).toEqual({ code: 78, signal: null });
    expect(lines(server.stderr).map((line) => line.split(' ')[0])).toEqual(['DATABASE_URL', 'PORT', 'ROLES']);
    expect(server.stderr).not.toMatch(/banana|secret|king/);
  });
});

describe('--openapi', () => {
  it('prints the description of the API, always the same, and starts nothing', async () => {
    const [first, second] = [
      run({ DATA_DIR: '/nowhere' }, { args: ['--openapi'] }),
      run({}, { args: ['--openapi'] }),
    ];
    expect(await first.ended).toEqual({ code: 0, signal: null });
    expect(await second.ended).toEqual({ code: 0, signal: null });
    expect(first.stdout).toBe(second.stdout);
    expect(JSON.parse(first.stdout)).toMatchObject({ openapi: '3.1.0' });
    expect(first.stderr).toBe('');
  }, 30_000);
});

/** Begins a request and never ends it: an orderly stop has to wait. Resolves once the server has begun to read it. */
async function requestThatDoesNotEnd(url: string): Promise<void> {
  const key = (await readFile(join(folder.path, 'admin-token'), 'utf8')).trim();
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => undefined);
  socket.write(
    [
      'POST /api/v1/exercises HTTP/1.1',
      `Host: ${hostname}`,
      `Authorization: Bearer ${key}`,
      'Content-Type: application/json',
      'Content-Length: 100',
      'Expect: 100-continue',
      '\r\n',
    ].join('\r\n'),
  );
  const [answer] = (await once(socket, 'data')) as [Buffer];
  expect(answer.toString()).toMatch(/^HTTP\/1\.1 100 Continue/);
}
