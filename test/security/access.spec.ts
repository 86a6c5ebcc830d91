import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { CLIENT_EVENTS, type WireError } from '@cyberdrill/contracts';
import type { CommandKind } from '@cyberdrill/domain';
import { randomUUID } from 'node:crypto';
import { COMMAND_DATA } from '../../apps/server/src/commands/command-table.ts';
import { DrillServer, type Drill } from '../integration/server/drill-server.ts';
import { Device, refusalOf } from '../integration/server/device.ts';
import { CALLERS, COMMANDS, EVENTS, ROUTES, type Caller, type Role } from './access-matrix.ts';
import { keysOfCallers } from './callers.ts';
import { samplesOf } from './command-samples.ts';
import { serverRoutes } from './server-routes.ts';

type Keys = Readonly<Record<Caller, string | undefined>>;

const KINDS = Object.keys(COMMANDS) as CommandKind[];
const ROLES: readonly Role[] = ['control', 'evaluator', 'team'];
const STRANGERS = CALLERS.filter((caller) => !ROLES.some((role) => role === caller));

/** Codes that tell that a caller is turned away at the door. */
const TURNED_AWAY = ['TOKEN_MISSING', 'TOKEN_UNKNOWN', 'NOT_PERMITTED', 'EXERCISE_UNKNOWN', 'REPORT_NOT_YET'];

let server: DrillServer;
let other: Drill;
const devices: Device[] = [];

beforeAll(async () => {
  server = await DrillServer.start();
  other = await server.started(['a', 'b']);
}, 30_000);

afterEach(() => {
  for (const device of devices.splice(0)) device.close();
});

afterAll(() => server.stop());

function deviceOf(token: string | undefined): Device {
  const device = new Device(server.url, token);
  devices.push(device);
  return device;
}

async function codeOf(response: Response): Promise<string> {
  const text = await response.text();
  if (response.ok) return 'ok';
  return (JSON.parse(text) as { readonly error: WireError }).error.code;
}

/** What a route says to a caller: the refusal, or `in` when it lets him in, whatever it thinks of an empty request. */
async function answerAt(route: string, drill: Drill, token: string | undefined): Promise<string> {
  const [method = '', path = ''] = route.split(' ');
  const address = path.replace(':exerciseId', drill.exerciseId).replace(':sha256', 'a'.repeat(64));
  const response = await fetch(`${server.url}${address}`, {
    method,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
  });
  const code = await codeOf(response);
  return TURNED_AWAY.includes(code) ? code : 'in';
}

/** How each caller who is not let in is turned away; the holder of a key to one exercise is not told whether there is another. */
function refusalFor(caller: Caller, isOfExercise: boolean): string {
  if (caller === 'nobody') return 'TOKEN_MISSING';
  if (caller === 'unknown' || caller === 'revoked') return 'TOKEN_UNKNOWN';
  return isOfExercise && caller.startsWith('other-') ? 'EXERCISE_UNKNOWN' : 'NOT_PERMITTED';
}

/** What a role is told that gives a command: `given` also when the exercise refuses it for what it says. */
function verdictOn(reply: unknown): string {
  const { error } = reply as { readonly error?: WireError };
  return error?.code === 'NOT_PERMITTED' || error?.code === 'COMMAND_INVALID' ? error.code : 'given';
}

function expectedOf(kind: CommandKind, role: Role): string {
  if (COMMANDS[kind].length === 0) return 'COMMAND_INVALID';
  return COMMANDS[kind].includes(role) ? 'given' : 'NOT_PERMITTED';
}

function requestOf(kind: CommandKind): { commandId: string; kind: CommandKind; data: object } {
  const samples: Partial<Record<CommandKind, object>> = samplesOf();
  return { commandId: randomUUID(), kind, data: samples[kind] ?? {} };
}

async function giveByHttp(drill: Drill, token: string | undefined, kind: CommandKind): Promise<Response> {
  return drill.request('/commands', token, { method: 'POST', body: JSON.stringify(requestOf(kind)) });
}

