import type { Account } from '@cyberdrill/identity';
import type { AccountRow } from '../entities/account-row.ts';

/** An account as its row has it. */
export function accountOf(row: AccountRow): Account {
  const { accountId, name, email, isAdministrator, isDisabled, passwordHash, createdAtMs, lastSignInAtMs } =
    row;
  return {
    accountId,
    name,
    ...(typeof email === 'string' && { email }),
    isAdministrator,
    isDisabled,
    ...(typeof passwordHash === 'string' && { passwordHash }),
    createdAtMs,
    ...(typeof lastSignInAtMs === 'number' && { lastSignInAtMs }),
  };
}
