import type { Draft } from '../draft.ts';
import type { Threshold } from '../outline/outline.ts';
import type { ExerciseState } from '../state.ts';
import { openBranch } from './open-branches.ts';
import { releaseFirst } from './release-due.ts';

/** Something due: the exercise time it was due at, and what to do about it. */
export interface Due {
  readonly atMs: number;
  readonly carryOut: () => void;
}

/**
 * Of all that is due by now, what was due first; of several at the same time, in this order: deadlines of answers, deadlines of
 * duties, conditions on time, releases.
 */
export function firstDue(draft: Draft): Due | undefined {
  const { exerciseTimeMs, activeTimeMs } = draft.now;
  const { agenda, phase } = draft.state;
  // On a stretch of the clock without a jump both times run side by side.
  const ahead = exerciseTimeMs - activeTimeMs;
  const due: Due[] = [];

  const answer = agenda.answers.first;
  if (answer !== undefined && answer.atMs <= activeTimeMs) {
    const { injectId, teamId, atMs: deadlineActiveTimeMs } = answer;
    due.push({
      atMs: deadlineActiveTimeMs + ahead,
      carryOut: () => draft.follow('deadline.passed', { injectId, teamId, deadlineActiveTimeMs }),
    });
  }
  const duty = agenda.duties.first;
  if (duty !== undefined && duty.atMs <= activeTimeMs) {
    const { dutyId } = duty;
    due.push({ atMs: duty.atMs + ahead, carryOut: () => draft.follow('duty.overdue', { dutyId }) });
  }
  const threshold = thresholdAfter(draft.state, draft.askedUpToMs);
  if (threshold !== undefined && threshold.atMs <= exerciseTimeMs) {
    const { atMs, branches } = threshold;
    const carryOut = (): void => {
      draft.askedUpToMs = atMs;
      for (const branch of branches) openBranch(draft, branch);
    };
    due.push({ atMs, carryOut });
  }
  const release = agenda.releases.first;
  if (phase === 'running' && release !== undefined && release.atMs <= exerciseTimeMs) {
    due.push({ atMs: release.atMs, carryOut: () => releaseFirst(draft, release) });
  }

  return due.reduce<Due | undefined>(
    (earliest, each) => (earliest === undefined || each.atMs < earliest.atMs ? each : earliest),
    undefined,
  );
}

/** The first time that some condition names after an exercise time. */
export function thresholdAfter({ outline }: ExerciseState, exerciseTimeMs: number): Threshold | undefined {
  return outline.thresholds.find(({ atMs }) => atMs > exerciseTimeMs);
}
