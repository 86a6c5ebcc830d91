import type { Cell, DatedEntry, Duty, ExerciseState, Team } from '@cyberdrill/domain';
import { lookOf } from '../../../exercise/cell-look.ts';

/** Duties whose deadline has passed and that nobody has discharged, excused or judged done; the oldest first. */
export function overdueDuties(duties: ExerciseState['duties']): readonly Duty[] {
  return [...duties.values()].filter(isOwed).toSorted((one, other) => overdueAt(one) - overdueAt(other));
}

function isOwed({ overdueAt: at, discharged, excusedReason, judged }: Duty): boolean {
  const isDone = judged?.isDischarged ?? discharged !== undefined;
  return at !== undefined && !isDone && excusedReason === undefined;
}

function overdueAt({ overdueAt: at }: Duty): number {
  return at?.activeTimeMs ?? 0;
}

/** A team and how many of its injects are overdue. */
export interface LateTeam {
  readonly teamId: string;
  readonly overdue: number;
  /** Those that only came late. */
  readonly late: number;
}

/** Teams with something overdue, most first. */
export function lateTeams({
  scenario,
  cells,
  teams,
}: Pick<ExerciseState, 'scenario' | 'cells' | 'teams'>): readonly LateTeam[] {
  const counts = new Map(teams.map(({ id }) => [id, { teamId: id, overdue: 0, late: 0 }]));
  for (const inject of scenario.injects) {
    for (const cell of Object.values(cells.get(inject.id) ?? {})) {
      const { mark } = lookOf(cell, inject);
      const count = counts.get(cell.teamId);
      if (mark !== undefined && count !== undefined) count[mark] += 1;
    }
  }
  return [...counts.values()]
    .filter(({ overdue }) => overdue > 0)
    .toSorted((one, other) => other.overdue - one.overdue);
}

/** An inject that was found due too late and waits for control to release or skip it. */
export interface Undecided {
  readonly injectId: string;
  readonly cells: readonly Cell[];
}

/** Injects that wait for a decision, in the order of the MSEL. */
export function undecided({
  scenario,
  cells,
}: Pick<ExerciseState, 'scenario' | 'cells'>): readonly Undecided[] {
  return scenario.injects.flatMap(({ id }) => {
    const waiting = Object.values(cells.get(id) ?? {}).filter(({ status }) => status === 'overdue');
    return waiting.length === 0 ? [] : [{ injectId: id, cells: waiting }];
  });
}

/** Whether a team has any device connected, and since when; a team that never had one has no time. */
export interface Presence {
  readonly teamId: string;
  readonly isConnected: boolean;
  /** Wall milliseconds. */
  readonly sinceMs?: number;
}

/** The presence of all teams: those without a connection first, the longest gone before. */
export function presences(
  {
    teams,
    connected,
  }: { readonly teams: readonly Pick<Team, 'id'>[]; readonly connected: ExerciseState['connected'] },
  entries: readonly DatedEntry[],
): readonly Presence[] {
  const since = lastChanges(entries, teams.length);
  return teams
    .map(({ id }): Presence => {
      const sinceMs = since.get(id);
      return {
        teamId: id,
        isConnected: connected[id] === true,
        ...(sinceMs === undefined ? {} : { sinceMs }),
      };
    })
    .toSorted(
      (one, other) =>
        Number(one.isConnected) - Number(other.isConnected) || (one.sinceMs ?? 0) - (other.sinceMs ?? 0),
    );
}

/** From the last entry back, until every team is found. */
function lastChanges(entries: readonly DatedEntry[], teamCount: number): ReadonlyMap<string, number> {
  const since = new Map<string, number>();
  for (let index = entries.length - 1; index >= 0 && since.size < teamCount; index -= 1) {
    const entry = entries[index];
    if (entry?.kind !== 'team.connected' && entry?.kind !== 'team.disconnected') continue;
    const { teamId } = entry.data;
    if (!since.has(teamId)) since.set(teamId, entry.occurredAtMs);
  }
  return since;
}
