import { withCell } from './keep-agenda.ts';
import type { Cell, ExerciseState } from '../state.ts';

/**
 * The state with some cells of one inject changed, and the agenda kept in step.
 * @throws RangeError when the plan has no such cell: the journal was not written by this core
 */
export function changeCells(
  state: ExerciseState,
  injectId: string,
  teamIds: readonly string[],
  change: (cell: Cell) => Cell,
): ExerciseState {
  const row = state.cells.get(injectId);
  const changed: Record<string, Cell> = { ...row };
  let { agenda } = state;
  for (const teamId of teamIds) {
    const before = changed[teamId];
    if (before === undefined) throw new RangeError(`no inject ${injectId} for team ${teamId} in the plan`);
    const after = change(before);
    changed[teamId] = after;
    agenda = withCell(agenda, state.outline, before, after);
  }
  return { ...state, agenda, cells: state.cells.with(injectId, changed) };
}

/** As {@link changeCells}, for one team. */
export function changeCell(
  state: ExerciseState,
  { injectId, teamId }: { readonly injectId: string; readonly teamId: string },
  change: (cell: Cell) => Cell,
): ExerciseState {
  return changeCells(state, injectId, [teamId], change);
}