describe('the access matrix', () => {
  it('lists every route of the server, and no other', async () => {
    const routes = await serverRoutes();
    expect(routes.length).toBeGreaterThan(10);
    expect([...routes].sort()).toEqual(ROUTES.map(({ route }) => route).sort());
  });

  it('lists every event and every command that the server knows, and no other', () => {
    expect(Object.keys(EVENTS).sort()).toEqual([...CLIENT_EVENTS].sort());
    expect(KINDS.filter((kind) => COMMANDS[kind].length > 0).sort()).toEqual(
      Object.keys(COMMAND_DATA).sort(),
    );
    expect(Object.keys(samplesOf()).sort()).toEqual(Object.keys(COMMAND_DATA).sort());
  });
});

describe.each(['before STARTEX', 'while the exercise runs', 'after ENDEX'] as const)('%s', (moment) => {
  let drill: Drill;
  let keys: Keys;

  beforeAll(async () => {
    drill = await server.plan(['a', 'b']);
    keys = await keysOfCallers(drill, other);
    if (moment !== 'before STARTEX') await drill.control('exercise:start', {});
    if (moment === 'after ENDEX') await drill.control('exercise:end', {});
  });

  it.each(ROUTES)('$route answers each caller as the matrix says', async ({ route, allows, afterEndex }) => {
    const isOfExercise = route.includes(':exerciseId');
    for (const caller of CALLERS) {
      const isLater = afterEndex?.includes(caller) === true;
      const isIn = allows.includes(caller) || (isLater && moment === 'after ENDEX');
      const refusal = isLater ? 'REPORT_NOT_YET' : refusalFor(caller, isOfExercise);
      const answer = await answerAt(route, drill, keys[caller]);
      expect({ caller, answer }).toEqual({ caller, answer: isIn ? 'in' : refusal });
    }
  });

  it('no command gets past the door with a key that does not open the exercise', async () => {
    const before = await drill.journal();
    for (const caller of STRANGERS) {
      for (const kind of KINDS) {
        const code = await codeOf(await giveByHttp(drill, keys[caller], kind));
        expect({ caller, kind, code }).toEqual({ caller, kind, code: refusalFor(caller, true) });
      }
    }
    expect(await drill.journal()).toEqual(before);
  });

  it.each(STRANGERS.filter((caller) => !caller.startsWith('other-')))(
    'no socket gets in with the key of: %s',
    async (caller) => {
      const code = caller === 'nobody' ? 'TOKEN_MISSING' : 'TOKEN_UNKNOWN';
      expect(await refusalOf(deviceOf(keys[caller]))).toMatchObject({ code });
    },
  );

  it('a socket with a key to another exercise is sent that other exercise', async () => {
    const device = await deviceOf(keys['other-team']).connect();
    await device.holds('exercise.planned');
    expect(device.batches.map(({ exerciseId }) => exerciseId)).not.toContain(drill.exerciseId);
  });

  // Control last: some of its commands change the phase.
  it.each(['team', 'evaluator', 'control'] as const)(
    'every event and command of: %s is met as the matrix says, over HTTP and sockets alike',
    async (role) => {
      const device = await deviceOf(keys[role]).connect();
      for (const event of CLIENT_EVENTS) {
        const reply = await device.emit(event, {});
        const isAllowed = verdictOn(reply) !== 'NOT_PERMITTED';
        expect({ event, isAllowed }).toEqual({ event, isAllowed: EVENTS[event].includes(role) });
      }
      expect(await device.emit('exercise:end', {})).toMatchObject({ error: { code: 'EVENT_UNKNOWN' } });
      for (const kind of KINDS) {
        const bySocket = verdictOn(await device.emit('command:send', requestOf(kind)));
        const byHttp = verdictOn(await (await giveByHttp(drill, keys[role], kind)).json());
        const expected = expectedOf(kind, role);
        expect({ kind, bySocket, byHttp }).toEqual({ kind, bySocket: expected, byHttp: expected });
      }
    },
  );
});
