import { beforeEnd, type ScoringContext } from '../scoring/scoring-context.ts';
import { receivedAt } from '../scoring/anchor.ts';
import type { DutyScore, TaskScore } from '../scoring/score.ts';
import type { ScoredCell, ScoredExercise } from '../scoring/score-exercise.ts';
import type { Moment } from '../clock/clock.ts';
import { EXPECTATION_TYPES } from '../scenario/expectation.ts';
import type { Observation } from '../statistics/survival.ts';
import { DEFAULT_HORIZON_MS, type Distribution, distributionOf } from './distribution.ts';
import type { Report } from './report.ts';
import type { TeamReport } from './team-report.ts';

/** Horizons of the three headline times: the longest time the scenario gives for each, the same for every team. */
export interface Horizons {
  readonly acknowledge: number;
  readonly answer: number;
  readonly notify: number;
}

/** Finds the horizons of a scenario. */
export function horizonsOf({ state }: ScoringContext): Horizons {
  const { injects, obligations } = state.scenario;
  const expectations = injects.flatMap((inject) => inject.expectations);
  const longest = (times: readonly number[]) =>
    times.length === 0 ? DEFAULT_HORIZON_MS : Math.max(...times);
  return {
    acknowledge: longest(
      expectations
        .filter(({ measure }) => measure.by === 'acknowledgement')
        .map(({ deadlineMs }) => deadlineMs),
    ),
    answer: longest([
      ...injects.flatMap(({ response }) => response?.deadlineMs ?? []),
      ...expectations.filter(({ measure }) => measure.by === 'response').map(({ deadlineMs }) => deadlineMs),
    ]),
    notify: longest(obligations.map(({ deadlineMs }) => deadlineMs)),
  };
}

/** The three headline times over some cells and duties. */
export function headlineTimes(
  context: ScoringContext,
  horizons: Horizons,
  cells: readonly ScoredCell[],
  duties: readonly DutyScore[],
): TeamReport['times'] {
  return {
    acknowledge: distributionOf(acknowledgements(context, cells), horizons.acknowledge),
    answer: distributionOf(answers(context, cells), horizons.answer),
    notify: distributionOf(
      duties.flatMap((duty) => observed(context, duty)),
      horizons.notify,
    ),
  };
}

/** How long teams took to acknowledge, from receipt; injects skipped or excused as a whole are left out. */
export function acknowledgements(
  context: ScoringContext,
  cells: readonly ScoredCell[],
): readonly Observation[] {
  return cells
    .filter(({ inject, cell }) => inject.acknowledge && isPlayed({ cell }))
    .flatMap(({ cell }) => since(context, receivedAt(cell), cell.acknowledgedAt));
}

function answers(context: ScoringContext, cells: readonly ScoredCell[]): readonly Observation[] {
  return cells
    .filter(({ inject, cell }) => inject.response !== undefined && isPlayed({ cell }))
    .flatMap(({ cell }) => since(context, receivedAt(cell), cell.completedAt));
}

function isPlayed({ cell }: Pick<ScoredCell, 'cell'>): boolean {
  return cell.status !== 'skipped' && cell.excused['*'] === undefined;
}

function since(
  context: ScoringContext,
  start: Moment | undefined,
  end: Moment | undefined,
): readonly Observation[] {
  const from = beforeEnd(context, start);
  if (from === undefined) return [];
  const until = beforeEnd(context, end);
  const timeMs = Math.max(0, (until ?? context.asOf).activeTimeMs - from.activeTimeMs);
  return [{ timeMs, happened: until !== undefined }];
}

/** How long a task took from its anchor, missed ones up to the end. */
function observed(context: ScoringContext, { status, time }: TaskScore): readonly Observation[] {
  if (time === null || status === 'not-applicable') return [];
  const watchedMs = context.asOf.activeTimeMs - time.anchoredAt.activeTimeMs;
  return [{ timeMs: Math.max(0, time.elapsedMs ?? watchedMs), happened: time.elapsedMs !== null }];
}

/** Times by type of expectation (classify gives the triage time, contain the containment time …), over all teams. */
export function timesByType(context: ScoringContext, scored: ScoredExercise): Report['times']['byType'] {
  const cells = scored.cells.flat();
  return EXPECTATION_TYPES.flatMap((type) => {
    let horizonMs = 0;
    const observations = cells.flatMap(({ inject, expectations }) =>
      inject.expectations.flatMap((expectation, index) => {
        const result = expectations[index];
        if (expectation.type !== type || result === undefined) return [];
        horizonMs = Math.max(horizonMs, expectation.deadlineMs);
        return observed(context, result);
      }),
    );
    return observations.length === 0 ? [] : [{ type, times: distributionOf(observations, horizonMs) }];
  });
}

/** Times of one obligation's duties. */
export function dutyTimes(
  context: ScoringContext,
  duties: readonly DutyScore[],
  horizonMs: number,
): Distribution {
  return distributionOf(
    duties.flatMap((duty) => observed(context, duty)),
    horizonMs,
  );
}
