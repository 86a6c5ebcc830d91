import { MATRIX, mayRead, type DrillRole } from '@cyberdrill/domain';

/** Who gives roles: an administrator, or somebody with a role in the exercise. */
export type Granter = 'administrator' | GivenRole;

/** A role that is given, or taken. */
export interface GivenRole {
  readonly role: DrillRole;
  readonly teamId?: string;
}

/** Seats that a team lead fills. */
const OF_TEAM_LEADS: readonly DrillRole[] = ['analyst', 'liaison'];

/**
 * Whether somebody may give a role, invite to it, or take it: administrators and directors every one. Nobody else gives what sees more
 * than the own role does, or manages people: a registrar could make himself a director by way of a friend. So registrars give
 * the roles that neither know the scenario nor manage people, and team leads the seats of their own team.
 */
export function mayGrant(granter: Granter, given: GivenRole): boolean {
  if (granter === 'administrator') return true;
  if (mayRead(granter.role, 'manage-people'))
    return (
      MATRIX[granter.role].knowsScenario ||
      (!MATRIX[given.role].knowsScenario && !mayRead(given.role, 'manage-people'))
    );
  return (
    mayRead(granter.role, 'manage-own-team') &&
    OF_TEAM_LEADS.includes(given.role) &&
    given.teamId === granter.teamId
  );
}
