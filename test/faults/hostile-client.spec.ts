import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { API_PREFIX } from '@cyberdrill/contracts';
import { testDatabase, until, type TestDatabase } from '@cyberdrill/testing';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { report } from '../integration/scheduling/report.ts';
import { DrillUnderFault } from './harness/drill-under-fault.ts';
import { KillableServer } from './harness/killable-server.ts';
import { RawSocket, sayBytes, UPGRADE } from './harness/raw-socket.ts';
import { SteadfastDevice } from './harness/steadfast-device.ts';

const DEEP = 20_000;
const NOTE = { kind: 'team:note', data: { text: 'hello' } };

/** Frames out of every rule, sent by somebody who has a team's key. `%` stands for nothing in them. */
const FRAMES: readonly [string, readonly (string | Uint8Array<ArrayBuffer>)[]][] = [
  ['an empty frame', ['']],
  ['packets that there are not', ['9', 'x', '-1', '\u0000']],
  ['packets for the server to send', ['0{"sid":"x"}', '2probe', '3probe', '6']],
  ['events cut short', ['42', '42[', '42["', '42["command:send"', '42{}', '42""', '42null']],
  [
    'events that are no list',
    ['42{"0":"command:send"}', '42"command:send"', '42[]', '42[null]', '42[{}]', '42[[]]'],
  ],
  ['names that are numbers', ['42[1]', '42[-1,{}]', '42[1e308,{}]', '420[0,{}]']],
  [
    'names of Socket.IO itself',
    ['42["connect"]', '42["disconnect"]', '42["error",{}]', '42["newListener",{}]'],
  ],
  [
    'names of prototypes',
    ['42["__proto__",{}]', '42["constructor",{}]', '42["toString",{}]', '42["hasOwnProperty"]'],
  ],
  ['answers to nothing', ['43', '430[]', '43999999999[{"place":1}]', '43-1[]', '4399999999999999999999[]']],
  [
    'answers out of all reason',
    ['430[{"place":1e9}]', '431[{"place":-1}]', '432["x"]', '433[null]', '434[[[]]]'],
  ],
  ['bytes that nobody announced', [new Uint8Array(1_000)]],
  [
    'announced bytes that do not come',
    ['451-["command:send",{"_placeholder":true,"num":0}]', '42["time:read",{}]'],
  ],
  [
    'bytes for places that there are not',
    ['451-["command:send",{"_placeholder":true,"num":7}]', new Uint8Array(9)],
  ],
  ['more attachments than anybody has', ['45999999999-["command:send",{}]', '45-["x"]', '451e9-["x"]']],
  ['an event that is bytes', ['451-["command:send",{"_placeholder":true,"num":0}]', new Uint8Array(60_000)]],
  ['a depth of brackets', [`42["command:send",${'['.repeat(DEEP)}${']'.repeat(DEEP)}]`]],
  ['a depth of braces', [`42["command:send",${'{"a":'.repeat(9_000)}1${'}'.repeat(9_000)}]`]],
  [
    'a depth with bytes in it',
    [`451-["command:send",${'['.repeat(DEEP)}${']'.repeat(DEEP)}]`, new Uint8Array(1)],
  ],
  ['a great many arguments', [`42["command:send"${',1'.repeat(30_000)}]`]],
  ['no arguments', ['42["command:send"]', '420["command:send"]', '42["time:read"]']],
  ['too large a frame', [`42["command:send","${'x'.repeat(70_000)}"]`]],
  ['a megabyte', ['4'.repeat(1_000_000)]],
  ['other namespaces', ['40/admin,{"token":"x"}', '42/admin,["command:send",{}]', '41/admin,']],
  ['being let in again', ['40{"token":"x"}', '40', '40{', '41', '42["time:read",{}]']],
  ['a halved character', ['42["command:send","\ud800"]', '420["command:send",{"commandId":"\ud800"}]']],
];

