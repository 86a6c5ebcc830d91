import type { DrillRole } from '@cyberdrill/domain';
import type { Person } from '@cyberdrill/identity';
import type { EntityManager } from '@mikro-orm/postgresql';

interface PersonRow {
  readonly membership_id: string;
  readonly account_id: string;
  readonly exercise_id: string;
  readonly scenario_id: string;
  readonly role: DrillRole;
  readonly team_id: string | null;
  readonly seat: string | null;
  readonly since_ms: number;
  readonly until_ms: number | null;
  readonly name: string;
  readonly email: string | null;
  readonly nda_version: number | null;
  readonly nda_at_ms: number | null;
}

/** Which people of an exercise. */
export interface WhichPeople {
  readonly isPast: boolean;
  readonly membershipId?: string;
}

/** People of an exercise with what each has accepted last; active ones by team and name, past ones the last to leave first. */
export async function readPeople(
  em: EntityManager,
  exerciseId: string,
  { isPast, membershipId }: WhichPeople,
): Promise<readonly Person[]> {
  const rows = await em.execute<PersonRow[]>(
    `select m.*, a.name, a.email, n.version as nda_version, n.at_ms as nda_at_ms
       from membership m
       join account a using (account_id)
       left join lateral (
         select version, at_ms from nda_acceptance
          where exercise_id = m.exercise_id and account_id = m.account_id
          order by at_ms desc, version desc limit 1
       ) n on true
      where m.exercise_id = ? and m.until_ms is ${isPast ? 'not null' : 'null'}
        ${membershipId === undefined ? '' : 'and m.membership_id = ?'}
      order by ${isPast ? 'm.until_ms desc, ' : ''}m.team_id nulls first, a.name, m.membership_id`,
    membershipId === undefined ? [exerciseId] : [exerciseId, membershipId],
  );
  return rows.map(personOf);
}

function personOf(row: PersonRow): Person {
  return {
    membershipId: row.membership_id,
    accountId: row.account_id,
    exerciseId: row.exercise_id,
    scenarioId: row.scenario_id,
    role: row.role,
    ...(row.team_id !== null && { teamId: row.team_id }),
    ...(row.seat !== null && { seat: row.seat }),
    sinceMs: row.since_ms,
    ...(row.until_ms !== null && { untilMs: row.until_ms }),
    name: row.name,
    ...(row.email !== null && { email: row.email }),
    ...(row.nda_version !== null &&
      row.nda_at_ms !== null && { acceptedNda: { version: row.nda_version, atMs: row.nda_at_ms } }),
  };
}
