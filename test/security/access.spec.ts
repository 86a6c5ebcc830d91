import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { CLIENT_EVENTS, type WireError } from '@cyberdrill/contracts';
import {
  DRILL_ROLES,
  isPlayerRole,
  MATRIX,
  mayRead,
  type CommandKind,
  type DrillRole,
} from '@cyberdrill/domain';
import { randomUUID } from 'node:crypto';
import { COMMAND_DATA } from '../../apps/server/src/commands/command-table.ts';
import { DrillServer, type Drill } from '../integration/server/drill-server.ts';
import { refusalOf, type Device } from '../integration/server/device.ts';
import { EVENTS, MOMENTS, ROUTES, type Moment, type RouteLine } from './access-matrix.ts';
import {
  BELIEVING_ADDRESSES,
  BY_KEY,
  BySession,
  deviceOf,
  headersOf,
  OTHER_TEAM,
  OWN_TEAM,
  rolesOf,
  somebody,
  strangePeople,
  STRANGERS,
  type Caller,
} from './callers.ts';
import { PeopleOf } from '../integration/people/people-of.ts';
import { INSIDE_KINDS, samplesOf } from './command-samples.ts';
import { addressesOf, answerAt, codeOf, expectedAt, inShort, refusalFor } from './doors.ts';
import { decoratedRoutes, serverRoutes } from './server-routes.ts';

/** Commands that one socket is sent; it may have sixty at once. */
const MOST_OF_A_SOCKET = 40;

/** Who may give a command does not hang on the moment: these two are enough, and the whole is quick. */
const COMMANDS_ARE_TRIED: readonly Moment[] = ['while it runs', 'after ENDEX'];

/** By what each role comes in: a right is the same whichever way it was come by, and is so at every moment. */
const WAYS_AT: Readonly<Record<Moment, readonly ('key' | 'session')[]>> = {
  'before STARTEX': ['key'],
  'while it runs': ['key', 'session'],
  'after ENDEX': ['session'],
  'once scores are locked': ['key'],
};

interface Attempt {
  readonly kind: CommandKind;
  readonly data: object;
  /** The team it is about. */
  readonly teamId?: string;
}

const OUTSIDE_KINDS = Object.keys(COMMAND_DATA) as CommandKind[];

/** Every command, about the own team and about another where it names one. */
const ATTEMPTS: readonly Attempt[] = [
  ...[OWN_TEAM, OTHER_TEAM].flatMap((teamId) =>
    Object.entries(samplesOf({ teamId })).flatMap(([kind, data]): Attempt[] => {
      const isAboutTeam = 'teamId' in data || 'teamIds' in data;
      if (!isAboutTeam && teamId === OTHER_TEAM) return [];
      return [{ kind: kind as CommandKind, data, ...(isAboutTeam ? { teamId } : {}) }];
    }),
  ),
  ...INSIDE_KINDS.map((kind) => ({ kind, data: {} })),
];

// Thousands of requests, on a machine that may be busy with other things.
jest.setTimeout(120_000);

let server: DrillServer;
let people: PeopleOf;
let other: Drill;
const devices: Device[] = [];

beforeAll(async () => {
  server = await DrillServer.start(BELIEVING_ADDRESSES);
  people = await PeopleOf.at(server);
  other = await server.started([OWN_TEAM, OTHER_TEAM]);
});

afterEach(() => {
  for (const device of devices.splice(0)) device.close();
});

afterAll(async () => {
  await people.stop();
  await server.stop();
});

function device(caller: Caller, drill: Drill): Device {
  const made = deviceOf(server.url, caller, drill);
  devices.push(made);
  return made;
}

/** What a role must be told that gives a command: `given` also when the exercise refuses it for what it says. */
function expectedOf({ kind, teamId }: Attempt, role: DrillRole): string {
  if (!OUTSIDE_KINDS.includes(kind)) return 'COMMAND_INVALID';
  const { commands, isBoundToTeam } = MATRIX[role];
  const isInReach = isBoundToTeam !== true || teamId === OWN_TEAM;
  return commands.includes(kind) && isInReach ? 'given' : 'NOT_PERMITTED';
}

