import { Turns } from '@cyberdrill/platform';
import { ARGON2_COST, hashPassword, isCheaper, verifyPassword, type Argon2Cost } from './argon2id.ts';

/** Hashes at the same time: 4 × 19 MiB. More would not be faster, Node has four threads for them. */
const AT_ONCE = 4;
/** Waiting beside them: a drill's 2,000 people signing in together fit. */
const MOST_WAITING = 2_000;

/** Hashes and verifies passwords, a few at a time, so that a storm of sign-ins takes time and not memory. */
export class PasswordHasher {
  private readonly turns = new Turns(AT_ONCE, MOST_WAITING);
  private readonly cost: Argon2Cost;
  private nobodys: Promise<string> | undefined;

  constructor(cost: Argon2Cost = ARGON2_COST) {
    this.cost = cost;
  }

  /** @throws AppError TOO_MANY_REQUESTS when too many wait already */
  hash(password: string): Promise<string> {
    return this.turns.take(() => hashPassword(password, this.cost));
  }

  /**
   * Whether a password is right. Without a hash, for an account that does not exist or has no password, the answer is no and
   * takes as long as any other.
   * @throws AppError TOO_MANY_REQUESTS when too many wait already
   */
  verify(password: string, hash: string | undefined): Promise<boolean> {
    return this.turns.take(async () => {
      const isRight = await verifyPassword(password, hash ?? (await this.hashOfNobody()));
      return hash !== undefined && isRight;
    });
  }

  /** Whether a hash should be made anew, now that its password is at hand. */
  isOutdated(hash: string): boolean {
    return isCheaper(hash, this.cost);
  }

  private hashOfNobody(): Promise<string> {
    return (this.nobodys ??= hashPassword('nobody', this.cost));
  }
}
