import {
  Joins,
  REPEAT_WITHIN_MS,
  statusOf,
  type Account,
  type Invitation,
  type JoinOutcome,
  type JoinPlan,
  type Newcomer,
  type Session,
} from '@cyberdrill/identity';
import { AppError, Turns } from '@cyberdrill/platform';
import { LockMode, type EntityManager } from '@mikro-orm/postgresql';
import { NOW_MS } from '../clock/now-ms.ts';
import type { Database } from '../database/database.ts';
import { AccountRow } from '../entities/account-row.ts';
import { InvitationRow } from '../entities/invitation-row.ts';
import { MembershipRow } from '../entities/membership-row.ts';
import { accountOf } from '../identity/account-of.ts';
import { insertAccount } from '../identity/postgres-accounts.ts';
import { putCode } from '../identity/postgres-codes.ts';
import { insertSession } from '../identity/postgres-sessions.ts';
import { beginMembership, lockAccount, membershipOf } from './membership-rows.ts';
import { invitationOf } from './postgres-invitations.ts';
import { insertAcceptance } from './postgres-ndas.ts';

/** The only way to a seat: one statement that looks and takes, so that no two can have the last one. */
const TAKE_SEAT = `update invitation set taken = taken + 1
  where invitation_id = ? and taken < seats and revoked_at_ms is null and expires_at_ms > ${NOW_MS}
  returning invitation_id`;

/**
 * Who joins by the same invitation waits for the one before at its row, and holds a connection meanwhile. A hall that comes in at
 * once would hold all of them, and everything else would find none.
 */
const AT_ONCE = 3;
const MOST_WAITING = 2_000;

/** Joining in PostgreSQL, in one transaction. */
export class PostgresJoins extends Joins {
  private readonly turns = new Turns(AT_ONCE, MOST_WAITING);
  private readonly database: Database;

  constructor(database: Database) {
    super();
    this.database = database;
  }

  join(plan: JoinPlan): Promise<JoinOutcome> {
    return this.turns.take(() => this.joinNow(plan));
  }

  private async joinNow(plan: JoinPlan): Promise<JoinOutcome> {
    return this.database.transact('platform', async (em) => {
      const earlier = await earlierOutcome(em, plan);
      if (earlier !== undefined) return earlier;
      await takeSeat(em, plan.invitation);
      const account = await accountFor(em, plan.who);
      const { exerciseId, role, teamId, invitationId } = plan.invitation;
      const { scenarioId, joinHash, acceptance, who } = plan;
      const membership = await beginMembership(
        em,
        {
          accountId: account.accountId,
          exerciseId,
          scenarioId,
          role,
          ...(teamId !== undefined && { teamId }),
        },
        plan.admit,
        { invitationId, joinHash },
      );
      if (acceptance !== undefined)
        await insertAcceptance(em, { ...acceptance, accountId: account.accountId, exerciseId });
      const session = 'newcomer' in who ? await letIn(em, account, who.newcomer) : undefined;
      return { account, membership, ...(session !== undefined && { session }), isRepeat: false };
    });
  }
}

/** What the same attempt came to when it was made before. Looked for behind the invitation's lock: two of the same take turns. */
async function earlierOutcome(em: EntityManager, plan: JoinPlan): Promise<JoinOutcome | undefined> {
  const { invitationId } = plan.invitation;
  await em.findOne(InvitationRow, { invitationId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const [{ now_ms: nowMs }] = await em.execute<[{ now_ms: number }]>(`select ${NOW_MS} as now_ms`);
  const row = await em.findOne(MembershipRow, {
    invitationId,
    joinHash: plan.joinHash,
    untilMs: null,
    sinceMs: { $gt: nowMs - REPEAT_WITHIN_MS },
  });
  if (row === null) return undefined;
  const account = accountOf(await em.findOneOrFail(AccountRow, { accountId: row.accountId }));
  const isOther = 'accountId' in plan.who && plan.who.accountId !== account.accountId;
  if (isOther || account.isDisabled) return undefined;
  const session = 'newcomer' in plan.who ? await letIn(em, account, plan.who.newcomer) : undefined;
  return {
    account,
    membership: membershipOf(row),
    ...(session !== undefined && { session }),
    isRepeat: true,
  };
}

async function takeSeat(em: EntityManager, { invitationId }: Invitation): Promise<void> {
  const taken = await em.execute<unknown[]>(TAKE_SEAT, [invitationId]);
  if (taken.length > 0) return;
  const row = await em.findOne(InvitationRow, { invitationId }, { refresh: true });
  if (row === null) throw new AppError('INVITATION_UNKNOWN');
  const [{ now_ms: nowMs }] = await em.execute<[{ now_ms: number }]>(`select ${NOW_MS} as now_ms`);
  const status = statusOf(invitationOf(row), nowMs);
  if (status === 'expired') throw new AppError('INVITATION_EXPIRED');
  if (status === 'full') throw new AppError('INVITATION_FULL', { seats: row.seats });
  throw new AppError('INVITATION_UNKNOWN');
}

async function accountFor(em: EntityManager, who: JoinPlan['who']): Promise<Account> {
  if ('accountId' in who) return accountOf(await lockAccount(em, who.accountId));
  const { name, email, passwordHash } = who.newcomer;
  return insertAccount(em, {
    name,
    ...(email !== undefined && { email }),
    ...(passwordHash !== undefined && { passwordHash }),
  });
}

/** Opens the newcomer's session, and leaves the code to come back by. */
async function letIn(
  em: EntityManager,
  { accountId }: Account,
  { returnCodeHash, session }: Newcomer,
): Promise<Session> {
  if (returnCodeHash !== undefined)
    await putCode(em, { kind: 'return', accountId, codeHash: returnCodeHash });
  return insertSession(em, { ...session, accountId });
}
