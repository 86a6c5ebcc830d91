import type { Cell, ExerciseState, Inject } from '@cyberdrill/domain';
import type { Behaviour } from './players/behaviour.ts';
import type { DrillSeat } from './drill-seat.ts';
import type { SeededRandom } from './chance/seeded-random.ts';

/**
 * Rates what only people can rate, after ENDEX, so that a simulated drill shows the whole report: rubric criteria of final
 * answers, and expected actions. Ratings follow how the team was cast to play.
 */
export async function evaluateAll(options: {
  readonly state: ExerciseState;
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  readonly random: SeededRandom;
  readonly seat: DrillSeat;
  readonly atMs: number;
}): Promise<void> {
  const { state, behaviours, random, seat, atMs } = options;
  for (const inject of state.scenario.injects) {
    for (const cell of Object.values(state.cells.get(inject.id) ?? {})) {
      const skill = behaviours.get(cell.teamId)?.accuracy ?? 0.5;
      if (inject.kind === 'expected-action') {
        await seat.send('action:observe', {
          injectId: inject.id,
          teamId: cell.teamId,
          isDone: random.chance(skill),
          observedAtMs: atMs,
        });
      } else if (cell.completedAt !== undefined) {
        await rateAnswer(inject, cell, skill, random, seat);
      }
    }
  }
}

async function rateAnswer(
  inject: Inject,
  cell: Cell,
  skill: number,
  random: SeededRandom,
  seat: DrillSeat,
): Promise<void> {
  for (const { id: expectationId, measure } of inject.expectations) {
    if (measure.by !== 'response') continue;
    for (const criterion of measure.criteria) {
      const rating = Math.round(Math.min(5, Math.max(1, 1 + 4 * skill + random.between(-1, 1))));
      await seat.send('response:rate', {
        injectId: inject.id,
        teamId: cell.teamId,
        expectationId,
        criterion,
        rating,
      });
    }
  }
}
