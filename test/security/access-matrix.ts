/**
 * What every HTTP route and every socket event asks of its caller. Who is let in follows from `MATRIX` of `libs/domain`, the one
 * table of rights; here stands only which right a door asks for, so that the test can compare it with the door's own decorator
 * and with what the door does.
 *
 * Whoever adds a route adds one line to `ROUTES`, with what its decorator says:
 *
 *     { route: 'GET /api/v1/exercises/:exerciseId/journal', needs: 'journal' },        // @Needs('journal')
 *     { route: 'GET /api/v1/exercises/:exerciseId/thing', needs: ['report', 'head'] }, // @Needs('report', 'head'): one of these
 *     { route: 'GET /api/v1/exercises/:exerciseId/clock', needs: 'access' },           // @ForEveryRole()
 *     { route: 'POST /api/v1/scenarios', needs: 'admin' },                             // @ForAdmin()
 *     { route: 'DELETE /api/v1/session', needs: 'session' },                           // @ForEverySession()
 *     { route: 'GET /api/v1/account', needs: 'account' },                              // @ForEveryAccount()
 *     { route: 'GET /api/v1/health/live', needs: 'nothing' },                          // @Open()
 *
 * Requests are sent with the exercise's id in `:exerciseId`, a hash in `:sha256`, the caller's own team and then another in
 * `:teamId`, and an id of nothing in any other place; without a body. A new word beside those above must be taught to
 * `isLetIn` in `doors.ts`. Commands need no line: their rights stand in `MATRIX`, and a sample of their data in
 * `command-samples.ts`.
 */
import type { ClientToServerEvents, ErrorCode } from '@cyberdrill/contracts';
import type { Resource } from '@cyberdrill/domain';
import type { Requirement } from '../../apps/server/src/access/requires.ts';

/** Moments of an exercise at which the doors are tried. */
export const MOMENTS = ['before STARTEX', 'while it runs', 'after ENDEX', 'once scores are locked'] as const;
export type Moment = (typeof MOMENTS)[number];

/** One HTTP route and what it asks for; one resource stands without its brackets. */
export interface RouteLine {
  readonly route: string;
  readonly needs: Requirement | Resource;
  /** It gives a role to who asks, and a key is nobody who could have one. */
  readonly isForPeople?: true;
  /** Resources that open the door only from a moment on; before it, their holders are told this code. */
  readonly notYet?: {
    readonly code: ErrorCode;
    readonly opens: Partial<Readonly<Record<Resource, Moment>>>;
  };
}

