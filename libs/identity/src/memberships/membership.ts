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

/** A membership as it is kept, for ever: what somebody once was decides what he may become. */
export interface Membership extends ActiveMembership {
  /** The scenario of its exercise, by id: whoever knows one version of it knows the others. */
  readonly scenarioId: string;
  /** What the person does in the team, in the team's own words. */
  readonly seat?: string;
  /** Wall milliseconds. */
  readonly sinceMs: number;
  /** Wall milliseconds; absent while it lasts. */
  readonly untilMs?: number;
}

/** A membership to be. */
export type NewMembership = Omit<Membership, 'membershipId' | 'sinceMs' | 'untilMs'>;

/** What changes of a membership when its person gets another role or team. */
export type NewRole = Pick<Membership, 'role' | 'teamId' | 'seat'>;

/** A membership with the person whose it is. */
export interface Person extends Membership {
  readonly name: string;
  readonly email?: string;
  /** The last text that the person accepted in this exercise. */
  readonly acceptedNda?: { readonly version: number; readonly atMs: number };
}
