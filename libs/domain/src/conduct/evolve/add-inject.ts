import type { Moment } from '../../clock/clock.ts';
import type { InjectAdded } from '../../journal/conduct-entries.ts';
import type { Cell, ExerciseState } from '../state.ts';
import type { Outline } from '../outline/outline.ts';
import { withNewCells } from './keep-agenda.ts';
import { newRow } from './new-exercise.ts';

/**
 * The state with one inject more, at the end of the MSEL. No condition looks at it and it has none of its own, so that branches stay
 * as the plan made them.
 */
export function addInject(state: ExerciseState, { inject, teamIds }: InjectAdded, at: Moment): ExerciseState {
  const { scenario } = state;
  const position = state.outline.injects.size;
  const injects = new Map(state.outline.injects).set(inject.id, {
    inject,
    position,
    teamIds,
    isForTeams: true,
  });
  const outline: Outline = { ...state.outline, injects };
  const row = Object.fromEntries(
    Object.entries(newRow({ inject, teamIds })).map(([teamId, cell]) => [teamId, dueSetAt(cell, at)]),
  );
  return {
    ...state,
    scenario: { ...scenario, injects: [...scenario.injects, inject] },
    outline,
    cells: state.cells.with(inject.id, row),
    agenda: withNewCells(state.agenda, outline, Object.values(row)),
  };
}

/** Lateness never counts from before it was added. */
function dueSetAt(cell: Cell, { wallMs }: Moment): Cell {
  return cell.dueExerciseTimeMs === undefined ? cell : { ...cell, dueSetAtMs: wallMs };
}
