import type { SessionStanding } from '@cyberdrill/contracts';
import type { DrillRole } from '@cyberdrill/domain';

/** Roles that end an exercise for everybody, or read everybody's: their sessions need a second factor. */
const GUARDED_ROLES: readonly DrillRole[] = ['director'];

/** Whether an account must have a second factor: administrators and exercise directors must. */
export function mustHaveFactor(isAdministrator: boolean, roles: readonly DrillRole[]): boolean {
  return isAdministrator || roles.some((role) => GUARDED_ROLES.includes(role));
}

/** What decides how far a session goes. */
export interface Proof {
  /** A second factor was shown in the session. */
  readonly isStrong: boolean;
  /** The account has an app or a passkey. */
  readonly hasFactor: boolean;
  readonly mustHaveFactor: boolean;
}

/**
 * How far a session goes. Who has a second factor shows it, required or not: else a stolen password would be enough to enrol
 * another one.
 */
export function standingOf({ isStrong, hasFactor, mustHaveFactor }: Proof): SessionStanding {
  if (isStrong) return 'full';
  if (hasFactor) return 'factor-due';
  return mustHaveFactor ? 'factor-to-enrol' : 'full';
}
