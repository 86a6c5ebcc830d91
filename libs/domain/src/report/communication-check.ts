import type { Channel } from '../scenario/inject.ts';
import type { ScoredCell, ScoredExercise } from '../scoring/score-exercise.ts';
import type { ScoringContext } from '../scoring/scoring-context.ts';
import { acknowledgements } from './describe-times.ts';
import type { CommunicationCheck } from './report.ts';

const MINUTE_MS = 60_000;

/** How many teams acknowledged within 5, 15 and 60 minutes of active time: for every inject that asks for it, then by channel. */
export function communicationChecks(
  context: ScoringContext,
  scored: ScoredExercise,
): readonly CommunicationCheck[] {
  const rows = scored.cells.filter((row) => row[0]?.inject.acknowledge === true);
  const byInject = rows.flatMap((row) => {
    const inject = row[0]?.inject;
    return inject === undefined ? [] : [check(context, inject.id, inject.channel, row)];
  });
  const byChannel = [...Map.groupBy(rows.flat(), ({ inject }) => inject.channel)]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([channel, cells]) => check(context, null, channel, cells));
  return [...byInject, ...byChannel].filter(({ reached }) => reached > 0);
}

function check(
  context: ScoringContext,
  injectId: string | null,
  channel: Channel,
  cells: readonly ScoredCell[],
): CommunicationCheck {
  const observations = acknowledgements(context, cells);
  const within = (minutes: number) =>
    observations.filter(({ timeMs, happened }) => happened && timeMs <= minutes * MINUTE_MS).length;
  return {
    injectId,
    channel,
    reached: observations.length,
    within5Min: within(5),
    within15Min: within(15),
    within60Min: within(60),
  };
}
