import type { AuditTrail } from '@cyberdrill/audit';
import type { GrantRequest, PersonChange, PersonView } from '@cyberdrill/contracts';
import { isTeamRole } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { Accounts } from '../accounts/accounts.ts';
import { canonicalEmail } from '../accounts/canonical-email.ts';
import type { ExerciseFacts, Exercises } from '../exercises/exercises.ts';
import type { AccessChanges } from '../sessions/access-changes.ts';
import type { Admissions } from './admissions.ts';
import { requireGivable, type Manager } from './manager.ts';
import { mayGrant, type GivenRole } from './may-grant.ts';
import type { Person } from './membership.ts';
import type { Memberships } from './memberships.ts';

/** What {@link PeopleDesk} works with. */
export interface PeopleParts {
  readonly accounts: Accounts;
  readonly memberships: Memberships;
  readonly admissions: Admissions;
  readonly exercises: Exercises;
  readonly changes: AccessChanges;
  readonly trail: AuditTrail;
}

/** Where roles in exercises are given, changed and taken. */
export class PeopleDesk {
  private readonly parts: PeopleParts;

  constructor(parts: PeopleParts) {
    this.parts = parts;
  }

  /** Who takes part, or no longer does; e-mail addresses are for those who manage people. */
  async list(exerciseId: string, withEmail: boolean, past?: 'past'): Promise<readonly PersonView[]> {
    const people = await this.parts.memberships.people(exerciseId, past);
    return people.map((person) => personView(person, withEmail));
  }

  /** @throws AppError as {@link GrantRequest} says */
  async grant(manager: Manager, exerciseId: string, request: GrantRequest): Promise<PersonView> {
    const { accounts, memberships, admissions, exercises } = this.parts;
    const exercise = await exercises.facts(exerciseId);
    const given = roleIn(request);
    requireGivable(manager, exercise, given);
    const email = canonicalEmail(request.email);
    const account = email === undefined ? undefined : await accounts.findByEmail(email);
    if (account === undefined) throw new AppError('ACCOUNT_UNKNOWN');
    const { accountId } = account;
    const wanted = {
      accountId,
      exerciseId,
      scenarioId: exercise.scenarioId,
      ...given,
      ...seatIn(request.seat),
    };
    const { membershipId } = await memberships.grant(
      wanted,
      await admissions.admitting(accountId, given.role, exercise),
    );
    await this.tellGrant(manager, exerciseId, accountId, given);
    return this.view(exerciseId, membershipId);
  }

  /**
   * Lets somebody have a role by the server's own decision: who plans an exercise directs it, and in a demonstration people take the place
   * they want to see, leaving the one they had. Does nothing when it is the role he has already.
   * @throws AppError PLAYS_SCENARIO, KNOWS_SCENARIO
   */
  async appoint(
    by: Pick<Manager, 'who' | 'from'>,
    accountId: string,
    exercise: Pick<ExerciseFacts, 'exerciseId' | 'scenarioId' | 'isDemonstration'>,
    given: GivenRole,
  ): Promise<void> {
    const { memberships, admissions } = this.parts;
    const { exerciseId, scenarioId } = exercise;
    const held = await memberships.activeOf(accountId, exerciseId);
    if (held?.role === given.role && held.teamId === given.teamId) return;
    const admit = await admissions.admitting(accountId, given.role, exercise);
    if (held === undefined) {
      await memberships.grant({ accountId, exerciseId, scenarioId, ...given }, admit);
      await this.tellGrant(by, exerciseId, accountId, given);
      return;
    }
    await memberships.change(exerciseId, held.membershipId, given, admit);
    await this.tellChange(by, exerciseId, accountId, { from: roleIn(held), to: given });
  }

  /** @throws AppError as {@link PersonChange} says */
  async change(
    manager: Manager,
    exerciseId: string,
    membershipId: string,
    change: PersonChange,
  ): Promise<PersonView> {
    const before = await this.person(exerciseId, membershipId);
    const after = roleAfter(before, change);
    const isSameRole = after.role === before.role && after.teamId === before.teamId;
    if (!isSameRole) return this.giveOtherRole(manager, before, after, change.seat ?? before.seat);
    requireSeatGiver(manager, before);
    if (change.seat !== undefined)
      await this.parts.memberships.nameSeat(exerciseId, membershipId, change.seat);
    return this.view(exerciseId, membershipId);
  }

