import type { AuditRecord } from '@cyberdrill/contracts';
import type { Told } from '../audit-trail.ts';
import { networkOf } from './network-of.ts';

/** One attempt, as it is told. */
export type FailedAttempt = Extract<Told, { readonly kind: 'sign-in.failed' }>;

type FailedSignIn = AuditRecord<'sign-in.failed'>;

/** For so long attempts are counted before they are told together. */
export const COUNTED_FOR_MS = 10 * 60_000;
/** So many addresses are told apart at a time; accounts need no limit, there are only as many as there are. */
export const MOST_ADDRESSES = 100;

const FROM_MANY = 'many';

interface Count {
  readonly sinceMs: number;
  attempts: number;
  untilMs: number;
  last: FailedAttempt;
}

/**
 * Counts failed sign-ins, so that guessing cannot grow the log without bound. The first failure of an account is told at once, and
 * those of the next ten minutes as one; so are those of an address, when there is no such account. Whatever attackers do, the
 * log grows by at most two entries for each account and for each of a hundred addresses in ten minutes, and two for all others.
 */
export class FailedSignIns {
  private readonly counts = new Map<string, Count>();
  private addresses = 0;

  /** True while nothing is counted. */
  get isEmpty(): boolean {
    return this.counts.size === 0;
  }

  /** Takes an attempt; gives the entry to be written now, if it is the first of its kind. */
  take(attempt: FailedAttempt, nowMs: number): FailedSignIn | undefined {
    const key = this.keyOf(attempt);
    const count = this.counts.get(key);
    if (count !== undefined) {
      count.attempts += 1;
      count.untilMs = nowMs;
      count.last = attempt;
      return undefined;
    }
    if (key.startsWith('address')) this.addresses += 1;
    this.counts.set(key, { sinceMs: nowMs, attempts: 0, untilMs: nowMs, last: attempt });
    return entryOf(key, { sinceMs: nowMs, attempts: 1, untilMs: nowMs, last: attempt });
  }

  /** Gives the entries of counts that are over; with `Infinity`, of all. */
  over(nowMs: number): FailedSignIn[] {
    const entries: FailedSignIn[] = [];
    for (const [key, count] of this.counts) {
      if (nowMs - count.sinceMs < COUNTED_FOR_MS) continue;
      this.counts.delete(key);
      if (key.startsWith('address')) this.addresses -= 1;
      if (count.attempts > 0) entries.push(entryOf(key, count));
    }
    return entries;
  }

  private keyOf({ who, from }: FailedAttempt): string {
    if (who.accountId !== undefined) return `account ${who.accountId}`;
    const key = `address ${networkOf(from?.address ?? '')}`;
    return this.counts.has(key) || this.addresses < MOST_ADDRESSES ? key : FROM_MANY;
  }
}

function entryOf(key: string, { sinceMs, attempts, untilMs, last }: Count): FailedSignIn {
  const { way } = last.data;
  const isManyAddresses = key === FROM_MANY && attempts > 1;
  return {
    ...last,
    data: { way, attempts, sinceMs, untilMs, ...(isManyAddresses && { isManyAddresses }) },
  };
}
