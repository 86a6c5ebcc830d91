import type { KeyPace } from '@cyberdrill/delivery';
import { FailureBudget, networkOf } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import type { IncomingMessage } from 'node:http';
import type { TrustedProxies } from '../http/trusted-proxies.ts';

/**
 * Wrong keys of one address, behind which a whole CIRT may sit. As many as the database looks up without anybody noticing; and who
 * comes for the first time, while a neighbour there tries keys, is told to wait no longer than a second.
 */
const OF_AN_ADDRESS = { burst: 400, perSecond: 20, mostDebt: 19 };

const MOST_KNOWN = 20_000;

/**
 * Slows down who tries keys. A key cannot be guessed; but each wrong one is looked up in the database, which others are waiting
 * for. Keys that were once right are let through all the time: nobody who has taken part is kept out by a neighbour.
 */
export class WrongKeys implements KeyPace {
  private readonly budget = new FailureBudget(OF_AN_ADDRESS);
  /** Keys that were right, the one used longest ago first. */
  private readonly right = new Set<string>();
  private readonly proxies: TrustedProxies;
  private readonly now: () => number;

  /** @param now a clock that only goes forward, in milliseconds */
  constructor(proxies: TrustedProxies, now: () => number = () => performance.now()) {
    this.proxies = proxies;
    this.now = now;
  }

  beforeTrying(key: string, request: IncomingMessage): void {
    if (this.right.has(key)) return;
    const retryAfterMs = this.budget.pauseMs(this.networkOf(request), this.now());
    if (retryAfterMs > 0) throw new AppError('TOO_MANY_REQUESTS', { retryAfterMs });
  }

  wasWrong(request: IncomingMessage): void {
    this.budget.failed(this.networkOf(request), this.now());
  }

  wasRight(key: string): void {
    this.right.delete(key);
    for (const oldest of this.right) {
      if (this.right.size < MOST_KNOWN) break;
      this.right.delete(oldest);
    }
    this.right.add(key);
  }

  private networkOf(request: IncomingMessage): string {
    return networkOf(this.proxies.clientAddress(request));
  }
}