/** Payloads of a command, with the error that each of them must be answered with. */
const PAYLOADS: readonly [string, string, RegExp][] = [
  [
    'a prototype of its own',
    '{"__proto__":{"isAdmin":true},"commandId":"a","kind":"team:note","data":{"text":"x"}}',
    /INVALID/,
  ],
  ['a constructor', '{"commandId":"b","kind":"constructor","data":{}}', /COMMAND_INVALID/],
  [
    'a hidden prototype',
    '{"commandId":"c","kind":"team:note","data":{"text":"x","__proto__":{"role":"control"}}}',
    /INVALID/,
  ],
  [
    'a number beyond all',
    '{"commandId":"d","kind":"exercise:jump","data":{"toExerciseTimeMs":1e999}}',
    /INVALID/,
  ],
  ['a text with NUL', '{"commandId":"e","kind":"team:note","data":{"text":"\\u0000"}}', /INVALID/],
  ['an id with NUL', '{"commandId":"\\u0000","kind":"team:note","data":{"text":"x"}}', /INVALID/],
  ['no object', '"x"', /REQUEST_INVALID/],
  ['a list', '[1,2,3]', /REQUEST_INVALID/],
  ['a command of control', '{"commandId":"f","kind":"exercise:end","data":{}}', /NOT_PERMITTED/],
  ['a command of the system', '{"commandId":"g","kind":"system:wake","data":{}}', /COMMAND_INVALID/],
  ['a plan', '{"commandId":"h","kind":"exercise:plan","data":{}}', /COMMAND_INVALID/],
  [
    'another team’s name',
    '{"commandId":"i","kind":"team:note","data":{"text":"x","teamId":"two"}}',
    /COMMAND_INVALID/,
  ],
  [
    'a field out of nowhere',
    '{"commandId":"j","kind":"team:note","data":{"text":"x"},"actor":{"role":"control"}}',
    /INVALID/,
  ],
];

/** Commands of nearly 64 KB that are costly to look at. */
const HEAVY_LIST = JSON.stringify({
  commandId: 'heavy',
  kind: 'message:send',
  data: { attachments: Array.from({ length: 2_800 }, () => ({ sha256: 'x', n: 1 })) },
});
const HEAVY_OBJECT = JSON.stringify({
  commandId: 'heavy',
  kind: 'team:note',
  data: Object.fromEntries(Array.from({ length: 6_000 }, (_, index) => [`k${index}`, 1])),
});

