import type { Cell } from '../conduct/state.ts';
import type { Expectation } from '../scenario/expectation.ts';
import type { Inject } from '../scenario/inject.ts';
import type { CountedTask } from './counted-task.ts';
import { published } from './words.ts';
import type { DutyScore, ExpectationScore, InjectScore } from './score.ts';
import { scoreDuty } from './score-duty.ts';
import { scoreDuties, scoreExpectation } from './score-expectation.ts';
import { type OpenedHint, scoreInject } from './score-inject.ts';
import { beforeEnd, type ScoringContext } from './scoring-context.ts';

/** One inject for one team with its scores. */
export interface ScoredCell {
  readonly inject: Inject;
  readonly cell: Cell;
  /** In the order of the inject's expectations. */
  readonly expectations: readonly ExpectationScore[];
  readonly hints: readonly OpenedHint[];
  readonly score: InjectScore;
}

/** All scores of an exercise. */
export interface ScoredExercise {
  /** By inject in MSEL order, then by team in the order of the plan. */
  readonly cells: readonly (readonly ScoredCell[])[];
  /** Ordered by id. */
  readonly duties: readonly DutyScore[];
  /** Duties by the team that owes them. */
  readonly dutiesOf: (teamId: string) => readonly DutyScore[];
  /** What counts in roll-ups, by team id in the order of the plan. */
  readonly tasks: ReadonlyMap<string, readonly CountedTask[]>;
}

/** Scores every expectation, duty and inject of every team. */
export function scoreExercise(context: ScoringContext): ScoredExercise {
  const { scenario, teams } = context.state;
  const obligations = new Map(scenario.obligations.map((obligation) => [obligation.id, obligation]));
  const duties = context.duties.flatMap((duty) => {
    const obligation = obligations.get(duty.obligationId);
    return obligation === undefined ? [] : [scoreDuty(context, obligation, duty)];
  });
  const byTeam = Map.groupBy(duties, ({ fromTeamId }) => fromTeamId);
  const byOwner = Map.groupBy(duties, ({ obligationId, fromTeamId }) => `${obligationId}/${fromTeamId}`);
  const dutiesUnder = (obligationId: string, teamId: string) =>
    byOwner.get(`${obligationId}/${teamId}`) ?? [];

  const cells = scenario.injects.map((inject) => {
    const row = context.state.cells.get(inject.id) ?? {};
    return teams.flatMap(({ id }) => {
      const cell = row[id];
      return cell === undefined ? [] : [scoreCell(context, inject, cell, dutiesUnder)];
    });
  });

  const objectivesOf = (inject: Inject, { measure }: Expectation) =>
    measure.by === 'duty'
      ? [...new Set([...inject.objectives, ...(obligations.get(measure.obligation)?.objectives ?? [])])]
      : inject.objectives;
  const cellsOf = Map.groupBy(cells.flat(), ({ cell }) => cell.teamId);
  const tasks = new Map(
    teams.map(({ id }) => {
      const own = cellsOf.get(id) ?? [];
      return [
        id,
        [
          ...own.flatMap((cell) => tasksOfCell(cell, objectivesOf)),
          ...tasksOfObligations(context, id, own, dutiesUnder),
        ],
      ];
    }),
  );
  return { cells, duties, dutiesOf: (teamId) => byTeam.get(teamId) ?? [], tasks };
}

type DutiesUnder = (obligationId: string, teamId: string) => readonly DutyScore[];

function scoreCell(
  context: ScoringContext,
  inject: Inject,
  cell: Cell,
  dutiesUnder: DutiesUnder,
): ScoredCell {
  const expectations = inject.expectations.map((expectation) => {
    const { measure } = expectation;
    const duties = measure.by === 'duty' ? dutiesUnder(measure.obligation, cell.teamId) : [];
    return scoreExpectation(context, inject, cell, expectation, duties);
  });
  const hints = cell.hints
    .filter(({ at }) => beforeEnd(context, at) !== undefined)
    .map(({ hintId, cost }) => ({ hintId, cost: context.state.settings.isTraining ? 0 : cost }));
  const weighted = inject.expectations.flatMap(({ weight }, index) => {
    const result = expectations[index];
    return result === undefined ? [] : [{ weight, result }];
  });
  return { inject, cell, expectations, hints, score: scoreInject(weighted, hints) };
}

/** Objectives a task serves: those of its inject, and of the obligation it measures. */
type ObjectivesOf = (inject: Inject, expectation: Expectation) => readonly string[];

function tasksOfCell(
  { inject, expectations, hints, score }: ScoredCell,
  objectivesOf: ObjectivesOf,
): readonly CountedTask[] {
  return inject.expectations.flatMap((expectation, index) => {
    const { dimension, weight, isCritical } = expectation;
    const result = expectations[index];
    if (result === undefined) return [];
    return [
      {
        unit: inject.id,
        dimension,
        objectives: objectivesOf(inject, expectation),
        weight,
        isCritical,
        status: result.status,
        value: published((result.score ?? 0) * (1 - score.hintPenalty)),
        isMet: result.isMet ?? false,
        isOnTime: result.isOnTime ?? false,
        isAssisted: hints.length > 0,
      },
    ];
  });
}

/** Obligations that no expectation of the team measures, so that none is left out and none counts twice. */
function tasksOfObligations(
  context: ScoringContext,
  teamId: string,
  cells: readonly ScoredCell[],
  dutiesUnder: DutiesUnder,
): readonly CountedTask[] {
  const measured = new Set(
    cells.flatMap(({ inject }) =>
      inject.expectations.flatMap(({ measure }) => (measure.by === 'duty' ? measure.obligation : [])),
    ),
  );
  return context.state.scenario.obligations
    .filter(({ id }) => !measured.has(id) && dutiesUnder(id, teamId).length > 0)
    .map(({ id, dimension, objectives, weight }) => {
      const result = scoreDuties(dutiesUnder(id, teamId));
      return {
        unit: `obligation:${id}`,
        dimension,
        objectives,
        weight,
        isCritical: false,
        status: result.status,
        value: result.score ?? 0,
        isMet: result.isMet ?? false,
        isOnTime: result.isOnTime ?? false,
        isAssisted: false,
      };
    });
}
