import type { ClientToServerEvents } from '@cyberdrill/contracts';
import type { CommandKind, Side } from '@cyberdrill/domain';

/** Whoever may come to the door: with no key, one nobody made, one that was ended, one to another exercise, or one to this. */
export const CALLERS = [
  'nobody',
  'unknown',
  'revoked',
  'administrator',
  'other-control',
  'other-evaluator',
  'other-team',
  'control',
  'evaluator',
  'team',
] as const;
export type Caller = (typeof CALLERS)[number];

/** Roles of people who hold a key to the exercise. */
export type Role = Side;

/** One HTTP route and who is let in. */
export interface RouteLine {
  readonly route: string;
  readonly allows: readonly Caller[];
  /** Who is let in, but only after ENDEX. */
  readonly afterEndex?: readonly Caller[];
}

const PLAYERS = ['control', 'evaluator', 'team'] as const;

/** Every HTTP route of the server. A route that is missing here, and a line without a route, fail the test. */
export const ROUTES: readonly RouteLine[] = [
  { route: 'GET /api/v1/health/live', allows: CALLERS },
  { route: 'GET /api/v1/health/ready', allows: CALLERS },
  { route: 'GET /api/v1/openapi.json', allows: CALLERS },
  { route: 'GET /api/v1/scenarios', allows: ['administrator'] },
  { route: 'GET /api/v1/exercises', allows: ['administrator'] },
  { route: 'POST /api/v1/exercises', allows: ['administrator'] },
  { route: 'POST /api/v1/exercises/:exerciseId/commands', allows: PLAYERS },
  { route: 'GET /api/v1/exercises/:exerciseId/stream', allows: PLAYERS },
  { route: 'GET /api/v1/exercises/:exerciseId/files/:sha256', allows: PLAYERS },
  { route: 'PUT /api/v1/exercises/:exerciseId/files/:sha256', allows: ['control', 'team'] },
  { route: 'POST /api/v1/exercises/:exerciseId/keys', allows: ['control'] },
  { route: 'GET /api/v1/exercises/:exerciseId/journal', allows: ['control'] },
  {
    route: 'GET /api/v1/exercises/:exerciseId/report',
    allows: ['control', 'evaluator'],
    afterEndex: ['team'],
  },
];

/** Every socket event from clients, and who may send it once let in. */
export const EVENTS: Readonly<Record<keyof ClientToServerEvents, readonly Role[]>> = {
  'command:send': PLAYERS,
  'time:read': PLAYERS,
};

/** Every command and who may give it, the same over HTTP and over a socket; with nobody, it is unknown outside the server. */
export const COMMANDS: Readonly<Record<CommandKind, readonly Role[]>> = {
  'exercise:plan': [],
  'system:wake': [],
  'system:confirm-delivery': [],
  'system:link': [],

  'exercise:move': ['control'],
  'exercise:start': ['control'],
  'exercise:set-rate': ['control'],
  'exercise:jump': ['control'],
  'exercise:announce': ['control'],
  'control:note': ['control'],
  'inject:trigger': ['control'],
  'inject:hold': ['control'],
  'inject:unhold': ['control'],
  'inject:skip': ['control'],
  'inject:shift': ['control'],
  'deadline:extend': ['control'],
  'hint:give': ['control'],
  'response:record': ['control'],
  'expectation:excuse': ['control'],
  'duty:excuse': ['control'],

  'response:rate': ['control', 'evaluator'],
  'duty:judge': ['control', 'evaluator'],
  'objective:rate': ['control', 'evaluator'],
  'action:observe': ['control', 'evaluator'],

  'inject:open': ['team'],
  'inject:acknowledge': ['team'],
  'response:submit': ['team'],
  'hint:open': ['team'],
  'message:open': ['team'],
  'team:note': ['team'],
  'message:send': ['team', 'control'],

  // Last, in this order: they change the phase that the lines above are tried in.
  'exercise:pause': ['control'],
  'exercise:resume': ['control'],
  'exercise:declare-no-duff': ['control'],
  'exercise:lift-no-duff': ['control'],
  'exercise:end': ['control'],
  'exercise:terminate': ['control'],
};
