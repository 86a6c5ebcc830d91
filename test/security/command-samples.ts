import type { CommandKind, CommandMap } from '@cyberdrill/domain';

/** Ids that a sample of a command may be about. */
export interface SampleIds {
  readonly injectId?: string;
  readonly hintId?: string;
  readonly teamId?: string;
  readonly messageId?: string;
  readonly responseId?: string;
  readonly dutyId?: string;
  readonly objectiveId?: string;
  readonly expectationId?: string;
}

/** Commands that are given inside the server only: to clients they are unknown. */
export const INSIDE_KINDS = [
  'exercise:plan',
  'system:wake',
  'system:confirm-delivery',
  'system:link',
] as const satisfies readonly CommandKind[];

/** Commands that clients may give. */
export type OutsideKind = Exclude<CommandKind, (typeof INSIDE_KINDS)[number]>;

/**
 * Data of the right shape for every command, about the ids asked for or about things that there are not: whether a command is
 * permitted must show, what it does must not matter.
 */
export function samplesOf({
  injectId = 'no-inject',
  hintId = 'no-hint',
  teamId = 'no-team',
  messageId = 'no-message',
  responseId = 'no-response',
  dutyId = 'no-duty',
  objectiveId = 'no-objective',
  expectationId = 'no-expectation',
}: SampleIds = {}): { readonly [K in OutsideKind]: CommandMap[K] } {
  const reason = 'a sample';
  const observedAtMs = 1;
  return {
    'exercise:move': { to: 'draft' },
    'exercise:start': { rate: 1_000_000 },
    'exercise:pause': {},
    'exercise:resume': {},
    'exercise:set-rate': { rate: -1 },
    'exercise:jump': { toExerciseTimeMs: -1 },
    'exercise:end': {},
    'exercise:declare-no-duff': { message: 'a sample' },
    'exercise:lift-no-duff': { message: 'a sample' },
    'exercise:terminate': { reason },
    'exercise:announce': { text: 'a sample' },
    'control:note': { text: 'a sample' },
    'inject:add': {
      injectId: 'a-sample',
      kind: 'information',
      title: { en: 'a sample' },
      body: { en: 'a sample' },
      channel: 'email',
      from: 'no-role',
      tlp: 'TLP:GREEN',
      // Refused by the core for this, after whoever gives it was looked at.
      teamIds: ['no-team'],
      acknowledge: false,
    },
    'inject:trigger': { injectId, teamIds: [teamId] },
    'inject:hold': { injectId, teamIds: [teamId] },
    'inject:unhold': { injectId, teamIds: [teamId] },
    'inject:skip': { injectId, teamIds: [teamId], reason },
    'inject:shift': { injectId, teamIds: [teamId], byMs: 1_000 },
    'deadline:extend': { injectId, teamIds: [teamId], byMs: 1_000, reason },
    'hint:give': { injectId, hintId, teamId },
    'response:record': { injectId, teamId, responseId, isFinal: false, values: {}, text: 'a sample' },
    'expectation:excuse': { injectId, teamIds: [teamId], expectationId, reason },
    'duty:excuse': { dutyId, reason },
    'response:rate': { injectId, teamId, expectationId, criterion: 'clarity', rating: 3 },
    'duty:judge': { dutyId, isDischarged: true, messageId, reason },
    'objective:rate': { objectiveId, teamId, rating: 'S', observation: 'a sample', observedAtMs },
    'action:observe': { injectId, teamId, isDone: true, observedAtMs },
    'inject:open': { injectId },
    'inject:acknowledge': { injectId },
    'response:submit': { injectId, responseId, isFinal: false, values: {}, text: 'a sample' },
    'hint:open': { injectId, hintId },
    'message:send': {
      messageId,
      kind: 'answer',
      to: ['team:no-team'],
      tlp: 'TLP:GREEN',
      subject: 'a sample',
      body: 'a sample',
      inReplyTo: messageId,
    },
    'message:open': { messageId },
    'team:note': { text: 'a sample' },
  };
}
