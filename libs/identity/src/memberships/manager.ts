import type { AuditOrigin, AuditWho } from '@cyberdrill/contracts';
import { isTeamRole, TEAM_ROLES } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { ExerciseFacts } from '../exercises/exercises.ts';
import { mayGrant, type GivenRole, type Granter } from './may-grant.ts';

/** Who manages people of an exercise. */
export interface Manager {
  readonly granter: Granter;
  /** The own membership, for members; nobody changes the own role. */
  readonly membershipId?: string;
  readonly who: AuditWho;
  readonly from: AuditOrigin;
}

/**
 * @throws AppError NOT_PERMITTED unless the manager may give this role; REQUEST_INVALID, TEAM_UNKNOWN when there is no such role to give
 */
export function requireGivable(
  { granter }: Manager,
  { teams }: Pick<ExerciseFacts, 'teams'>,
  given: GivenRole,
): void {
  const { role, teamId } = given;
  if (!mayGrant(granter, given)) throw new AppError('NOT_PERMITTED');
  if (isTeamRole(role) !== (teamId !== undefined))
    throw new AppError('REQUEST_INVALID', {
      problem: `teamId goes with ${TEAM_ROLES.join(', ')}, and with no other role`,
    });
  if (teamId !== undefined && !teams.some(({ id }) => id === teamId))
    throw new AppError('TEAM_UNKNOWN', { teamId });
}
