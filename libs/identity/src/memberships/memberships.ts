import type { DrillRole } from '@cyberdrill/domain';
import type { ActiveMembership, Membership, NewMembership, NewRole, Person } from './membership.ts';
import type { RoleRefusal } from './role-refusal.ts';

/** Asked with all memberships of a person, past and present, while nobody else can change them. */
export type Admit = (held: readonly Membership[]) => RoleRefusal | undefined;

/**
 * Who takes part in which exercise. An account has at most one active membership in an exercise. An ended membership stays: another
 * role is another membership.
 */
export abstract class Memberships {
  /** The active membership of an account in an exercise; `undefined` when there is none. */
  abstract activeOf(accountId: string, exerciseId: string): Promise<ActiveMembership | undefined>;
  /** The roles that an account has in all exercises together, each named once; decides whether it must have a second factor. */
  abstract rolesOf(accountId: string): Promise<readonly DrillRole[]>;
  /**
   * Lets somebody take part.
   * @throws AppError ACCOUNT_UNKNOWN (also for disabled ones), EXERCISE_UNKNOWN, MEMBER_ALREADY, or what `admit` refuses with
   */
  abstract grant(wanted: NewMembership, admit: Admit): Promise<Membership>;
  /**
   * Ends an active membership of the exercise and begins another of the same person, in one step.
   * @throws AppError MEMBERSHIP_UNKNOWN, or what `admit` refuses with
   */
  abstract change(exerciseId: string, membershipId: string, role: NewRole, admit: Admit): Promise<Membership>;
  /**
   * Says what somebody does in the team; an empty text takes it away.
   * @throws AppError MEMBERSHIP_UNKNOWN
   */
  abstract nameSeat(exerciseId: string, membershipId: string, seat: string): Promise<void>;
  /**
   * Ends an active membership of the exercise.
   * @throws AppError MEMBERSHIP_UNKNOWN
   */
  abstract end(exerciseId: string, membershipId: string): Promise<void>;
  /** Who takes part in an exercise, by team and name; with `past`, who no longer does, the last to leave first. */
  abstract people(exerciseId: string, past?: 'past'): Promise<readonly Person[]>;
  /** Somebody who takes part in the exercise. */
  abstract person(exerciseId: string, membershipId: string): Promise<Person | undefined>;
  /** All memberships an account ever had, the newest first. */
  abstract historyOf(accountId: string): Promise<readonly Membership[]>;
}
