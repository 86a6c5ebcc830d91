import { coordinationScore } from '../coordination/coordination-score.ts';
import { handlingBreaches } from '../coordination/handling.ts';
import type { MessageLog } from '../coordination/message-log.ts';
import { closedLoopOf, precisionOf } from '../coordination/message-measures.ts';
import { requestScores } from '../coordination/responsiveness.ts';
import { inLanguage } from '../scenario/text.ts';
import { bandOf } from '../scoring/bands.ts';
import { composite, type DimensionScore, dimensionScores } from '../scoring/dimensions.ts';
import { compositeIntervals, type Interval } from '../scoring/interval.ts';
import type { ScoredCell, ScoredExercise } from '../scoring/score-exercise.ts';
import type { ScoringContext } from '../scoring/scoring-context.ts';
import { inFigures, published } from '../scoring/words.ts';
import { calibrationOf } from './calibration.ts';
import type { LinkLoss } from './conduct-report.ts';
import { countTasks } from './count-tasks.ts';
import { isDischarged } from './describe-coordination.ts';
import { headlineTimes, horizonsOf } from './describe-times.ts';
import type { CompositeReport, TeamReport } from './team-report.ts';

/** Every team over the whole exercise. */
export function describeTeams(
  context: ScoringContext,
  scored: ScoredExercise,
  log: MessageLog,
  linkLosses: readonly LinkLoss[],
): readonly TeamReport[] {
  const { scenario, teams } = context.state;
  const horizons = horizonsOf(context);
  const cellsOf = Map.groupBy(scored.cells.flat(), ({ cell }) => cell.teamId);
  const breachesOf = Map.groupBy(handlingBreaches(log), ({ fromTeamId }) => fromTeamId);
  const requestsOf = Map.groupBy(requestScores(context, log), ({ teamId }) => teamId);
  const dimensionsOf = new Map([...scored.tasks].map(([teamId, tasks]) => [teamId, dimensionScores(tasks)]));
  const composites = compositesOf(context, scored, dimensionsOf);

  return teams.flatMap(({ id, name, part }) => {
    const own = composites.get(id);
    if (own === undefined) return [];
    const cells = cellsOf.get(id) ?? [];
    const duties = scored.dutiesOf(id);
    const required = duties.filter(({ reason }) => reason !== 'excused');
    const requests = requestsOf.get(id) ?? [];
    const breaches = breachesOf.get(id) ?? [];
    const losses = linkLosses.filter(({ teamId }) => teamId === id);
    const partName = scenario.parts.find((one) => one.id === part)?.name;
    return [
      {
        teamId: id,
        name,
        part: partName === undefined ? part : inLanguage(partName, scenario.language, scenario.language).text,
        dimensions: dimensionsOf.get(id) ?? [],
        composite: own,
        tasks: countTasks(scored.tasks.get(id) ?? []),
        awaiting: cells.flatMap(awaitingIn),
        coordination: coordinationScore(scenario.obligations, duties, requests, breaches.length),
        recall: { part: required.filter(isDischarged).length, of: required.length },
        precision: precisionOf(context, log, id),
        closedLoop: closedLoopOf(context, log, scored.duties, id),
        duties,
        requests,
        breaches,
        times: headlineTimes(context, horizons, cells, required),
        calibration: calibrationOf(cells),
        link: {
          losses: losses.length,
          lostWallMs: losses.reduce((sum, { wallMs }) => sum + wallMs, 0),
        },
      },
    ];
  });
}

function awaitingIn({ inject, expectations }: ScoredCell): TeamReport['awaiting'] {
  return expectations
    .filter(({ status }) => status === 'awaiting-evaluation')
    .map(({ expectationId }) => ({ injectId: inject.id, expectationId }));
}

function compositesOf(
  context: ScoringContext,
  scored: ScoredExercise,
  dimensionsOf: ReadonlyMap<string, readonly DimensionScore[]>,
): ReadonlyMap<string, CompositeReport> {
  const { dimensionWeights: weights } = context.state.settings;
  const intervals = compositeIntervals(scored.tasks, weights);
  const scores = new Map(
    [...dimensionsOf].map(([teamId, dimensions]) => [teamId, composite(dimensions, weights)]),
  );
  const peers = [...scores.values()].filter((score) => score !== undefined);
  return new Map(
    [...dimensionsOf].map(([teamId, dimensions]) => {
      const score = scores.get(teamId);
      const interval = intervals.get(teamId);
      const present = dimensions.filter(
        ({ dimension, score: own }) => own !== null && weights[dimension] > 0,
      );
      const terms = present.map(
        ({ dimension, score: own }) =>
          `${dimension} ${inFigures(weights[dimension])} × ${inFigures(own ?? 0)}`,
      );
      const total = present.reduce((sum, { dimension }) => sum + weights[dimension], 0);
      return [
        teamId,
        {
          score: score === undefined ? null : published(score),
          interval: roundedInterval(interval),
          band:
            score === undefined
              ? { quartile: null, position: null, because: 'the team has no score' }
              : bandOf({ score, interval }, peers),
          working:
            score === undefined
              ? ['No dimension has a score.']
              : [`Composite = (${terms.join(' + ')}) ÷ ${inFigures(total)} = ${inFigures(score)}.`],
        },
      ];
    }),
  );
}

function roundedInterval(interval: Interval | undefined): Interval | null {
  return interval === undefined ? null : { low: published(interval.low), high: published(interval.high) };
}
