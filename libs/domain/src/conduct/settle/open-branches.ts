import type { DatedEntry } from '../../journal/entry.ts';
import { openings } from '../conditions/openings.ts';
import type { Draft } from '../draft.ts';
import { dutyIdOf } from '../duty-id.ts';
import type { Branch, InjectOutline, ObligationOutline } from '../outline/outline.ts';
import type { ExerciseState } from '../state.ts';
import { dischargeEarly } from './discharge.ts';

/** Teams by branch whose condition may have become true for them. */
export type Touched = Map<Branch, Set<string>>;

/** Notes the branches that look at what an entry changed. */
export function touch(touched: Touched, entry: DatedEntry, state: ExerciseState): void {
  const { branches, branchesOnInject, branchesOnObligation, teams } = state.outline;
  if (LETS_ALL_OPEN.includes(entry.kind)) return note(touched, branches, [...teams.keys()]);
  const { data } = entry;
  if ('dutyId' in data) {
    const duty = state.duties.get(data.dutyId);
    if (duty === undefined) return;
    note(touched, branchesOnObligation.get(duty.obligationId), [duty.fromTeamId]);
  } else if ('injectId' in data) {
    const teamIds = 'teamIds' in data ? data.teamIds : [data.teamId];
    note(touched, branchesOnInject.get(data.injectId), teamIds);
  }
}

/** From these on conditions count, whatever became of them before. */
const LETS_ALL_OPEN: readonly DatedEntry['kind'][] = [
  'exercise.started',
  'exercise.resumed',
  'exercise.no-duff-lifted',
  'exercise.phase-changed',
];

function note(touched: Touched, branches: readonly Branch[] = [], teamIds: readonly string[]): void {
  for (const branch of branches) {
    const teams = touched.get(branch) ?? new Set();
    for (const teamId of teamIds) teams.add(teamId);
    touched.set(branch, teams);
  }
}

/** Opens those of the branches whose conditions are true, in the order of the scenario. */
export function openBranches(draft: Draft, touched: Touched): void {
  for (const branch of draft.state.outline.branches) {
    const among = touched.get(branch);
    if (among !== undefined) openBranch(draft, branch, among);
  }
}

/** Opens a branch for the teams its condition is true for. */
export function openBranch(draft: Draft, branch: Branch, among?: ReadonlySet<string>): void {
  const teamIds = openings(draft.state, branch, draft.now.exerciseTimeMs, among);
  if (branch.opens === 'inject') arm(draft, branch.of, teamIds);
  else for (const teamId of teamIds) openDuties(draft, branch.of, teamId);
}

/** The delay, and any shift given before, count from now; teams that are due together share an entry. */
function arm(draft: Draft, { inject }: InjectOutline, teamIds: readonly string[]): void {
  if (inject.release.on !== 'condition') return;
  const earliestMs = draft.now.exerciseTimeMs;
  const delayedMs = earliestMs + inject.release.delayMs;
  const row = draft.state.cells.get(inject.id) ?? {};
  const byDue = Map.groupBy(teamIds, (teamId) =>
    Math.max(earliestMs, delayedMs + (row[teamId]?.shiftMs ?? 0)),
  );
  for (const [dueExerciseTimeMs, dueTeamIds] of byDue) {
    draft.follow('inject.armed', { injectId: inject.id, teamIds: dueTeamIds, dueExerciseTimeMs });
  }
}

function openDuties(draft: Draft, { obligation, owedBy }: ObligationOutline, fromTeamId: string): void {
  const { activeTimeMs } = draft.now;
  const dutyIds = (owedBy.get(fromTeamId) ?? []).map((to) => {
    const dutyId = dutyIdOf(obligation.id, fromTeamId, to);
    draft.follow('duty.opened', {
      dutyId,
      obligationId: obligation.id,
      fromTeamId,
      to,
      targetActiveTimeMs: activeTimeMs + obligation.targetMs,
      deadlineActiveTimeMs: activeTimeMs + obligation.deadlineMs,
    });
    return dutyId;
  });
  const duties = dutyIds.map((dutyId) => draft.state.duties.get(dutyId)).filter((duty) => duty !== undefined);
  dischargeEarly(draft, obligation, duties);
}
