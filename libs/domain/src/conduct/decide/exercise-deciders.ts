import { isPossibleRate } from '../../exercise/settings-problem.ts';
import type { TimeJumped } from '../../journal/exercise-entries.ts';
import type { CommandKind } from '../command.ts';
import { refusal, type DomainError } from '../domain-error.ts';
import type { Draft } from '../draft.ts';
import { movesFrom } from '../phase-rules.ts';
import { unless, type Deciders } from './decider.ts';
import { FARTHEST_MS } from './farthest.ts';
import { LONGEST, refuseOptional, refuseText } from './texts.ts';

type ExerciseCommandKind = Exclude<Extract<CommandKind, `exercise:${string}`>, 'exercise:plan'>;

/** Commands about the exercise as a whole: phases, clock, announcements. */
export const EXERCISE_DECIDERS: Deciders<ExerciseCommandKind | 'control:note'> = {
  'exercise:move': (draft, { to, reason }) => {
    const { phase: from } = draft.state;
    if (from === to) return undefined;
    const allowed = movesFrom(from);
    if (!allowed.includes(to)) return refusal('PHASE_FORBIDS', { phase: from, allowed });
    return unless(refuseOptional('the reason', reason), () =>
      draft.add('exercise.phase-changed', { from, to, reason }),
    );
  },
  'exercise:start': (draft, { rate = draft.state.settings.initialRate }) =>
    unless(refuseRate(rate), () => draft.add('exercise.started', { epoch: nextEpoch(draft), rate })),
  'exercise:pause': (draft, { reason }) =>
    unless(refuseOptional('the reason', reason), () =>
      draft.add('exercise.paused', { epoch: nextEpoch(draft), reason }),
    ),
  'exercise:resume': (draft) => {
    draft.add('exercise.resumed', { epoch: nextEpoch(draft) });
    return undefined;
  },
  'exercise:set-rate': (draft, { rate }) =>
    unless(refuseRate(rate), () => {
      if (rate !== draft.state.clock.rate) {
        draft.add('exercise.rate-changed', { epoch: nextEpoch(draft), rate });
      }
    }),
  'exercise:jump': (draft, { toExerciseTimeMs, passedOver = 'release' }) => {
    const fromExerciseTimeMs = draft.now.exerciseTimeMs;
    return unless(refuseJump(fromExerciseTimeMs, toExerciseTimeMs), () => {
      const jump = { epoch: nextEpoch(draft), fromExerciseTimeMs, toExerciseTimeMs, passedOver };
      draft.add('exercise.time-jumped', jump);
      setAsidePassedOver(draft, jump);
    });
  },
  'exercise:end': (draft, { reason }) =>
    unless(refuseOptional('the reason', reason), () =>
      draft.add('exercise.ended', { epoch: nextEpoch(draft), reason }),
    ),
  'exercise:declare-no-duff': (draft, { message }) =>
    unless(refuseText('the message', message), () =>
      draft.add('exercise.no-duff-declared', { epoch: nextEpoch(draft), message }),
    ),
  'exercise:lift-no-duff': (draft, { message }) => {
    const { clock, frozenPhase = 'planned' } = draft.state;
    // Before STARTEX there is nothing that RESUME could go on with.
    const to = clock.state === 'not-started' ? frozenPhase : 'paused';
    return unless(refuseText('the message', message), () =>
      draft.add('exercise.no-duff-lifted', { message, to }),
    );
  },
  'exercise:terminate': (draft, { reason }) =>
    unless(refuseText('the reason', reason), () =>
      draft.add('exercise.terminated', { epoch: nextEpoch(draft), reason }),
    ),
  'exercise:announce': (draft, { text }) =>
    unless(refuseText('the text', text, LONGEST.body), () => draft.add('exercise.announced', { text })),
  'control:note': (draft, { text }) =>
    unless(refuseText('the text', text, LONGEST.body), () => draft.add('control.noted', { text })),
};

function nextEpoch({ state }: Draft): number {
  return state.clock.epoch + 1;
}

function refuseRate(rate: number): DomainError | undefined {
  return isPossibleRate(rate) ? undefined : refusal('RATE_INVALID', { rate });
}

function refuseJump(fromMs: number, toExerciseTimeMs: number): DomainError | undefined {
  const leads = Number.isInteger(toExerciseTimeMs) && toExerciseTimeMs > fromMs;
  return leads && toExerciseTimeMs <= FARTHEST_MS ? undefined : refusal('JUMP_INVALID', { toExerciseTimeMs });
}

/** Holds or skips the injects that a leap passes over; one that is due just where it lands is not among them. */
function setAsidePassedOver(draft: Draft, jump: TimeJumped): void {
  const { fromExerciseTimeMs, toExerciseTimeMs, passedOver } = jump;
  if (passedOver === 'release') return;
  const passed = [...draft.state.agenda.releases].filter(
    ({ atMs }) => atMs > fromExerciseTimeMs && atMs < toExerciseTimeMs,
  );
  const reason = 'passed over by a time jump';
  for (const [injectId, items] of Map.groupBy(passed, (item) => item.injectId)) {
    const teamIds = items.map(({ teamId }) => teamId);
    draft.add(passedOver === 'hold' ? 'inject.held' : 'inject.skipped', { injectId, teamIds, reason });
  }
}
