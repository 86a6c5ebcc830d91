import type { Access, AccessKeys } from '@cyberdrill/domain';
import { BriefMemory, type AccessChanges } from '@cyberdrill/identity';
import { createHash, timingSafeEqual } from 'node:crypto';

/** How long a found key is believed without asking again: what a revocation by hand takes at most. */
const BELIEVED_MS = 5_000;

/** Looks tokens up, and remembers for a few seconds what it found, because every click asks. */
export class Keyring {
  private readonly remembered = new BriefMemory<Access>(BELIEVED_MS);
  private readonly keys: AccessKeys;
  private readonly adminHash: Buffer;

  constructor(keys: AccessKeys, adminToken: string, changes: Pick<AccessChanges, 'onChange'>) {
    this.keys = keys;
    this.adminHash = hashOf(adminToken);
    changes.onChange((change) =>
      this.remembered.forget(({ accessId }) => 'accessId' in change && change.accessId === accessId),
    );
  }

  /** Whose token this is; `undefined` when it is unknown or was revoked. */
  async caller(token: string): Promise<Access | 'admin' | undefined> {
    return timingSafeEqual(hashOf(token), this.adminHash) ? 'admin' : this.access(token);
  }

  /** The access a token opens; `undefined` when it is unknown or was revoked. */
  access(token: string): Promise<Access | undefined> {
    return this.remembered.find(token, () => this.keys.find(token));
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
