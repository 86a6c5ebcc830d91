import type { DrillRole, WallClock } from '@cyberdrill/domain';
import {
  Memberships,
  type Accounts,
  type ActiveMembership,
  type Admit,
  type Membership,
  type Ndas,
  type NewMembership,
  type NewRole,
  type Person,
} from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { randomUUID } from 'node:crypto';

/** What {@link InMemoryMemberships} works with. */
export interface InMemoryMembershipsParts {
  readonly accounts: Accounts;
  readonly ndas: Ndas;
  readonly clock: WallClock;
  /** Whether there is such an exercise. */
  readonly exists: (exerciseId: string) => boolean;
}

/** Memberships as long as the process lives. */
export class InMemoryMemberships extends Memberships {
  private readonly memberships = new Map<string, Membership>();
  private readonly parts: InMemoryMembershipsParts;

  constructor(parts: InMemoryMembershipsParts) {
    super();
    this.parts = parts;
  }

  async activeOf(accountId: string, exerciseId: string): Promise<ActiveMembership | undefined> {
    const active = this.held(accountId).find((one) => one.exerciseId === exerciseId && isActive(one));
    if (active === undefined) return undefined;
    const { membershipId, role, teamId } = active;
    return { membershipId, accountId, exerciseId, role, ...(teamId !== undefined && { teamId }) };
  }

  async rolesOf(accountId: string): Promise<readonly DrillRole[]> {
    return [
      ...new Set(
        this.held(accountId)
          .filter(isActive)
          .map(({ role }) => role),
      ),
    ];
  }

  async grant(wanted: NewMembership, admit: Admit): Promise<Membership> {
    const account = await this.parts.accounts.find(wanted.accountId);
    if (account === undefined || account.isDisabled) throw new AppError('ACCOUNT_UNKNOWN');
    return this.begin(wanted, admit);
  }

  async change(exerciseId: string, membershipId: string, role: NewRole, admit: Admit): Promise<Membership> {
    const before = this.active(exerciseId, membershipId);
    const { accountId, scenarioId } = before;
    this.memberships.set(membershipId, { ...before, untilMs: this.parts.clock.nowMs() });
    try {
      return this.begin({ accountId, exerciseId, scenarioId, ...role }, admit);
    } catch (error) {
      this.memberships.set(membershipId, before);
      throw error;
    }
  }

  async nameSeat(exerciseId: string, membershipId: string, seat: string): Promise<void> {
    const { seat: _, ...rest } = this.active(exerciseId, membershipId);
    this.memberships.set(membershipId, seat === '' ? rest : { ...rest, seat });
  }

  async end(exerciseId: string, membershipId: string): Promise<void> {
    const active = this.active(exerciseId, membershipId);
    this.memberships.set(membershipId, { ...active, untilMs: this.parts.clock.nowMs() });
  }

  async people(exerciseId: string, past?: 'past'): Promise<readonly Person[]> {
    const memberships = [...this.memberships.values()]
      .reverse()
      .filter((one) => one.exerciseId === exerciseId && isActive(one) === (past === undefined));
    const people = await Promise.all(memberships.map((membership) => this.personOf(membership)));
    return people.sort(past === undefined ? byTeamAndName : byEnd);
  }

  async person(exerciseId: string, membershipId: string): Promise<Person | undefined> {
    const membership = this.memberships.get(membershipId);
    if (membership?.exerciseId !== exerciseId || !isActive(membership)) return undefined;
    return this.personOf(membership);
  }

  async historyOf(accountId: string): Promise<readonly Membership[]> {
    return this.held(accountId);
  }

  /** For a door that makes the account and the membership in one step. */
  begin(wanted: NewMembership, admit: Admit): Membership {
    if (!this.parts.exists(wanted.exerciseId)) throw new AppError('EXERCISE_UNKNOWN');
    const held = this.held(wanted.accountId);
    const now = held.find((one) => one.exerciseId === wanted.exerciseId && isActive(one));
    if (now !== undefined) throw new AppError('MEMBER_ALREADY', { role: now.role });
    const refusal = admit(held);
    if (refusal !== undefined) throw new AppError(refusal.code, refusal.details);
    const begun = { ...wanted, membershipId: randomUUID(), sinceMs: this.parts.clock.nowMs() };
    this.memberships.set(begun.membershipId, begun);
    return begun;
  }

  private held(accountId: string): readonly Membership[] {
    return [...this.memberships.values()].filter((one) => one.accountId === accountId).reverse();
  }

  private active(exerciseId: string, membershipId: string): Membership {
    const membership = this.memberships.get(membershipId);
    if (membership?.exerciseId !== exerciseId || !isActive(membership))
      throw new AppError('MEMBERSHIP_UNKNOWN');
    return membership;
  }

  private async personOf(membership: Membership): Promise<Person> {
    const account = await this.parts.accounts.find(membership.accountId);
    const accepted = await this.parts.ndas.lastOf(membership.accountId, membership.exerciseId);
    return {
      ...membership,
      name: account?.name ?? '',
      ...(account?.email !== undefined && { email: account.email }),
      ...(accepted !== undefined && { acceptedNda: { version: accepted.version, atMs: accepted.atMs } }),
    };
  }
}

function isActive({ untilMs }: Membership): boolean {
  return untilMs === undefined;
}

function byTeamAndName(a: Person, b: Person): number {
  const key = ({ teamId, name }: Person): string => `${teamId ?? ''}\n${name}`;
  return key(a) < key(b) ? -1 : 1;
}

function byEnd(a: Person, b: Person): number {
  return (b.untilMs ?? 0) - (a.untilMs ?? 0);
}
