import { setTimeout as delay } from 'node:timers/promises';
import type { Alarm } from '@cyberdrill/domain';

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
  count(atLeast: number): Promise<void> {
    return eventually(async () => this.all.length >= atLeast);
  }
}

/** Waits until something is so; rejects when it is not within a while. */
export async function eventually(isSo: () => Promise<boolean>, patienceMs = PATIENCE_MS): Promise<void> {
  const untilMs = performance.now() + patienceMs;
  while (!(await isSo())) {
    if (performance.now() > untilMs) throw new Error(`Not so within ${patienceMs} ms: ${isSo.toString()}`);
    await delay(5);
  }
}
