import type { WallClock } from '@cyberdrill/domain';
import {
  Joins,
  REPEAT_WITHIN_MS,
  type Account,
  type Accounts,
  type Codes,
  type JoinOutcome,
  type JoinPlan,
  type Membership,
  type Ndas,
  type Newcomer,
  type Session,
  type Sessions,
} from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import type { InMemoryInvitations } from './in-memory-invitations.ts';
import type { InMemoryMemberships } from './in-memory-memberships.ts';

/** What {@link InMemoryJoins} works with. */
export interface InMemoryJoinsParts {
  readonly accounts: Accounts;
  readonly sessions: Sessions;
  readonly codes: Codes;
  readonly ndas: Ndas;
  readonly memberships: InMemoryMemberships;
  readonly invitations: InMemoryInvitations;
  readonly clock: WallClock;
}

/** The door as long as the process lives: people come in one after the other, and what can refuse does so before anything is made. */
export class InMemoryJoins extends Joins {
  private readonly parts: InMemoryJoinsParts;
  private readonly attempts = new Map<string, Membership>();
  private last: Promise<unknown> = Promise.resolve();

  constructor(parts: InMemoryJoinsParts) {
    super();
    this.parts = parts;
  }

  join(plan: JoinPlan): Promise<JoinOutcome> {
    const joined = this.last.then(() => this.joinNow(plan));
    this.last = joined.catch(() => undefined);
    return joined;
  }

  private async joinNow(plan: JoinPlan): Promise<JoinOutcome> {
    const { memberships, invitations, ndas } = this.parts;
    const { who, scenarioId, acceptance } = plan;
    const earlier = await this.earlierOutcome(plan);
    if (earlier !== undefined) return earlier;
    const invitation = invitations.requireSeat(plan.invitation);
    const { exerciseId, role, teamId } = invitation;
    const account = await this.accountFor(who);
    const wanted = { exerciseId, scenarioId, role, ...(teamId !== undefined && { teamId }) };
    const membership = memberships.begin({ accountId: account.accountId, ...wanted }, plan.admit);
    invitations.takeSeat(invitation);
    this.attempts.set(keyOf(plan), membership);
    if (acceptance !== undefined)
      await ndas.accept({ ...acceptance, accountId: account.accountId, exerciseId });
    const session = 'newcomer' in who ? await this.letIn(account, who.newcomer) : undefined;
    return { account, membership, ...(session !== undefined && { session }), isRepeat: false };
  }

  private async earlierOutcome(plan: JoinPlan): Promise<JoinOutcome | undefined> {
    const attempt = this.attempts.get(keyOf(plan));
    if (attempt === undefined || attempt.sinceMs <= this.parts.clock.nowMs() - REPEAT_WITHIN_MS)
      return undefined;
    const membership = await this.parts.memberships.person(attempt.exerciseId, attempt.membershipId);
    const account = await this.parts.accounts.find(attempt.accountId);
    if (membership === undefined || account === undefined || account.isDisabled) return undefined;
    if ('accountId' in plan.who && plan.who.accountId !== account.accountId) return undefined;
    const session = 'newcomer' in plan.who ? await this.letIn(account, plan.who.newcomer) : undefined;
    return { account, membership: attempt, ...(session !== undefined && { session }), isRepeat: true };
  }

  private async accountFor(who: JoinPlan['who']): Promise<Account> {
    if ('newcomer' in who) {
      const { name, email, passwordHash } = who.newcomer;
      return this.parts.accounts.create({
        name,
        ...(email !== undefined && { email }),
        ...(passwordHash !== undefined && { passwordHash }),
      });
    }
    const account = await this.parts.accounts.find(who.accountId);
    if (account === undefined || account.isDisabled) throw new AppError('ACCOUNT_UNKNOWN');
    return account;
  }

  private async letIn({ accountId }: Account, { returnCodeHash, session }: Newcomer): Promise<Session> {
    if (returnCodeHash !== undefined)
      await this.parts.codes.put({ kind: 'return', accountId, codeHash: returnCodeHash });
    return this.parts.sessions.open({ ...session, accountId });
  }
}

function keyOf({ invitation, joinHash }: JoinPlan): string {
  return `${invitation.invitationId} ${joinHash}`;
}
