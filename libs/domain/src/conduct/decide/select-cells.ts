import { refusal, type DomainError } from '../domain-error.ts';
import type { InjectOutline } from '../outline/outline.ts';
import type { Cell, CellStatus, ExerciseState } from '../state.ts';

/** The part of a command that names an inject and some of its teams; no teams means all it is addressed to. */
export interface Chosen {
  readonly injectId: string;
  readonly teamIds?: readonly string[];
}

/** An inject and its cells that a command is about. */
export interface Selection {
  readonly of: InjectOutline;
  readonly cells: readonly Cell[];
}

/** Finds the inject and the cells a command names. */
export function selectCells(state: ExerciseState, chosen: Chosen): Selection | DomainError {
  const of = state.outline.injects.get(chosen.injectId);
  if (of === undefined) return refusal('INJECT_UNKNOWN', { injectId: chosen.injectId });
  const row = state.cells.get(chosen.injectId) ?? {};
  const cells: Cell[] = [];
  for (const teamId of new Set(chosen.teamIds ?? of.teamIds)) {
    if (!state.outline.teams.has(teamId)) return refusal('TEAM_UNKNOWN', { teamId });
    const cell = row[teamId];
    if (cell === undefined) return refusal('TEAM_NOT_ADDRESSED', { injectId: chosen.injectId, teamId });
    cells.push(cell);
  }
  return { of, cells };
}

/** In which states of an inject something can be done to it, and in which it has been done. */
export interface StatusRule {
  readonly from: readonly CellStatus[];
  readonly done: readonly CellStatus[];
}

/**
 * The teams a command is to be carried out for. Teams named one by one must all be in a state that allows it (or in which it has
 * been done); of "all teams" those that allow it are taken, and it is refused only if that is none.
 */
export function teamsByStatus(
  { of, cells }: Selection,
  chosen: Chosen,
  { from, done }: StatusRule,
): readonly string[] | DomainError {
  const ready = cells.filter(({ status }) => from.includes(status));
  const barred = cells.filter(({ status }) => !from.includes(status) && !done.includes(status));
  const [first] = barred;
  const areNamed = chosen.teamIds !== undefined;
  if (first !== undefined && (areNamed || barred.length === cells.length)) {
    const alike = barred.filter(({ status }) => status === first.status);
    return refusal('INJECT_STATE_FORBIDS', {
      injectId: of.inject.id,
      status: first.status,
      teamIds: alike.map(({ teamId }) => teamId),
    });
  }
  return ready.map(({ teamId }) => teamId);
}
