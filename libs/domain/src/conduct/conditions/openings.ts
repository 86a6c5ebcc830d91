import { dutyIdOf } from '../duty-id.ts';
import type { Branch } from '../outline/outline.ts';
import type { Cell, ExerciseState } from '../state.ts';
import { isTrue } from './is-true.ts';

/**
 * The teams for which a branch opens at an exercise time, everything else being as it is: its condition is true for them, and it
 * has not opened for them before.
 * @param among looks at these teams only, where each team is asked by itself
 */
export function openings(
  state: ExerciseState,
  branch: Branch,
  exerciseTimeMs: number,
  among?: ReadonlySet<string>,
): readonly string[] {
  const waiting = waitingTeams(state, branch);
  const ask = (teamId: string | undefined, whenNotAddressed: false | undefined) =>
    isTrue(branch.condition, { state, teamId, exerciseTimeMs, whenNotAddressed });
  if (branch.scope === 'team') {
    return waiting.filter((id) => (among === undefined || among.has(id)) && ask(id, false) === true);
  }
  const concerned = branch.concernedTeamIds;
  if (waiting.length === 0) return [];
  if (concerned.length === 0) return ask(undefined, false) === true ? waiting : [];
  if (branch.scope === 'any') return concerned.some((id) => ask(id, false) === true) ? waiting : [];
  // A team that part of the condition is not addressed to is asked for the rest of it.
  return concerned.every((id) => ask(id, undefined) !== false) ? waiting : [];
}

function waitingTeams(state: ExerciseState, branch: Branch): readonly string[] {
  if (branch.opens === 'inject') {
    const row = state.cells.get(branch.of.inject.id) ?? {};
    return branch.of.teamIds.filter((teamId) => isWaiting(row[teamId]));
  }
  const { obligation, owedBy } = branch.of;
  return [...owedBy]
    .filter(
      ([teamId, [first]]) => first !== undefined && !state.duties.has(dutyIdOf(obligation.id, teamId, first)),
    )
    .map(([teamId]) => teamId);
}

/** A held inject waits on: its condition arms it behind the hold. */
function isWaiting(cell: Cell | undefined): boolean {
  return (cell?.status === 'planned' || cell?.status === 'held') && cell.dueExerciseTimeMs === undefined;
}