describe('a hostile client with one team’s key', () => {
  let database: TestDatabase;
  let server: KillableServer;
  let drill: DrillUnderFault;
  let token: string;
  const sockets: RawSocket[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    server = await KillableServer.start({ DATABASE_URL: database.url });
    drill = await DrillUnderFault.started(server, { injects: 16 });
    token = drill.plan.teams.find(({ id }) => id === 'one')?.token ?? '';
  }, 60_000);

  afterEach(async () => {
    for (const socket of sockets.splice(0)) socket.close();
    await expectUnharmed();
  });

  afterAll(async () => {
    drill.close();
    await server.stop();
    await database.drop();
  }, 60_000);

  /** The server lives, and answers the other teams at once over connections that never broke. */
  async function expectUnharmed(): Promise<void> {
    expect(server.isAlive).toBe(true);
    for (const { device, teamId } of drill.teams.filter(({ teamId }) => teamId !== 'one')) {
      const askedAt = performance.now();
      await device.socket.timeout(2_000).emitWithAck('time:read', {});
      report(`answer to team ${teamId}`, performance.now() - askedAt);
      expect(device.connections).toBe(1);
    }
  }

  /** How long the server takes to answer another team, asked again and again for a while, in milliseconds. */
  async function answersWithin(ms: number): Promise<readonly number[]> {
    const device = drill.teams.find(({ teamId }) => teamId === 'two')?.device ?? drill.control;
    const tookMs: number[] = [];
    for (const until = performance.now() + ms; performance.now() < until; await sleep(150)) {
      const askedAt = performance.now();
      await device.socket.timeout(20_000).emitWithAck('time:read', {});
      tookMs.push(performance.now() - askedAt);
    }
    return tookMs;
  }

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

  it.each(FRAMES)(
    'who sends %s is cut or ignored',
    async (_, frames) => {
      const socket = await intrude();
      for (const frame of frames) {
        socket.say(frame);
        if (socket.isClosed) sockets.push(await RawSocket.admitted(server.url, token));
      }
      socket.say('427["time:read",{}]');
      await until(() => socket.isClosed || socket.answerTo(7) !== undefined, 15_000, 'cut, or answered');
    },
    30_000,
  );

  it.each(PAYLOADS)('who sends %s is told so', async (_, payload, code) => {
    const socket = await intrude();
    socket.say(`421["command:send",${payload}]`);
    await until(() => socket.answerTo(1) !== undefined, 5_000, 'an answer');
    expect(socket.answerTo(1)).toMatch(code);
    const { status, ...response } = await request(commands(), { method: 'POST', body: payload }).then(
      async (answer) => ({ status: answer.status, text: await answer.text() }),
    );
    expect([403, 422]).toContain(status);
    expect(response.text).toMatch(code.source === 'REQUEST_INVALID' ? /INVALID/ : code);
  });

  it('who floods is cut, again and again', async () => {
    const flood = async (): Promise<void> => {
      const socket = await intrude();
      for (let count = 0; count < 2_500; count += 1)
        socket.say(`42${count}["command:send",${JSON.stringify({ commandId: `f-${count}`, ...NOTE })}]`);
      await until(() => socket.isClosed, 10_000, 'the flood is cut');
    };
    for (let round = 1; round <= 3; round += 1) {
      const floods = Promise.all([flood(), flood(), flood()]);
      await expectUnharmed();
      await floods;
    }
  }, 60_000);

  it.each([
    ['lists', HEAVY_LIST],
    ['properties', HEAVY_OBJECT],
    ['bytes', new Uint8Array(60_000)],
  ])(
    'who sends large %s from every device does not hold the others up',
    async (_, heavy) => {
      const devices = await Promise.all(Array.from({ length: 45 }, intrude));
      for (const device of devices) {
        for (let count = 1; count <= 20; count += 1) {
          if (typeof heavy === 'string') device.say(`42["command:send",${heavy}]`);
          else (device.say('451-["command:send",{"_placeholder":true,"num":0}]'), device.say(heavy));
        }
      }
      const slowest = Math.max(...(await answersWithin(2_000)));
      report('slowest answer to another team', slowest);
      expect(slowest).toBeLessThan(500);
    },
    30_000,
  );

  it('who opens connection after connection gets fifty', async () => {
    const many = await Promise.all(Array.from({ length: 120 }, () => RawSocket.open(server.url)));
    sockets.push(...many);
    for (const socket of many) socket.say(`40${JSON.stringify({ token, after: 0 })}`);
    await until(
      () => many.every(({ isAdmitted, isClosed, received }) => isAdmitted || isClosed || received.length > 1),
      10_000,
      'everyone is let in or not',
    );
    await until(() => many.filter(({ isAdmitted, isClosed }) => isAdmitted && !isClosed).length <= 50);
    await expectUnharmed();
  }, 30_000);

  it('who confirms nothing, and reads nothing, holds nobody up', async () => {
    const silent = await intrude();
    const deaf = await sayBytes(server.port, UPGRADE, maskedText(`40${JSON.stringify({ token, after: 0 })}`));
    deaf.pause();
    const before = drill.told('inject.released').length;
    await until(() => drill.told('inject.released').length >= before + 3, 10_000, 'three more injects');
    await drill.shown(before + 3);
    expect(silent.received.filter((text) => text.includes('stream:entries')).length).toBe(1);
    deaf.destroy();
  }, 30_000);

  it.each([
    ['no token', undefined],
    ['a wrong token', 'x'.repeat(43)],
    ['a token too long', 'x'.repeat(50_000)],
    ['a token that is an object', { $ne: null }],
    ['a token that is a list', ['x']],
    ['a place beyond the end', 1e9],
  ])(
    'who comes with %s is not let in',
    async (_, value) => {
      const socket = await RawSocket.open(server.url);
      sockets.push(socket);
      const auth = typeof value === 'number' ? { token, after: value } : { token: value };
      socket.say(`40${JSON.stringify(auth)}`);
      await until(() => socket.isClosed || socket.received.some((text) => text.startsWith('44')), 15_000);
      expect(socket.isAdmitted).toBe(false);
    },
    20_000,
  );

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
    ['another address of prototypes', () => request('/exercises/__proto__/stream'), 404],
    [
      'a place that is no number',
      () => request(`/exercises/${drill.plan.exerciseId}/stream?after=1e999`),
      422,
    ],
    ['many places', () => request(`/exercises/${drill.plan.exerciseId}/stream?after=1&after=2`), 422],
    ['its own key at the journal', () => request(`/exercises/${drill.plan.exerciseId}/journal`), 403],
    ['its own key at planning', () => request('/exercises', { method: 'POST', body: '{}' }), 403],
    ['a wrong key', () => request(`/exercises/${drill.plan.exerciseId}/stream`, { token: 'wrong' }), 401],
    ['no key', () => request(`/exercises/${drill.plan.exerciseId}/stream`, { token: '' }), 401],
  ])('who asks over HTTP with %s is told so', async (_, ask, status) => {
    const response = await ask();
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code: expect.any(String) } });
  });

  it('who sends bytes that are no HTTP, or no WebSocket, is cut', async () => {
    const rubbish = Buffer.from(Array.from({ length: 2_000 }, (_, index) => (index * 7_919) % 256));
    const attempts = [
      ['\u0000\u0001\u0002\r\n\r\n'],
      [rubbish],
      [`GET / HTTP/1.1\r\nHost: x\r\n${'X-Long: y'.repeat(5_000)}\r\n\r\n`],
      [`POST ${API_PREFIX}${commands()} HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n`],
      [
        'GET / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n',
      ],
      [UPGRADE.replace('13', '99')],
      [UPGRADE, Uint8Array.of(0x81, 0x05, 0x48, 0x65, 0x6c, 0x6c, 0x6f)],
      [UPGRADE, Uint8Array.of(0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0)],
      [UPGRADE, maskedBytes(0x81, Uint8Array.of(0xc3, 0x28))],
      [UPGRADE, maskedBytes(0x88, Uint8Array.of(0x00))],
    ];
    for (const parts of attempts) {
      const socket = await sayBytes(server.port, ...parts);
      socket.resume();
      if (!socket.destroyed) await once(socket, 'close');
    }
  }, 30_000);

  it('who begins requests and does not go on holds nobody up', async () => {
    const half = `POST ${API_PREFIX}${commands()} HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nContent-Type: application/json\r\nContent-Length: 900\r\n\r\n{`;
    const waiting = await Promise.all(Array.from({ length: 60 }, () => sayBytes(server.port, half)));
    await expectUnharmed();
    for (const socket of waiting) socket.destroy();
    await expectUnharmed();
  });

  it('who has the key to another exercise sees and does nothing in this one', async () => {
    const other = await DrillUnderFault.planned(server, { injects: 1 });
    try {
      const stranger = other.plan.teams[0]?.token ?? '';
      const { exerciseId } = drill.plan;
      for (const path of ['stream', 'report', 'journal', `files/${'0'.repeat(64)}`])
        expect((await request(`/exercises/${exerciseId}/${path}`, { token: stranger })).status).toBe(404);
      const body = JSON.stringify({ commandId: 'stranger', ...NOTE });
      expect((await request(commands(), { token: stranger, method: 'POST', body })).status).toBe(404);
      const device = await new SteadfastDevice(server.url, stranger).connect();
      await until(() => device.entries.length > 0, 5_000, 'its own exercise');
      await device.send('team:note', { text: 'In our own drill.' }, 'stranger');
      device.close();
      expect(drill.control.entries.some((entry) => entry.commandId === 'stranger')).toBe(false);
    } finally {
      other.close();
    }
  }, 20_000);

  it('changed nothing for the others: every inject came in time, every answer is stored', async () => {
    await drill.finished();
    expect(await drill.violations()).toEqual([]);
    expect(server.said).not.toContain('fatal');
  }, 90_000);
});

/** A text frame as a client sends it. */
function maskedText(text: string): Uint8Array {
  return maskedBytes(0x81, Buffer.from(text));
}

function maskedBytes(head: number, payload: Uint8Array): Uint8Array {
  const length =
    payload.length < 126 ? [0x80 | payload.length] : [0x80 | 126, payload.length >> 8, payload.length & 255];
  // Masked with zeros, the payload stands as it is.
  return Uint8Array.of(head, ...length, 0, 0, 0, 0, ...payload);
}
