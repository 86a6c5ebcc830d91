import { wallAtExerciseTime } from '../../clock/clock.ts';
import type { CellItem } from '../agenda.ts';
import type { Draft } from '../draft.ts';
import type { Cell } from '../state.ts';

/**
 * Releases the inject that stands first, to all its teams that are due at that time: one entry for each cause. What is found
 * due too late goes out marked late, or is put before control, as the exercise's settings say.
 */
export function releaseFirst(draft: Draft, first: CellItem): void {
  const { injectId, atMs: dueExerciseTimeMs } = first;
  const { latePolicy, lateAfterMs } = draft.state.settings;
  const byCase = Map.groupBy(dueCells(draft, first), (cell) => `${causeOf(cell)} ${latenessOf(draft, cell)}`);
  for (const cells of byCase.values()) {
    const [one] = cells;
    if (one === undefined) continue;
    const teamIds = cells.map(({ teamId }) => teamId);
    const latenessMs = latenessOf(draft, one);
    const isLate = latenessMs > lateAfterMs;
    if (isLate && latePolicy === 'hold') {
      draft.follow('inject.overdue', { injectId, teamIds, dueExerciseTimeMs, latenessMs });
    } else {
      const cause = causeOf(one);
      draft.follow('inject.released', { injectId, teamIds, cause, dueExerciseTimeMs, latenessMs, isLate });
    }
  }
}

/** The cells of the first item's inject that are due at the same time; they stand next to each other. */
function dueCells(draft: Draft, first: CellItem): readonly Cell[] {
  const row = draft.state.cells.get(first.injectId) ?? {};
  const cells: Cell[] = [];
  for (const { injectId, atMs, teamId } of draft.state.agenda.releases) {
    if (atMs !== first.atMs || injectId !== first.injectId) break;
    const cell = row[teamId];
    if (cell !== undefined) cells.push(cell);
  }
  return cells;
}

function causeOf(cell: Cell): 'plan' | 'condition' {
  return cell.status === 'armed' ? 'condition' : 'plan';
}

/**
 * Wall milliseconds since it became due. A due time that lay in the past already when the clock began to run as it does (a time
 * jump, a resume), or when it was set (a branch, a shift, a lifted hold), counts from then.
 */
function latenessOf(draft: Draft, { dueExerciseTimeMs = 0, dueSetAtMs = 0 }: Cell): number {
  const dueAtMs = wallAtExerciseTime(draft.state.clock, dueExerciseTimeMs) ?? draft.nowMs;
  return Math.max(0, draft.nowMs - Math.max(dueAtMs, dueSetAtMs));
}
