import { AppError } from '@cyberdrill/platform';
import { FailureBudget } from '../sign-in/failure-budget.ts';
import { networkOf } from '../sign-in/network-of.ts';

/** Codes that are being looked up. As many may turn out wrong together, and all of them are counted. */
const MOST_UNDER_WAY = 500;
const RETRY_AFTER_MS = 1_000;

/** Wrong codes from one address: a hall full of people may sit behind it, each mistyping once or twice. */
export const WRONG_CODES_OF_ADDRESS = { burst: 60, perSecond: 0.2, mostDebt: MOST_UNDER_WAY };

/** Wrong codes from everywhere together. Only codes wait for it: links go on opening the door while somebody is guessing. */
export const WRONG_CODES_OF_ALL = { burst: 2_000, perSecond: 10, mostDebt: MOST_UNDER_WAY };

const ALL = 'all';

/**
 * Slows the guessing of join codes down. A code has 60 random bits. With 1,000 open invitations one guess in 2^60 / 1,000 ≈ 1.2 × 10^15
 * is right. All guesses together are held to 10 a second after the first 2,000: six million in a week, from however many
 * addresses, so that the chance of a single right guess in that week is 1 in 190 million; an address alone, held to one in five
 * seconds, has 1 in 9.5 thousand million. n processes allow n times as much.
 */
export class JoinPace {
  private readonly ofAddress = new FailureBudget(WRONG_CODES_OF_ADDRESS);
  private readonly ofAll = new FailureBudget(WRONG_CODES_OF_ALL);
  private underWay = 0;
  private readonly now: () => number;

  /** @param now a clock that only goes forward, in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  /**
   * Lets somebody try a code.
   * @param find looks the code up; `undefined` when it is wrong
   * @throws AppError TOO_MANY_REQUESTS
   */
  async guess<T>(address: string, find: () => Promise<T | undefined>): Promise<T | undefined> {
    const network = networkOf(address);
    const retryAfterMs = this.pauseMs(network);
    if (retryAfterMs > 0) throw new AppError('TOO_MANY_REQUESTS', { retryAfterMs });
    this.underWay += 1;
    try {
      const found = await find();
      if (found === undefined) this.failed(network);
      return found;
    } finally {
      this.underWay -= 1;
    }
  }

  private pauseMs(network: string): number {
    const nowMs = this.now();
    return Math.max(
      this.underWay < MOST_UNDER_WAY ? 0 : RETRY_AFTER_MS,
      this.ofAddress.pauseMs(network, nowMs),
      this.ofAll.pauseMs(ALL, nowMs),
    );
  }

  private failed(network: string): void {
    const nowMs = this.now();
    this.ofAddress.failed(network, nowMs);
    this.ofAll.failed(ALL, nowMs);
  }
}
