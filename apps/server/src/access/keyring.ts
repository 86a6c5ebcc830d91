import type { Access, AccessKeys } from '@cyberdrill/domain';
import { createHash, timingSafeEqual } from 'node:crypto';

/** How long a found key is believed without asking again: what a revocation takes at most. */
const BELIEVED_MS = 5_000;
const MOST_REMEMBERED = 10_000;

interface Remembered {
  readonly access: Promise<Access | undefined>;
  readonly untilMs: number;
}

/** Who a token belongs to. */
export type Caller = Access | 'admin';

/** Looks tokens up, and remembers for a few seconds what it found, because every click asks. */
export class Keyring {
  private readonly remembered = new Map<string, Remembered>();
  private readonly keys: AccessKeys;
  private readonly adminHash: Buffer;

  constructor(keys: AccessKeys, adminToken: string) {
    this.keys = keys;
    this.adminHash = hashOf(adminToken);
  }

  /** Whose token this is; `undefined` when it is unknown or was revoked. */
  async caller(token: string): Promise<Caller | undefined> {
    return timingSafeEqual(hashOf(token), this.adminHash) ? 'admin' : this.access(token);
  }

  /** The access a token opens; `undefined` when it is unknown or was revoked. */
  async access(token: string): Promise<Access | undefined> {
    const now = performance.now();
    const known = this.remembered.get(token);
    if (known !== undefined && known.untilMs > now) return known.access;
    const access = this.keys.find(token);
    this.remember(token, { access, untilMs: now + BELIEVED_MS });
    try {
      const found = await access;
      if (found === undefined) this.remembered.delete(token);
      return found;
    } catch (error) {
      this.remembered.delete(token);
      throw error;
    }
  }

  private remember(token: string, found: Remembered): void {
    // The oldest go first: a map keeps the order in which its keys came.
    this.remembered.delete(token);
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size < MOST_REMEMBERED) break;
      this.remembered.delete(oldest);
    }
    this.remembered.set(token, found);
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