/** Every HTTP route of the server. A route that is missing here, and a line without a route, fail the test. */
export const ROUTES: readonly RouteLine[] = [
  { route: 'GET /api/v1/health/live', needs: 'nothing' },
  { route: 'GET /api/v1/health/ready', needs: 'nothing' },
  { route: 'GET /api/v1/openapi.json', needs: 'nothing' },
  { route: 'GET /api/v1/scenarios', needs: 'admin' },
  { route: 'POST /api/v1/scenarios', needs: 'admin' },
  { route: 'POST /api/v1/scenarios/check', needs: 'admin' },
  { route: 'GET /api/v1/scenarios/:scenario', needs: 'admin' },
  { route: 'DELETE /api/v1/scenarios/:scenario', needs: 'admin' },
  { route: 'GET /api/v1/scenarios/:scenario/pack', needs: 'admin' },
  { route: 'POST /api/v1/scenarios/:scenario/versions', needs: 'admin' },
  { route: 'GET /api/v1/exercises/:exerciseId/scenario', needs: 'scenario' },
  { route: 'GET /api/v1/exercises', needs: 'admin' },
  { route: 'POST /api/v1/exercises', needs: 'admin' },
  { route: 'POST /api/v1/exercises/:exerciseId/commands', needs: 'access' },
  { route: 'GET /api/v1/exercises/:exerciseId/stream', needs: 'stream' },
  { route: 'GET /api/v1/exercises/:exerciseId/files/:sha256', needs: 'files' },
  { route: 'PUT /api/v1/exercises/:exerciseId/files/:sha256', needs: 'store-files' },
  { route: 'POST /api/v1/exercises/:exerciseId/keys', needs: 'manage-keys' },
  { route: 'DELETE /api/v1/exercises/:exerciseId/keys/:accessId', needs: 'manage-keys' },
  { route: 'GET /api/v1/exercises/:exerciseId/people', needs: ['people', 'manage-people'] },
  { route: 'GET /api/v1/exercises/:exerciseId/people/past', needs: 'manage-people' },
  { route: 'POST /api/v1/exercises/:exerciseId/people', needs: 'manage-people' },
  {
    route: 'PATCH /api/v1/exercises/:exerciseId/people/:membershipId',
    needs: ['manage-people', 'manage-own-team'],
  },
  {
    route: 'DELETE /api/v1/exercises/:exerciseId/people/:membershipId',
    needs: ['manage-people', 'manage-own-team'],
  },
  { route: 'GET /api/v1/exercises/:exerciseId/teams', needs: 'people' },
  { route: 'GET /api/v1/exercises/:exerciseId/team', needs: 'own-team' },
  {
    route: 'GET /api/v1/exercises/:exerciseId/invitations',
    needs: ['manage-people', 'manage-own-team'],
  },
  {
    route: 'POST /api/v1/exercises/:exerciseId/invitations',
    needs: ['manage-people', 'manage-own-team'],
  },
  { route: 'POST /api/v1/exercises/:exerciseId/invitations/bulk', needs: 'manage-people' },
  {
    route: 'DELETE /api/v1/exercises/:exerciseId/invitations/:invitationId',
    needs: ['manage-people', 'manage-own-team'],
  },
  { route: 'GET /api/v1/exercises/:exerciseId/nda', needs: 'access' },
  { route: 'POST /api/v1/exercises/:exerciseId/nda/acceptance', needs: 'access' },
  { route: 'PUT /api/v1/exercises/:exerciseId/nda', needs: 'set-nda' },
  { route: 'GET /api/v1/exercises/:exerciseId/nda/versions', needs: ['set-nda', 'manage-people'] },
  { route: 'GET /api/v1/exercises/:exerciseId/nda/acceptances', needs: 'manage-people' },
  { route: 'GET /api/v1/account/memberships', needs: 'account' },
  { route: 'POST /api/v1/join/preview', needs: 'nothing' },
  { route: 'POST /api/v1/join', needs: 'nothing' },
  { route: 'POST /api/v1/exercises/:exerciseId/webhooks', needs: 'manage-webhooks' },
  { route: 'GET /api/v1/exercises/:exerciseId/webhooks', needs: 'manage-webhooks' },
  { route: 'DELETE /api/v1/exercises/:exerciseId/webhooks/:webhookId', needs: 'manage-webhooks' },
  { route: 'GET /api/v1/demonstration', needs: 'admin' },
  { route: 'POST /api/v1/demonstration', needs: 'admin' },
  { route: 'POST /api/v1/demonstration/start', needs: 'admin', isForPeople: true },
  { route: 'POST /api/v1/demonstration/watch', needs: 'admin', isForPeople: true },
  { route: 'POST /api/v1/demonstration/join', needs: 'admin' },
  { route: 'POST /api/v1/exercises/:exerciseId/simulation', needs: 'run-simulation' },
  { route: 'GET /api/v1/exercises/:exerciseId/simulation', needs: 'run-simulation' },
  { route: 'DELETE /api/v1/exercises/:exerciseId/simulation', needs: 'run-simulation' },
  { route: 'GET /api/v1/exercises/:exerciseId/journal', needs: 'journal' },
  { route: 'GET /api/v1/exercises/:exerciseId/audit', needs: 'audit' },
  { route: 'GET /api/v1/exercises/:exerciseId/head', needs: 'head' },
  { route: 'GET /api/v1/exercises/:exerciseId/checkpoints', needs: 'head' },
  { route: 'POST /api/v1/exercises/:exerciseId/checkpoints', needs: 'head' },
  { route: 'GET /api/v1/checkpoint-key', needs: 'nothing' },
  { route: 'GET /api/v1/audit', needs: 'admin' },
  { route: 'GET /api/v1/audit/export', needs: 'admin' },
  { route: 'GET /api/v1/audit/checkpoints', needs: 'admin' },
  { route: 'POST /api/v1/audit/checkpoints', needs: 'admin' },
  { route: 'GET /api/v1/session', needs: 'nothing' },
  { route: 'POST /api/v1/session/password', needs: 'nothing' },
  { route: 'POST /api/v1/session/return-code', needs: 'nothing' },
  { route: 'POST /api/v1/session/reset-code', needs: 'nothing' },
  { route: 'POST /api/v1/session/welcome', needs: 'nothing' },
  { route: 'POST /api/v1/session/totp', needs: 'session' },
  { route: 'POST /api/v1/session/recovery-code', needs: 'session' },
  { route: 'DELETE /api/v1/session', needs: 'session' },
  { route: 'POST /api/v1/session/passkey/options', needs: 'nothing' },
  { route: 'POST /api/v1/session/passkey', needs: 'nothing' },
  { route: 'POST /api/v1/session/oidc', needs: 'nothing' },
  { route: 'GET /api/v1/session/oidc/callback', needs: 'nothing' },
  { route: 'PATCH /api/v1/account', needs: 'account' },
  { route: 'PUT /api/v1/account/password', needs: 'account' },
  { route: 'GET /api/v1/account/sessions', needs: 'account' },
  { route: 'DELETE /api/v1/account/sessions', needs: 'account' },
  { route: 'DELETE /api/v1/account/sessions/:sessionId', needs: 'account' },
  { route: 'GET /api/v1/account/factors', needs: 'session' },
  { route: 'POST /api/v1/account/totp', needs: 'session' },
  { route: 'POST /api/v1/account/totp/confirm', needs: 'session' },
  { route: 'DELETE /api/v1/account/totp', needs: 'account' },
  { route: 'POST /api/v1/account/passkeys/options', needs: 'session' },
  { route: 'POST /api/v1/account/passkeys', needs: 'session' },
  { route: 'PATCH /api/v1/account/passkeys/:passkeyId', needs: 'account' },
  { route: 'DELETE /api/v1/account/passkeys/:passkeyId', needs: 'account' },
  { route: 'POST /api/v1/account/recovery-codes', needs: 'account' },
  { route: 'GET /api/v1/accounts', needs: 'admin' },
  { route: 'POST /api/v1/accounts', needs: 'admin' },
  { route: 'GET /api/v1/accounts/:accountId', needs: 'admin' },
  { route: 'PATCH /api/v1/accounts/:accountId', needs: 'admin' },
  { route: 'POST /api/v1/accounts/:accountId/reset-code', needs: 'admin' },
  { route: 'POST /api/v1/accounts/:accountId/return-code', needs: 'admin' },
  { route: 'DELETE /api/v1/accounts/:accountId/sessions', needs: 'admin' },
  { route: 'DELETE /api/v1/accounts/:accountId/factors', needs: 'admin' },
  { route: 'POST /api/v1/exercises/:exerciseId/people/:membershipId/code', needs: 'manage-people' },
  {
    route: 'GET /api/v1/exercises/:exerciseId/report',
    needs: ['report', 'locked-report', 'own-report'],
    notYet: {
      code: 'REPORT_NOT_YET',
      opens: { 'own-report': 'after ENDEX', 'locked-report': 'once scores are locked' },
    },
  },
];

/** What every socket event from clients asks for: a socket needs a stream to be sent; some are for who plays for a team. */
export const EVENTS: Readonly<Record<keyof ClientToServerEvents, 'stream' | 'players'>> = {
  'command:send': 'stream',
  'time:read': 'stream',
  'draft:keep': 'players',
  'presence:tell': 'players',
};