function verdictOn(reply: unknown): string {
  const code = (reply as { readonly error?: WireError }).error?.code;
  const isRefusedAtTheDoor =
    code === 'NOT_PERMITTED' ||
    code === 'COMMAND_INVALID' ||
    code === 'TOO_MANY_REQUESTS' ||
    code === 'INTERNAL';
  return isRefusedAtTheDoor ? code : 'given';
}

function request({ kind, data }: Attempt): object {
  return { commandId: randomUUID(), kind, data };
}

function giveByHttp(drill: Drill, caller: Caller, attempt: Attempt): Promise<Response> {
  const body = JSON.stringify(request(attempt));
  return drill.request('/commands', undefined, { method: 'POST', body, headers: headersOf(caller) });
}

describe('the doors', () => {
  it('are all listed, and no other', async () => {
    const routes = await serverRoutes();
    expect(routes.length).toBeGreaterThan(10);
    expect([...routes].sort()).toEqual(ROUTES.map(({ route }) => route).sort());
  });

  it('ask by their decorators for what their lines say', () => {
    const decorated = [...decoratedRoutes()].map(([route, needs]) => ({ route, needs: inShort(needs) }));
    const listed = ROUTES.map(({ route, needs }) => ({ route, needs: inShort(needs) }));
    const byRoute = (one: { route: string }, two: { route: string }) => (one.route < two.route ? -1 : 1);
    expect(decorated.sort(byRoute)).toEqual(listed.sort(byRoute));
  });

  it('have a line for every event, and a sample and a giver for every command that the server knows', () => {
    expect(Object.keys(EVENTS).sort()).toEqual([...CLIENT_EVENTS].sort());
    expect(Object.keys(samplesOf()).sort()).toEqual([...OUTSIDE_KINDS].sort());
    for (const kind of OUTSIDE_KINDS) {
      const givers = DRILL_ROLES.filter((role) => MATRIX[role].commands.includes(kind));
      expect({ kind, hasGiver: givers.length > 0 }).toEqual({ kind, hasGiver: true });
    }
  });
});

