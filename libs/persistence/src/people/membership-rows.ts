import type { Admit, Membership, NewMembership } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import {
  ForeignKeyConstraintViolationException,
  LockMode,
  raw,
  UniqueConstraintViolationException,
  type EntityManager,
} from '@mikro-orm/postgresql';
import { randomUUID } from 'node:crypto';
import { NOW_MS } from '../clock/now-ms.ts';
import { AccountRow } from '../entities/account-row.ts';
import { MembershipRow } from '../entities/membership-row.ts';
import { isUuid } from '../identity/uuid.ts';

/** What a membership came by, when it came by an invitation. */
export interface JoinedBy {
  readonly invitationId: string;
  readonly joinHash: string;
}

/**
 * The account, locked until the end of the transaction: whoever gives roles to one person takes turns, so that a rule about all of
 * his roles holds over all of them.
 * @throws AppError ACCOUNT_UNKNOWN
 */
export async function lockAccount(em: EntityManager, accountId: string): Promise<AccountRow> {
  const row = isUuid(accountId)
    ? await em.findOne(AccountRow, { accountId }, { lockMode: LockMode.PESSIMISTIC_WRITE })
    : null;
  if (row === null || row.isDisabled) throw new AppError('ACCOUNT_UNKNOWN');
  return row;
}

/**
 * Begins a membership of an account that is locked.
 * @throws AppError MEMBER_ALREADY, EXERCISE_UNKNOWN, or what `admit` refuses with
 */
export async function beginMembership(
  em: EntityManager,
  wanted: NewMembership,
  admit: Admit,
  joinedBy?: JoinedBy,
): Promise<Membership> {
  const held = await historyOf(em, wanted.accountId);
  const now = held.find(
    ({ exerciseId, untilMs }) => exerciseId === wanted.exerciseId && untilMs === undefined,
  );
  if (now !== undefined) throw new AppError('MEMBER_ALREADY', { role: now.role });
  const refusal = admit(held);
  if (refusal !== undefined) throw new AppError(refusal.code, refusal.details);
  const membershipId = randomUUID();
  try {
    await em.insert(MembershipRow, { ...wanted, ...joinedBy, membershipId, sinceMs: raw(NOW_MS) });
  } catch (error) {
    if (error instanceof ForeignKeyConstraintViolationException) throw new AppError('EXERCISE_UNKNOWN');
    if (error instanceof UniqueConstraintViolationException)
      throw new AppError('MEMBER_ALREADY', { role: wanted.role });
    throw error;
  }
  return membershipOf(await em.findOneOrFail(MembershipRow, { membershipId }));
}

/** All memberships an account ever had, the newest first. */
export async function historyOf(em: EntityManager, accountId: string): Promise<readonly Membership[]> {
  const rows = await em.find(
    MembershipRow,
    { accountId },
    { orderBy: { sinceMs: 'desc', membershipId: 'asc' } },
  );
  return rows.map(membershipOf);
}

/** A membership as its row tells. */
export function membershipOf(row: MembershipRow): Membership {
  const { membershipId, accountId, exerciseId, scenarioId, role, teamId, seat, sinceMs, untilMs } = row;
  return {
    membershipId,
    accountId,
    exerciseId,
    scenarioId,
    role,
    ...(typeof teamId === 'string' && { teamId }),
    ...(typeof seat === 'string' && { seat }),
    sinceMs,
    ...(typeof untilMs === 'number' && { untilMs }),
  };
}
