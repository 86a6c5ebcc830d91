import type { Alarm } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';

const PATIENCE_MS = 10_000;

/** A handler that remembers when it was called with what. */
export class Wakes {
  readonly all: { readonly alarm: Alarm; readonly atMs: number }[] = [];

  readonly handler = async (alarm: Alarm): Promise<void> => {
    this.all.push({ alarm, atMs: Date.now() });
  };

  get alarms(): Alarm[] {
    return this.all.map(({ alarm }) => alarm);
  }

  /** Waits until it was called so many times. */
  count(atLeast: number, withinMs = PATIENCE_MS): Promise<void> {
    return until(() => this.all.length >= atLeast, withinMs, `${atLeast} wake-ups`);
  }
}