describe.each(MOMENTS)('%s', (moment) => {
  let drill: Drill;
  let own: readonly Caller[];
  /** The same roles with further keys: what one key may ask for in a while is limited. */
  let givers: readonly Caller[];
  let others: readonly Caller[];
  let strangers: readonly Caller[];

  beforeAll(async () => {
    drill = await server.plan([OWN_TEAM, OTHER_TEAM]);
    const all = async (
      of: Drill,
      standing?: 'of another exercise' | 'revoked',
    ): Promise<readonly Caller[]> => {
      const ways = WAYS_AT[moment].map((way) =>
        way === 'key' ? rolesOf(of, BY_KEY, standing) : rolesOf(of, new BySession(people), standing),
      );
      return (await Promise.all(ways)).flat();
    };
    own = await all(drill);
    givers = await all(drill);
    others = await all(other, 'of another exercise');
    strangers = [...STRANGERS, ...(await strangePeople(people)), ...others, ...(await all(drill, 'revoked'))];
    const steps = MOMENTS.indexOf(moment);
    if (steps > 0) await drill.control('exercise:start', {});
    if (steps > 1) await drill.control('exercise:end', {});
    for (const to of steps > 2 ? (['evaluation', 'aar-draft'] as const) : [])
      await drill.control('exercise:move', { to });
  });

  it.each(routesAt(moment))('$route answers every caller as the matrix says', async (line) => {
    for (const address of addressesOf(line, drill)) {
      const callers = await callersAt(line, [...own, ...strangers]);
      const answers = await Promise.all(callers.map((caller) => answerAt(server.url, address, caller)));
      const seen = callers.map(({ name }, index) => ({ name, answer: answers[index] }));
      const expected = callers.map((caller) => ({
        name: caller.name,
        answer: expectedAt(line, caller, address, moment),
      }));
      expect(seen).toEqual(expected);
    }
  });

  if (COMMANDS_ARE_TRIED.includes(moment)) {
    it('no command gets past the door from outside the exercise', async () => {
      const before = await drill.journal();
      for (const attempt of ATTEMPTS.filter(({ teamId }) => teamId !== OTHER_TEAM)) {
        const codes = strangers.map(async (caller) => codeOf(await giveByHttp(drill, caller, attempt)));
        expect({ attempt, codes: await Promise.all(codes) }).toEqual({
          attempt,
          codes: strangers.map((caller) => refusalFor(caller, true)),
        });
      }
      expect(await drill.journal()).toEqual(before);
    });
  }

  it('no socket gets in that has no right to be sent anything', async () => {
    // A key names its exercise by itself: one to another leads there, and nowhere else.
    const turnedAway = [...strangers, ...own].filter(
      ({ standing, role, isPerson }) =>
        (isPerson || standing !== 'of another exercise') && !hasStream(standing, role),
    );
    expect(turnedAway.length).toBeGreaterThan(DRILL_ROLES.length);
    for (const caller of turnedAway) {
      const { code } = await refusalOf(device(caller, drill));
      const isKey = caller.standing === 'administrator' && !caller.isPerson;
      const expected = isKey ? 'TOKEN_UNKNOWN' : refusalFor(caller, true);
      expect({ name: caller.name, code }).toEqual({ name: caller.name, code: expected });
    }
  });

  it('a socket with a key to another exercise is sent that other exercise', async () => {
    const readers = others.filter(({ role, isPerson }) => !isPerson && hasStream('of the exercise', role));
    for (const caller of readers) {
      const reader = await device(caller, drill).connect();
      await reader.holds('exercise.planned');
      expect(reader.batches.map(({ exerciseId }) => exerciseId)).not.toContain(drill.exerciseId);
      reader.close();
    }
  });

  if (COMMANDS_ARE_TRIED.includes(moment)) {
    // The director last: some of its commands end the exercise.
    it.each([...DRILL_ROLES].reverse())(
      'every event and command of: %s is met as the matrix says, over HTTP and sockets alike',
      async (role) => {
        for (const caller of givers.filter((each) => each.role === role)) {
          for (const attempt of ATTEMPTS) {
            const answer = verdictOn(await (await giveByHttp(drill, caller, attempt)).json());
            const seen = { kind: attempt.kind, teamId: attempt.teamId, answer };
            expect(seen).toEqual({ ...seen, answer: expectedOf(attempt, role) });
          }
          if (!hasStream('of the exercise', role)) continue;
          await meetEvents(caller, drill);
          for (let from = 0; from < ATTEMPTS.length; from += MOST_OF_A_SOCKET)
            await meetCommands(caller, drill, ATTEMPTS.slice(from, from + MOST_OF_A_SOCKET));
        }
      },
    );
  }
});

/** Routes that belong to no exercise know nothing of its moments. */
function routesAt(moment: Moment): readonly RouteLine[] {
  return ROUTES.filter(({ route }) => route.includes(':exerciseId') || moment === 'while it runs');
}

/** Who comes to a door. What people do to their sessions and accounts is for one who is not needed any more. */
async function callersAt({ needs }: RouteLine, callers: readonly Caller[]): Promise<readonly Caller[]> {
  if (needs !== 'session' && needs !== 'account') return callers;
  return [...callers.filter(({ isPerson }) => !isPerson), await somebody(people)];
}

function hasStream(standing: Caller['standing'], role: DrillRole | undefined): boolean {
  return standing === 'of the exercise' && role !== undefined && mayRead(role, 'stream');
}

async function meetEvents(caller: Caller, drill: Drill): Promise<void> {
  const sender = await device(caller, drill).connect();
  for (const event of CLIENT_EVENTS) {
    const isFor = EVENTS[event] === 'stream' || isPlayerRole(caller.role ?? 'registrar');
    const isRefused = verdictOn(await sender.emit(event, {})) === 'NOT_PERMITTED';
    expect({ event, isRefused }).toEqual({ event, isRefused: !isFor });
  }
  expect(await sender.emit('exercise:end', {})).toMatchObject({ error: { code: 'EVENT_UNKNOWN' } });
  sender.close();
}

async function meetCommands(caller: Caller, drill: Drill, attempts: readonly Attempt[]): Promise<void> {
  const sender = await device(caller, drill).connect();
  for (const attempt of attempts) {
    const answer = verdictOn(await sender.emit('command:send', request(attempt)));
    const seen = { kind: attempt.kind, teamId: attempt.teamId, answer };
    expect(seen).toEqual({ ...seen, answer: expectedOf(attempt, caller.role ?? 'registrar') });
  }
  sender.close();
}