  /** @throws AppError MEMBERSHIP_UNKNOWN, NOT_PERMITTED */
  async end(manager: Manager, exerciseId: string, membershipId: string): Promise<void> {
    const person = await this.person(exerciseId, membershipId);
    requireGiverOf(manager, person);
    await this.parts.memberships.end(exerciseId, membershipId);
    await this.parts.changes.publish({ accountId: person.accountId });
    const { who, from } = manager;
    const data = { accountId: person.accountId, ...roleIn(person) };
    await this.parts.trail.record({ kind: 'role.revoked', who, from, exerciseId, data });
  }

  private async giveOtherRole(
    manager: Manager,
    before: Person,
    after: GivenRole,
    seat: string | undefined,
  ): Promise<PersonView> {
    const { memberships, admissions, exercises } = this.parts;
    const { accountId, exerciseId, membershipId } = before;
    const exercise = await exercises.facts(exerciseId);
    requireGiverOf(manager, before);
    requireGivable(manager, exercise, after);
    const changed = await memberships.change(
      exerciseId,
      membershipId,
      { ...after, ...seatIn(seat) },
      await admissions.admitting(accountId, after.role, exercise),
    );
    await this.tellChange(manager, exerciseId, accountId, { from: roleIn(before), to: after });
    return this.view(exerciseId, changed.membershipId);
  }

  private async tellChange(
    { who, from }: Pick<Manager, 'who' | 'from'>,
    exerciseId: string,
    accountId: string,
    roles: { readonly from: GivenRole; readonly to: GivenRole },
  ): Promise<void> {
    await this.parts.changes.publish({ accountId });
    const data = { accountId, ...roles };
    await this.parts.trail.record({ kind: 'role.changed', who, from, exerciseId, data });
  }

  private async tellGrant(
    { who, from }: Pick<Manager, 'who' | 'from'>,
    exerciseId: string,
    accountId: string,
    given: GivenRole,
  ): Promise<void> {
    await this.parts.changes.publish({ accountId });
    const data = { accountId, ...given };
    await this.parts.trail.record({ kind: 'role.granted', who, from, exerciseId, data });
  }

  private async person(exerciseId: string, membershipId: string): Promise<Person> {
    const person = await this.parts.memberships.person(exerciseId, membershipId);
    if (person === undefined) throw new AppError('MEMBERSHIP_UNKNOWN');
    return person;
  }

  private async view(exerciseId: string, membershipId: string): Promise<PersonView> {
    return personView(await this.person(exerciseId, membershipId), true);
  }
}

/** A person as those see him who may; without e-mail address unless they manage people. */
function personView(person: Person, withEmail: boolean): PersonView {
  const { exerciseId: _, scenarioId: __, email, ...shown } = person;
  return { ...shown, ...(withEmail && email !== undefined && { email }) };
}

function roleIn({ role, teamId }: GivenRole): GivenRole {
  return { role, ...(teamId !== undefined && { teamId }) };
}

function seatIn(seat: string | undefined): { readonly seat?: string } {
  return seat === undefined || seat === '' ? {} : { seat };
}

/** The team stays with a role that belongs to one, unless another is named. */
function roleAfter(before: Person, change: PersonChange): GivenRole {
  const role = change.role ?? before.role;
  const teamId = change.teamId ?? (isTeamRole(role) ? before.teamId : undefined);
  return { role, ...(teamId !== undefined && { teamId }) };
}

/** @throws AppError NOT_PERMITTED unless the manager may take this role from this person; nobody takes the own one */
function requireGiverOf(manager: Manager, person: Person): void {
  if (manager.membershipId === person.membershipId || !mayGrant(manager.granter, person))
    throw new AppError('NOT_PERMITTED');
}

/** @throws AppError NOT_PERMITTED unless the manager may say what this person does; everybody who manages may say it of himself */
function requireSeatGiver(manager: Manager, person: Person): void {
  if (manager.membershipId !== person.membershipId && !mayGrant(manager.granter, person))
    throw new AppError('NOT_PERMITTED');
}
