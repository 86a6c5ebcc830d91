import type { AuditWho } from '@cyberdrill/contracts';
import type { Access } from '@cyberdrill/domain';

/** Who uses an access, as the audit log names him: the person of an account, or whoever holds a key. */
export function whoIs({ accessId, accountId }: Pick<Access, 'accessId' | 'accountId'>): AuditWho {
  return accountId === undefined ? { keyId: accessId } : { accountId };
}
