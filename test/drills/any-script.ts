import type { Actor, CommandKind, CommandMap, LatePolicy } from '@cyberdrill/domain';
import fc from 'fast-check';
import { ADDED_INJECTS, BUSY_INJECTS, BUSY_TEAMS, secretId } from './busy-scenario.ts';
import { CONTROLLER, EVALUATOR, playerOf, SYSTEM } from './small-drill.ts';
import { minutes } from './small-scenario.ts';

interface Given {
  readonly actor: Actor;
  readonly kind: CommandKind;
  readonly data: CommandMap[CommandKind];
}
/** A command, and how long before it nothing happens. */
export interface Step {
  readonly waitMs: number;
  readonly given: Given;
}

const given = <K extends CommandKind>(actor: Actor, kind: K, data: CommandMap[K]): Given => ({
  actor,
  kind,
  data,
});
const injectIds = fc.constantFrom(...BUSY_INJECTS, ...ADDED_INJECTS).map(secretId);
const teamIds = fc.constantFrom(...BUSY_TEAMS);
const someTeams = fc.option(fc.subarray([...BUSY_TEAMS], { minLength: 1 }), { nil: undefined });
const chosen = fc.record({ injectId: injectIds, teamIds: someTeams });
const spans = fc.integer({ min: -6, max: 6 }).map(minutes);
const word = (kind: CommandKind, data: object): Given => given(CONTROLLER, kind, data as never);

/** What a team writes holds its own name in a form that stands nowhere else. */
const words = (teamId: string) =>
  fc.constantFrom('we warn you', 'the port', 'nothing yet').map((text) => `${text} written-by-${teamId}-x`);

/** An inject that control makes up; asked for twice, it is refused the second time. */
const additions = fc
  .record({
    injectId: fc.constantFrom(...ADDED_INJECTS).map(secretId),
    teamIds: someTeams,
    atMs: fc.option(fc.integer({ min: 0, max: 30 }).map(minutes), { nil: undefined }),
  })
  .map((data) =>
    given(CONTROLLER, 'inject:add', {
      ...data,
      kind: 'inject',
      title: { en: `${data.injectId} title` },
      body: { en: `${data.injectId} body` },
      channel: 'phone',
      from: 'press',
      tlp: 'TLP:GREEN',
      acknowledge: true,
      response: { freeForm: 'required', deadlineMs: minutes(5) },
    }),
  );

const byControl = fc.oneof(
  fc.constantFrom(
    word('exercise:pause', {}),
    word('exercise:pause', {}),
    word('exercise:declare-no-duff', { message: 'real' }),
    word('exercise:move', { to: 'solution' }),
  ),
  fc.constantFrom(0.5, 1, 3).map((rate) => word('exercise:set-rate', { rate })),
  fc
    .record({
      toExerciseTimeMs: fc.integer({ min: 1, max: 30 }).map(minutes),
      passedOver: fc.constantFrom('release', 'hold', 'skip'),
    })
    .map((data) => word('exercise:jump', data)),
  additions,
  chosen.map((data) => word('inject:trigger', data)),
  chosen.map((data) => word('inject:hold', data)),
  chosen.map((data) => word('inject:unhold', data)),
  chosen.map((data) => word('inject:skip', { ...data, reason: 'no time' })),
  fc.tuple(chosen, spans).map(([data, byMs]) => word('inject:shift', { ...data, byMs })),
  fc.tuple(chosen, spans).map(([data, byMs]) => word('deadline:extend', { ...data, byMs, reason: 'slow' })),
  chosen.map((data) => word('expectation:excuse', { ...data, reason: 'power cut' })),
  fc
    .record({ injectId: fc.constant(secretId('action')), teamId: teamIds, isDone: fc.boolean() })
    .map((data) => given(EVALUATOR, 'action:observe', { ...data, observedAtMs: 0 })),
);

/** Lets an exercise that stands go on, so that walks do not end in a standstill. */
const goOn = fc.constantFrom(
  word('exercise:resume', {}),
  word('exercise:lift-no-duff', { message: 'over' }),
  word('exercise:move', { to: 'paused' }),
);

const byTeams = teamIds.chain((teamId) => {
  const actor = playerOf(teamId);
  const start = fc.constant(secretId('start'));
  const which = fc.oneof(start, injectIds);
  const others = BUSY_TEAMS.filter((other) => other !== teamId).map((other) => `team:${other}` as const);
  const responseIds = fc.integer({ min: 0, max: 12 }).map((number) => `r${number}`);
  return fc.oneof(
    which.map((injectId) => given(actor, 'inject:open', { injectId })),
    which.map((injectId) => given(actor, 'inject:acknowledge', { injectId })),
    which.map((injectId) => given(actor, 'hint:open', { injectId, hintId: 'h' })),
    fc
      .record({ injectId: which, responseId: responseIds, isFinal: fc.boolean(), text: words(teamId) })
      .map((data) => given(actor, 'response:submit', { ...data, values: {} })),
    fc
      .record({
        messageId: fc.integer({ min: 0, max: 12 }).map((number) => `m${number}`),
        kind: fc.constantFrom('notification', 'share'),
        to: fc.subarray([...others, 'role:press', 'role:excon'] as const, { minLength: 1 }),
        tlp: fc.constantFrom('TLP:GREEN', 'TLP:AMBER'),
        body: words(teamId),
        about: fc.option(fc.constantFrom('start', 'lead-only', 'on-all').map(secretId), { nil: undefined }),
      })
      .map((data) => given(actor, 'message:send', { ...data, subject: 's' })),
    fc
      .integer({ min: 0, max: 12 })
      .map((number) => given(actor, 'message:open', { messageId: `m${number}` })),
    words(teamId).map((text) => given(actor, 'team:note', { text })),
    fc.array(injectIds, { maxLength: 4 }).map((delivered) =>
      given(SYSTEM, 'system:confirm-delivery', {
        teamId,
        injectIds: delivered,
        messageIds: ['m1', 'm2', 'm3', 'm4', 'm5', 'm6'],
      }),
    ),
  );
});

const walks = fc.array(
  fc.record<Step>({
    waitMs: fc.oneof(
      fc.constant(0),
      fc.integer({ min: 1, max: 60_000 }),
      fc.integer({ min: 1, max: 300_000 }),
    ),
    given: fc.oneof(
      { weight: 3, arbitrary: byControl },
      { weight: 5, arbitrary: byTeams },
      { weight: 2, arbitrary: fc.constant(given(SYSTEM, 'system:wake', {})) },
      { weight: 2, arbitrary: goOn },
    ),
  }),
  // As long as they may be: short walks leave most of an exercise unseen.
  { minLength: 10, maxLength: 80, size: 'max' },
);

/** What one random drill is: its settings and what happens. */
export interface Script {
  readonly latePolicy: LatePolicy;
  readonly steps: readonly Step[];
}

/** Scripts of random drills of the busy plan. */
export const scripts = fc.record<Script>({
  latePolicy: fc.constantFrom<LatePolicy>('release', 'hold'),
  steps: walks,
});
