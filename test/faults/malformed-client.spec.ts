import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { API_PREFIX } from '@cyberdrill/contracts';
import { testDatabase, until, type TestDatabase } from '@cyberdrill/testing';
import { once } from 'node:events';
import { DrillUnderFault } from './harness/drill-under-fault.ts';
import { KillableServer } from './harness/killable-server.ts';
import { DEEP, FRAMES, PAYLOADS } from './harness/malformed.ts';
import { expectOthersUndisturbed } from './harness/others-undisturbed.ts';
import { frame, RawSocket, sayBytes, UPGRADE } from './harness/raw-socket.ts';
import { SteadfastDevice } from './harness/steadfast-device.ts';

const WITHIN_MS = 30_000;

describe('a client out of every rule, with one team’s key,', () => {
  let database: TestDatabase;
  let server: KillableServer;
  let drill: DrillUnderFault;
  let token: string;
  const sockets: RawSocket[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    server = await KillableServer.start({ DATABASE_URL: database.url });
    drill = await DrillUnderFault.started(server, { injects: 6 });
    token = drill.tokenOf('one');
  }, 120_000);

  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.close();
    expect(server.isAlive).toBe(true);
    await expectOthersUndisturbed(drill, 'one');
  });

  afterAll(async () => {
    drill.close();
    await server.stop();
    await database.drop();
  }, 120_000);

  async function intrude(): Promise<RawSocket> {
    const socket = await RawSocket.admitted(server.url, token);
    sockets.push(socket);
    return socket;
  }

  function request(path: string, init: RequestInit & { token?: string } = {}): Promise<Response> {
    const { token: key = token, headers, ...rest } = init;
    return fetch(`${server.url}${API_PREFIX}${path}`, {
      ...rest,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json', ...headers },
    });
  }

  const commands = (): string => `/exercises/${drill.plan.exerciseId}/commands`;
  const stream = (): string => `/exercises/${drill.plan.exerciseId}/stream`;

  it.each(FRAMES)(
    'who sends %s is cut or ignored',
    async (_, frames) => {
      for (const one of frames) {
        const socket = await intrude();
        socket.say(one);
        socket.say('427["time:read",{}]');
        await until(() => socket.isClosed || socket.answerTo(7) !== undefined, WITHIN_MS, 'cut, or answered');
        socket.close();
      }
    },
    120_000,
  );

  it.each(PAYLOADS)('who sends %s is told so', async (_, payload, code) => {
    const socket = await intrude();
    socket.say(`421["command:send",${payload}]`);
    await until(() => socket.answerTo(1) !== undefined, WITHIN_MS, 'an answer');
    expect(socket.answerTo(1)).toMatch(code);
    const response = await request(commands(), { method: 'POST', body: payload });
    expect([403, 422]).toContain(response.status);
    expect(await response.text()).toMatch(code.source === 'REQUEST_INVALID' ? /INVALID/ : code);
  });

  it.each<[string, () => object]>([
    ['no token', () => ({})],
    ['a wrong token', () => ({ token: 'x'.repeat(43) })],
    ['a token too long', () => ({ token: 'x'.repeat(50_000) })],
    ['a token that is an object', () => ({ token: { $ne: null } })],
    ['a token that is a list', () => ({ token: [token] })],
    ['a place beyond the end', () => ({ token, after: 1e9 })],
  ])(
    'who comes with %s is not let in',
    async (_, auth) => {
      const socket = await RawSocket.open(server.url);
      sockets.push(socket);
      socket.say(`40${JSON.stringify(auth())}`);
      await until(() => socket.isAnswered, WITHIN_MS, 'refused');
      expect(socket.isAdmitted).toBe(false);
    },
    60_000,
  );

  it('who says again and again who he is, is cut', async () => {
    const socket = await RawSocket.open(server.url);
    sockets.push(socket);
    for (let count = 1; count <= 5; count += 1) socket.say(`40{"token":"wrong-${count}"}`);
    await until(() => socket.isClosed, WITHIN_MS, 'cut');
    expect(socket.received.filter((text) => text.startsWith('44')).length).toBeLessThanOrEqual(3);
  }, 60_000);

  it.each<[string, () => Promise<Response>, number]>([
    ['broken JSON', () => request(commands(), { method: 'POST', body: '{"commandId":' }), 422],
    [
      'a depth of JSON',
      () => request(commands(), { method: 'POST', body: '['.repeat(DEEP) + ']'.repeat(DEEP) }),
      422,
    ],
    ['a body too large', () => request(commands(), { method: 'POST', body: `"${'x'.repeat(70_000)}"` }), 413],
    ['a body of megabytes', () => request(commands(), { method: 'POST', body: 'x'.repeat(4_000_000) }), 413],
    [
      'a packed body',
      () => request(commands(), { method: 'POST', body: 'x', headers: { 'content-encoding': 'gzip' } }),
      422,
    ],
    [
      'a form',
      () => request(commands(), { method: 'POST', body: 'a=b', headers: { 'content-type': 'text/plain' } }),
      422,
    ],
    ['an address that cannot be read', () => request('/exercises/%ff%00/stream'), 422],
    ['an address of prototypes', () => request('/exercises/__proto__/stream'), 404],
    ['a place that is no number', () => request(`${stream()}?after=1e999`), 422],
    ['many places', () => request(`${stream()}?after=1&after=2`), 422],
    ['its own key at the journal', () => request(`/exercises/${drill.plan.exerciseId}/journal`), 403],
    ['its own key at planning', () => request('/exercises', { method: 'POST', body: '{}' }), 403],
    ['a wrong key', () => request(stream(), { token: 'wrong' }), 401],
    ['no key', () => request(stream(), { token: '' }), 401],
  ])('who asks over HTTP with %s is told so', async (_, ask, status) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code: expect.any(String) } });
  });

  it('who sends bytes that are no HTTP, or no WebSocket, is cut', async () => {
    const rubbish = Buffer.from(Array.from({ length: 2_000 }, (_, index) => (index * 7_919) % 256));
    const post = `POST ${API_PREFIX}${commands()} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n`;
    const attempts = [
      ['\u0000\u0001\u0002\r\n\r\n'],
      [rubbish],
      [`GET / HTTP/1.1\r\nHost: x\r\n${'X-Long: y'.repeat(5_000)}\r\n\r\n`],
      [`${post}zz\r\n`],
      ['GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x'],
      [UPGRADE.replace('13', '99')],
      [UPGRADE, Uint8Array.of(0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f)],
      [UPGRADE, Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0)],
      [UPGRADE, frame(0x81, Uint8Array.of(0xc3, 0x28))],
      [UPGRADE, frame(0x88, Uint8Array.of(0x00))],
    ];
    for (const parts of attempts) {
      const socket = await sayBytes(server.port, ...parts);
      socket.resume();
      if (!socket.destroyed) await once(socket, 'close');
    }
  }, 120_000);

  it('who has the key to another exercise sees and does nothing in this one', async () => {
    const other = await DrillUnderFault.planned(server, { injects: 1 });
    try {
      const stranger = other.tokenOf('one');
      const { exerciseId } = drill.plan;
      for (const path of ['stream', 'report', 'journal', `files/${'0'.repeat(64)}`])
        expect((await request(`/exercises/${exerciseId}/${path}`, { token: stranger })).status).toBe(404);
      const body = JSON.stringify({ commandId: 'stranger', kind: 'team:note', data: { text: 'hello' } });
      expect((await request(commands(), { token: stranger, method: 'POST', body })).status).toBe(404);
      const device = await new SteadfastDevice(server.url, stranger).connect();
      await until(() => device.entries.length > 0, WITHIN_MS, 'its own exercise');
      await device.send('team:note', { text: 'In our own drill.' }, 'stranger');
      device.close();
      expect(drill.control.entries.some((entry) => entry.commandId === 'stranger')).toBe(false);
    } finally {
      other.close();
    }
  }, 60_000);

  it('changed nothing for the others: every inject came in time, every answer is stored', async () => {
    await drill.finished();
    expect(await drill.violations()).toEqual([]);
    expect(server.said).not.toContain('fatal');
  }, 120_000);
});
