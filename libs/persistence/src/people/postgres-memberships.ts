import type { DrillRole } from '@cyberdrill/domain';
import {
  Memberships,
  type ActiveMembership,
  type Admit,
  type Membership,
  type NewMembership,
  type NewRole,
  type Person,
} from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { raw, type EntityManager } from '@mikro-orm/postgresql';
import { NOW_MS } from '../clock/now-ms.ts';
import type { Database } from '../database/database.ts';
import { MembershipRow } from '../entities/membership-row.ts';
import { isUuid } from '../identity/uuid.ts';
import { beginMembership, historyOf, lockAccount, membershipOf } from './membership-rows.ts';
import { readPeople } from './read-people.ts';

const ACTIVE = { untilMs: null } as const;

/** Memberships in PostgreSQL. */
export class PostgresMemberships extends Memberships {
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  async activeOf(accountId: string, exerciseId: string): Promise<ActiveMembership | undefined> {
    if (!isUuid(accountId)) return undefined;
    const row = await this.database.run('platform', (em) =>
      em.findOne(MembershipRow, { accountId, exerciseId, ...ACTIVE }),
    );
    if (row === null) return undefined;
    const { membershipId, role, teamId } = row;
    return { membershipId, accountId, exerciseId, role, ...(typeof teamId === 'string' && { teamId }) };
  }

  async rolesOf(accountId: string): Promise<readonly DrillRole[]> {
    if (!isUuid(accountId)) return [];
    const rows = await this.database.run('platform', (em) =>
      em.find(MembershipRow, { accountId, ...ACTIVE }, { fields: ['role'] }),
    );
    return [...new Set(rows.map(({ role }) => role))];
  }

  async grant(wanted: NewMembership, admit: Admit): Promise<Membership> {
    return this.database.transact('platform', async (em) => {
      await lockAccount(em, wanted.accountId);
      return beginMembership(em, wanted, admit);
    });
  }

  async change(exerciseId: string, membershipId: string, role: NewRole, admit: Admit): Promise<Membership> {
    return this.database.transact('platform', async (em) => {
      const before = await findActive(em, exerciseId, membershipId);
      await lockAccount(em, before.accountId);
      await endActive(em, exerciseId, membershipId);
      const { accountId, scenarioId } = before;
      return beginMembership(em, { accountId, exerciseId, scenarioId, ...role }, admit);
    });
  }

  async nameSeat(exerciseId: string, membershipId: string, seat: string): Promise<void> {
    const named = await this.database.run('platform', async (em) =>
      isUuid(membershipId)
        ? em.nativeUpdate(
            MembershipRow,
            { exerciseId, membershipId, ...ACTIVE },
            { seat: seat === '' ? null : seat },
          )
        : 0,
    );
    if (named === 0) throw new AppError('MEMBERSHIP_UNKNOWN');
  }

  async end(exerciseId: string, membershipId: string): Promise<void> {
    await this.database.run('platform', (em) => endActive(em, exerciseId, membershipId));
  }

  async people(exerciseId: string, past?: 'past'): Promise<readonly Person[]> {
    return this.database.run('platform', (em) => readPeople(em, exerciseId, { isPast: past === 'past' }));
  }

  async person(exerciseId: string, membershipId: string): Promise<Person | undefined> {
    if (!isUuid(membershipId)) return undefined;
    const [person] = await this.database.run('platform', (em) =>
      readPeople(em, exerciseId, { isPast: false, membershipId }),
    );
    return person;
  }

  async historyOf(accountId: string): Promise<readonly Membership[]> {
    return isUuid(accountId) ? this.database.run('platform', (em) => historyOf(em, accountId)) : [];
  }
}

async function findActive(em: EntityManager, exerciseId: string, membershipId: string): Promise<Membership> {
  const row = isUuid(membershipId)
    ? await em.findOne(MembershipRow, { exerciseId, membershipId, ...ACTIVE })
    : null;
  if (row === null) throw new AppError('MEMBERSHIP_UNKNOWN');
  return membershipOf(row);
}

async function endActive(em: EntityManager, exerciseId: string, membershipId: string): Promise<void> {
  const ended = isUuid(membershipId)
    ? await em.nativeUpdate(MembershipRow, { exerciseId, membershipId, ...ACTIVE }, { untilMs: raw(NOW_MS) })
    : 0;
  if (ended === 0) throw new AppError('MEMBERSHIP_UNKNOWN');
}
