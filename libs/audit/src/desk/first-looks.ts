import type { Told } from '../audit-trail.ts';

const HOUR_MS = 3_600_000;

/** Kinds of which the first of an hour tells all: pages ask again and again for what somebody looks at once. */
const REPEATED: readonly Told['kind'][] = ['team-text.read', 'export.report'];

/** Tells the first look of an hour from those that follow: by the same person or key, at the same thing. */
export class FirstLooks {
  private seen = new Set<string>();
  private hour = 0;

  /** Whether this one is to be written. */
  isFirst({ kind, who, exerciseId, data }: Told, nowMs: number): boolean {
    if (!REPEATED.includes(kind)) return true;
    const hour = Math.floor(nowMs / HOUR_MS);
    if (hour !== this.hour) {
      this.seen = new Set();
      this.hour = hour;
    }
    const look = JSON.stringify([kind, who.accountId ?? who.keyId ?? null, exerciseId ?? null, data]);
    if (this.seen.has(look)) return false;
    this.seen.add(look);
    return true;
  }
}
