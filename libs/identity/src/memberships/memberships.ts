import type { DrillRole } from '@cyberdrill/domain';

/** An account in one exercise, with one role. */
export interface ActiveMembership {
  readonly membershipId: string;
  readonly accountId: string;
  readonly exerciseId: string;
  readonly role: DrillRole;
  /** Set for roles that belong to a team, and only for them. */
  readonly teamId?: string;
}

/** Who takes part in which exercise. An account has at most one active membership in an exercise. */
export abstract class Memberships {
  /** The active membership of an account in an exercise; `undefined` when there is none. */
  abstract activeOf(accountId: string, exerciseId: string): Promise<ActiveMembership | undefined>;
  /** The roles that an account has in all exercises together, each named once; decides whether it must have a second factor. */
  abstract rolesOf(accountId: string): Promise<readonly DrillRole[]>;
}
