import type { Cell, PersistentMap, Scenario, Team } from '@cyberdrill/domain';
import { lookOf } from '../../../exercise/cell-look.ts';

/** How teams stand beside each other on the board. */
export const TEAM_ORDERS = ['plan', 'name', 'part', 'lateness'] as const;
export type TeamOrder = (typeof TEAM_ORDERS)[number];

/** What teams are put in order by. */
interface Given {
  readonly teams: readonly Team[];
  readonly scenario: Pick<Scenario, 'parts' | 'injects'>;
  readonly cells: PersistentMap<Readonly<Record<string, Cell>>>;
}

/** Ids of the teams in an order; those that are alike keep the order of the plan. By lateness the team with most to worry about comes first. */
export function orderedTeams(order: TeamOrder, { teams, scenario, cells }: Given): readonly string[] {
  const ids = (sorted: readonly Team[]) => sorted.map(({ id }) => id);
  switch (order) {
    case 'plan':
      return ids(teams);
    case 'name':
      return ids(teams.toSorted((one, other) => one.name.localeCompare(other.name)));
    case 'part': {
      const places = new Map(scenario.parts.map(({ id }, index) => [id, index]));
      const placeOf = ({ part }: Team) => places.get(part) ?? places.size;
      return ids(teams.toSorted((one, other) => placeOf(one) - placeOf(other)));
    }
    case 'lateness': {
      const counts = latenessByTeam(scenario.injects, cells);
      const countOf = ({ id }: Team) => counts.get(id) ?? 0;
      return ids(teams.toSorted((one, other) => countOf(other) - countOf(one)));
    }
  }
}

/** What is overdue weighs more than anything that only came late. */
const OVERDUE_WEIGHT = 1_000;

function latenessByTeam(injects: Scenario['injects'], cells: Given['cells']): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const inject of injects) {
    for (const cell of Object.values(cells.get(inject.id) ?? {})) {
      const { mark } = lookOf(cell, inject);
      if (mark === undefined) continue;
      counts.set(cell.teamId, (counts.get(cell.teamId) ?? 0) + (mark === 'overdue' ? OVERDUE_WEIGHT : 1));
    }
  }
  return counts;
}
