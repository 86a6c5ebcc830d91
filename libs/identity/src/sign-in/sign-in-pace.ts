import { AppError } from '@cyberdrill/platform';
import { Attempts } from './attempts.ts';
import { FailureBudget } from './failure-budget.ts';
import { networkOf } from './network-of.ts';

const MINUTE_MS = 60_000;

/** From one address at one account: a minute is the longest pause. */
const HERE = { free: 5, firstPauseMs: 1_000, longestPauseMs: MINUTE_MS, forgottenAfterMs: 15 * MINUTE_MS };
/** From everywhere at one account; not asked of addresses that have signed in to it before, whose owner is not to be kept out. */
const ANYWHERE = {
  free: 30,
  firstPauseMs: 1_000,
  longestPauseMs: MINUTE_MS,
  forgottenAfterMs: 60 * MINUTE_MS,
};
/** At the second factor: who gets so far knows the password. Codes have six digits, so pauses grow longer. */
const FACTOR = {
  free: 5,
  firstPauseMs: 2_000,
  longestPauseMs: 15 * MINUTE_MS,
  forgottenAfterMs: 60 * MINUTE_MS,
};
/** From one address: a whole CIRT, or a whole hall, may sit behind it. */
const ADDRESS = { burst: 200, perSecond: 1, mostDebt: 60 };

/** From one address: begun sign-ins, each of which is kept for some minutes. */
const CHALLENGES = { burst: 2_500, perSecond: 10, mostDebt: 0 };

const MOST_KNOWN = 20_000;

/**
 * Slows guessing down, and nobody else. Counts in this process alone: n processes allow n times as much, which changes nothing
 * about how long it takes to guess a password that the policy allows.
 */
export class SignInPace {
  private readonly here = new Attempts(HERE);
  private readonly anywhere = new Attempts(ANYWHERE);
  private readonly atFactor = new Attempts(FACTOR);
  private readonly addresses = new FailureBudget(ADDRESS);
  private readonly challenges = new FailureBudget(CHALLENGES);
  /** Addresses from which somebody signed in, the latest last. */
  private readonly known = new Set<string>();
  private readonly now: () => number;

  /** @param now a clock that only goes forward, in milliseconds */
  constructor(now: () => number = () => performance.now()) {
    this.now = now;
  }

  /**
   * An attempt to sign in to an account, whether there is one or not.
   * @param who the account as it was named, in one form
   * @throws AppError TOO_MANY_REQUESTS
   */
  beginAt(who: string, address: string): void {
    const nowMs = this.now();
    const network = networkOf(address);
    const place = placeOf(who, network);
    const isKnown = this.known.has(place);
    refuse(
      Math.max(
        this.addresses.pauseMs(network, nowMs),
        this.here.pauseMs(place, nowMs),
        isKnown ? 0 : this.anywhere.pauseMs(who, nowMs),
      ),
    );
    this.here.begin(place, nowMs);
    if (!isKnown) this.anywhere.begin(who, nowMs);
  }

  /** An attempt with a secret that names its account itself. @throws AppError TOO_MANY_REQUESTS */
  begin(address: string): void {
    refuse(this.addresses.pauseMs(networkOf(address), this.now()));
  }

  /** Begins a sign-in that is finished later, which costs a place to keep it. @throws AppError TOO_MANY_REQUESTS */
  beginChallenge(address: string): void {
    const nowMs = this.now();
    refuse(this.challenges.pauseMs(networkOf(address), nowMs));
    this.challenges.failed(networkOf(address), nowMs);
  }

  /** An attempt to show a second factor. @throws AppError TOO_MANY_REQUESTS */
  beginFactor(accountId: string, address: string): void {
    const nowMs = this.now();
    refuse(
      Math.max(this.addresses.pauseMs(networkOf(address), nowMs), this.atFactor.pauseMs(accountId, nowMs)),
    );
    this.atFactor.begin(accountId, nowMs);
  }

  failed(address: string): void {
    this.addresses.failed(networkOf(address), this.now());
  }

  succeededAt(who: string, address: string): void {
    const place = placeOf(who, networkOf(address));
    this.here.succeeded(place);
    this.anywhere.succeeded(who);
    this.known.delete(place);
    for (const oldest of this.known) {
      if (this.known.size < MOST_KNOWN) break;
      this.known.delete(oldest);
    }
    this.known.add(place);
  }

  succeededFactor(accountId: string): void {
    this.atFactor.succeeded(accountId);
  }
}

function placeOf(who: string, network: string): string {
  return `${network} ${who}`;
}

function refuse(retryAfterMs: number): void {
  if (retryAfterMs > 0) throw new AppError('TOO_MANY_REQUESTS', { retryAfterMs });
}
