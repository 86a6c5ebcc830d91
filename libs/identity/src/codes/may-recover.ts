import type { Account } from '../accounts/account.ts';
import { mayGrant, type Granter } from '../memberships/may-grant.ts';
import type { Membership } from '../memberships/membership.ts';

/**
 * Whether somebody who manages people of an exercise may hand one of them a code to come back by. Whoever holds the code is that
 * person, everywhere: so not for administrators, nor for who takes part elsewhere as well, nor for roles that the manager may not give.
 * @param memberships all that the person ever had
 */
export function mayRecover(
  granter: Granter,
  { isAdministrator }: Pick<Account, 'isAdministrator'>,
  memberships: readonly Membership[],
  exerciseId: string,
): boolean {
  if (granter === 'administrator') return true;
  if (isAdministrator) return false;
  return memberships
    .filter(({ untilMs }) => untilMs === undefined)
    .every((active) => active.exerciseId === exerciseId && mayGrant(granter, active));
}
