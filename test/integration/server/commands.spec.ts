import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { mayGive, type CommandKind } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { randomUUID } from 'node:crypto';
import type { Socket } from 'socket.io-client';
import { Device, errorOf } from './device.ts';
import { DrillServer, type Drill } from './drill-server.ts';

let server: DrillServer;
let drill: Drill;
const devices: Device[] = [];

beforeAll(async () => {
  server = await DrillServer.start();
}, 30_000);

afterEach(() => {
  for (const device of devices.splice(0)) device.close();
});

afterAll(() => server.stop());

async function deviceOf(token: string): Promise<Device> {
  const device = new Device(server.url, token);
  devices.push(device);
  return device.connect();
}

const NOTE = { kind: 'team:note', data: { text: 'noted' } };

describe('a command over a socket', () => {
  it('is answered once it is stored, and comes back in the stream by its id', async () => {
    drill = await server.started(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'));
    const commandId = randomUUID();
    expect(await device.send('inject:acknowledge', { injectId: 'question' }, commandId)).toEqual({
      data: { commandId, hasEffect: true, isRepeat: false },
    });
    await device.holds('inject.acknowledged');
    expect(device.entries.find(({ kind }) => kind === 'inject.acknowledged')?.commandId).toBe(commandId);
  });

  it('gives a retry the first outcome, by whatever way it comes, and changes nothing', async () => {
    drill = await server.started(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'));
    const commandId = randomUUID();
    const answer = { injectId: 'question', responseId: 'r1', isFinal: true, values: { finding: 'a thing' } };
    await device.send('response:submit', answer, commandId);
    const repeated = { data: { commandId, hasEffect: true, isRepeat: true } };
    expect(await device.send('response:submit', answer, commandId)).toEqual(repeated);
    expect(await drill.give(drill.tokenOf('a'), 'response:submit', answer, commandId)).toEqual(repeated);
    expect(await drill.told('response.submitted')).toHaveLength(1);
  });

  it('says when nothing had to change', async () => {
    drill = await server.started(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'));
    await device.send('inject:open', { injectId: 'question' });
    expect(await device.send('inject:open', { injectId: 'question' })).toMatchObject({
      data: { hasEffect: false, isRepeat: false },
    });
  });

  it('is given in the name of the key, whatever it says of itself', async () => {
    drill = await server.started(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'));
    const forged = { commandId: 'c', ...NOTE, actor: { role: 'control', id: 'x' } };
    expect(errorOf(await device.emit('command:send', forged)).code).toBe('COMMAND_INVALID');
    expect(
      errorOf(
        await device.emit('command:send', { commandId: 'c', ...NOTE, data: { text: 'x', teamId: 'b' } }),
      ).code,
    ).toBe('COMMAND_INVALID');
    await device.send('team:note', { text: 'mine' });
    const [note] = (await drill.journal()).filter(({ kind }) => kind === 'team.noted');
    expect(note?.actor).toMatchObject({ role: 'team', teamId: 'a' });
  });
});

describe('what a socket may send amiss', () => {
  it.each([
    ['nothing', [], 'REQUEST_INVALID'],
    ['null', [null], 'REQUEST_INVALID'],
    ['text', ['command'], 'REQUEST_INVALID'],
    ['a list', [[1, 2]], 'REQUEST_INVALID'],
    ['several payloads', [{}, {}], 'REQUEST_INVALID'],
    ['an empty object', [{}], 'COMMAND_INVALID'],
    ['a command without its data', [{ commandId: 'c', kind: 'team:note' }], 'COMMAND_INVALID'],
    ['an unknown kind', [{ commandId: 'c', kind: 'team:cheat', data: {} }], 'COMMAND_INVALID'],
    ['a command of the system', [{ commandId: 'c', kind: 'system:wake', data: {} }], 'COMMAND_INVALID'],
    ['a second plan', [{ commandId: 'c', kind: 'exercise:plan', data: {} }], 'COMMAND_INVALID'],
    ['NUL', [{ commandId: 'c', kind: 'team:note', data: { text: 'a\0b' } }], 'REQUEST_INVALID'],
    [
      'half a character',
      [{ commandId: 'c', kind: 'team:note', data: { text: '\ud83d' } }],
      'REQUEST_INVALID',
    ],
    ['bytes', [Buffer.from('abc')], 'REQUEST_INVALID'],
    [
      'bytes inside',
      [{ commandId: 'c', kind: 'team:note', data: { text: Buffer.from('abc') } }],
      'REQUEST_INVALID',
    ],
    ['a command of control', [{ commandId: 'c', kind: 'exercise:end', data: {} }], 'NOT_PERMITTED'],
    [
      'an inject that there is not',
      [{ commandId: 'c', kind: 'inject:open', data: { injectId: 'x' } }],
      'INJECT',
    ],
  ])('%s is answered, and the socket lives', async (_, payload, code) => {
    drill = await server.started(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'));
    expect(errorOf(await device.emit('command:send', ...payload)).code).toMatch(code);
    expect(await device.send('team:note', { text: 'alive' })).toHaveProperty('data');
  });

  it.each(['room:join', 'stream:entries', 'constructor', '__proto__', 'x'.repeat(10_000)])(
    'the event %.20s is answered with EVENT_UNKNOWN',
    async (event) => {
      drill = await server.plan(['a', 'b']);
      const device = await deviceOf(drill.tokenOf('a'));
      const error = errorOf(await device.emit(event, {}));
      expect(error.code).toBe('EVENT_UNKNOWN');
      expect(error.message.length).toBeLessThan(200);
    },
  );

  it.each([1, 1e308])(
    'an event whose name is the number %d is answered, and the server lives',
    async (event) => {
      drill = await server.plan(['a', 'b']);
      const device = await deviceOf(drill.tokenOf('a'));
      // The protocol of Socket.IO lets a name be a number.
      expect(errorOf(await device.emit(event as unknown as string, {})).code).toBe('EVENT_UNKNOWN');
      expect(await device.emit('time:read', {})).toHaveProperty('data');
    },
  );

  it('an event without an answer function is carried out all the same', async () => {
    drill = await server.started(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'));
    const mute = device.socket as unknown as Socket;
    mute.emit('command:send', { commandId: 'c-1', ...NOTE });
    await device.holds('team.noted');
    mute.emit('command:send', { commandId: 'c-2' });
    expect(await device.send('team:note', { text: 'alive' })).toHaveProperty('data');
  });

  it('a message that is too large cuts the socket, which comes back', async () => {
    drill = await server.started(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'));
    const cut = new Promise((resolve) => device.socket.once('disconnect', resolve));
    device.socket.emit(
      'command:send',
      { commandId: 'c', kind: 'team:note', data: { text: 'x'.repeat(70_000) } },
      () => undefined,
    );
    await cut;
    await new Promise((resolve) => device.socket.once('connect', () => resolve(undefined)));
    expect(await device.send('team:note', { text: 'alive' })).toHaveProperty('data');
  });

  it('what comes too fast is told to wait, and may come again then', async () => {
    drill = await server.plan(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'));
    const replies = await Promise.all(Array.from({ length: 80 }, () => device.emit('time:read', {})));
    const refused = replies.filter((reply) => 'error' in (reply as object)).map(errorOf);
    expect(refused.length).toBeGreaterThan(0);
    expect(refused.length).toBeLessThanOrEqual(20);
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['TOO_MANY_REQUESTS']));
    const waitMs = Math.max(...refused.map(({ details }) => Number(details['retryAfterMs'])));
    expect(waitMs).toBeLessThanOrEqual(100);
    await until(async () => 'data' in ((await device.emit('time:read', {})) as object), 2_000);
  });

  it('a flood is cut, to the harm of nobody else', async () => {
    drill = await server.started(['a', 'b']);
    const flooder = await deviceOf(drill.tokenOf('a'));
    const neighbour = await deviceOf(drill.tokenOf('b'));
    const cut = new Promise((resolve) => flooder.socket.once('disconnect', resolve));
    let answers = 0;
    for (let sent = 0; sent < 2_000; sent += 1) flooder.socket.emit('time:read', {}, () => (answers += 1));
    await cut;
    expect(answers).toBeLessThan(500);
    expect(await neighbour.send('team:note', { text: 'undisturbed' })).toHaveProperty('data');
  });
});

describe('time:read', () => {
  it('tells the time, and wants nothing with it', async () => {
    drill = await server.plan(['a', 'b']);
    const device = await deviceOf(drill.tokenOf('a'));
    const reply = (await device.emit('time:read', {})) as { data: { nowMs: number } };
    expect(Math.abs(reply.data.nowMs - Date.now())).toBeLessThan(5_000);
    expect(errorOf(await device.emit('time:read', { zone: 'UTC' })).code).toBe('REQUEST_INVALID');
  });
});

describe('who may give which command', () => {
  const kinds: readonly CommandKind[] = [
    'exercise:pause',
    'inject:trigger',
    'response:rate',
    'objective:rate',
    'inject:open',
    'team:note',
    'message:send',
    'control:note',
  ];
  const data: Readonly<Partial<Record<CommandKind, object>>> = {
    'exercise:pause': {},
    'inject:trigger': { injectId: 'x' },
    'response:rate': { injectId: 'x', teamId: 'a', expectationId: 'e', criterion: 'c', rating: 3 },
    'objective:rate': { objectiveId: 'x', rating: 'S', observation: 'seen', observedAtMs: 1 },
    'inject:open': { injectId: 'x' },
    'team:note': { text: 'noted' },
    'message:send': {
      messageId: 'm',
      kind: 'share',
      to: ['team:zz'],
      tlp: 'TLP:GREEN',
      subject: 's',
      body: '',
    },
    'control:note': { text: 'noted' },
  };

  it('is the same over sockets and over HTTP, and as the table of permissions says', async () => {
    drill = await server.started(['a', 'b']);
    const tokens = {
      control: drill.planned.controlToken,
      evaluator: drill.planned.evaluatorToken,
      team: drill.tokenOf('a'),
    } as const;
    for (const [role, token] of Object.entries(tokens) as [keyof typeof tokens, string][]) {
      const device = await deviceOf(token);
      for (const kind of kinds) {
        const bySocket = await device.emit('command:send', {
          commandId: randomUUID(),
          kind,
          data: data[kind],
        });
        const byHttp = await drill.give(token, kind, data[kind] as never);
        for (const reply of [bySocket, byHttp]) {
          const code = 'error' in (reply as object) ? errorOf(reply).code : undefined;
          const isPermitted = code !== 'NOT_PERMITTED';
          expect({ role, kind, isPermitted }).toEqual({ role, kind, isPermitted: mayGive({ role }, kind) });
        }
      }
    }
  });
});
