import { readClock, wallAtActiveTime, wallAtExerciseTime, type ExerciseState } from '@cyberdrill/domain';
import type { ExerciseStep } from './exercise-steps.ts';

/** One thing that a step leads to; words for each are in the catalogue. */
export type Consequence =
  /** Injects go out at once, to so many teams together. */
  | { readonly is: 'due'; readonly count: number; readonly releases: number }
  | { readonly is: 'passedOver'; readonly count: number; readonly releases: number }
  /** Injects that have not gone out to every team stay where they are, for good. */
  | { readonly is: 'neverSent'; readonly count: number; readonly releases: number }
  | { readonly is: 'answersWait' | 'answersOpen' | 'dutiesOpen'; readonly count: number }
  /** The next inject goes out after so much time of the wall. */
  | { readonly is: 'nextIn' | 'deadlineIn'; readonly spanMs: number }
  | { readonly is: 'nothingDue' | 'clockStops' | 'deadlinesStay' };

/** What was filled in so far. */
export interface StepWords {
  readonly rate?: number;
  readonly toExerciseTimeMs?: number;
}

type Known = Pick<ExerciseState, 'clock' | 'agenda' | 'cells' | 'settings'>;

/**
 * What a step would lead to at this moment, worked out from the exercise as it is.
 * @param nowMs wall time by the server's clock
 */
export function consequencesOf(
  step: ExerciseStep,
  exercise: Known,
  nowMs: number,
  words: StepWords = {},
): readonly Consequence[] {
  switch (step) {
    case 'start':
      return dueBy(exercise, 0);
    case 'pause':
    case 'noDuff':
      return [{ is: 'clockStops' }, ...openAnswers(exercise, 'answersWait')];
    case 'resume':
      return dueBy(exercise, readClock(exercise.clock, nowMs).exerciseTimeMs);
    case 'rate':
      return atRate(exercise, nowMs, words.rate ?? exercise.clock.rate);
    case 'jump':
      return byJump(exercise, nowMs, words.toExerciseTimeMs);
    case 'end':
    case 'terminate':
      return [...neverSent(exercise), ...openAnswers(exercise, 'answersOpen'), ...openDuties(exercise)];
    case 'liftNoDuff':
    case 'announce':
    case 'move':
      return [];
  }
}

function dueBy({ agenda }: Known, exerciseTimeMs: number): readonly Consequence[] {
  const due = counted([...agenda.releases].filter(({ atMs }) => atMs <= exerciseTimeMs));
  return due.count === 0 ? [{ is: 'nothingDue' }] : [{ is: 'due', ...due }];
}

function byJump({ clock, agenda }: Known, nowMs: number, toMs: number | undefined): readonly Consequence[] {
  const fromMs = readClock(clock, nowMs).exerciseTimeMs;
  if (toMs === undefined || toMs <= fromMs) return [];
  const reached = [...agenda.releases].filter(({ atMs }) => atMs <= toMs);
  // What is due just where the jump lands is not passed over.
  const passed = counted(reached.filter(({ atMs }) => atMs > fromMs && atMs < toMs));
  const due = counted(reached.filter(({ atMs }) => atMs <= fromMs || atMs === toMs));
  return [
    ...(passed.count > 0 ? [{ is: 'passedOver', ...passed } as const] : []),
    ...(due.count > 0 ? [{ is: 'due', ...due } as const] : []),
    ...(reached.length === 0 ? [{ is: 'nothingDue' } as const] : []),
    { is: 'deadlinesStay' },
  ];
}

function atRate({ clock, agenda }: Known, nowMs: number, rate: number): readonly Consequence[] {
  if (!(rate > 0)) return [];
  const { exerciseTimeMs, activeTimeMs } = readClock(clock, nowMs);
  const then = {
    ...clock,
    state: 'running' as const,
    rate,
    anchorWallMs: nowMs,
    anchorExerciseMs: exerciseTimeMs,
    anchorActiveMs: activeTimeMs,
  };
  const nextAtMs = agenda.releases.first?.atMs;
  const deadlineAtMs = agenda.answers.first?.atMs;
  const next = nextAtMs === undefined ? undefined : wallAtExerciseTime(then, nextAtMs);
  const deadline = deadlineAtMs === undefined ? undefined : wallAtActiveTime(then, deadlineAtMs);
  return [
    ...(next === undefined
      ? [{ is: 'nothingDue' } as const]
      : [{ is: 'nextIn', spanMs: next - nowMs } as const]),
    ...(deadline === undefined ? [] : [{ is: 'deadlineIn', spanMs: deadline - nowMs } as const]),
  ];
}

function neverSent({ cells }: Known): readonly Consequence[] {
  const waiting = [...cells.values()].flatMap((row) =>
    Object.values(row).filter(({ status }) => ['planned', 'armed', 'held', 'overdue'].includes(status)),
  );
  const found = counted(waiting);
  return found.count === 0 ? [] : [{ is: 'neverSent', ...found }];
}

function openAnswers({ agenda }: Known, is: 'answersWait' | 'answersOpen'): readonly Consequence[] {
  const count = [...agenda.answers].length;
  return count === 0 ? [] : [{ is, count }];
}

function openDuties({ agenda }: Known): readonly Consequence[] {
  const count = [...agenda.duties].length;
  return count === 0 ? [] : [{ is: 'dutiesOpen', count }];
}

function counted(cells: readonly { readonly injectId: string }[]) {
  return { count: new Set(cells.map(({ injectId }) => injectId)).size, releases: cells.length };
}
