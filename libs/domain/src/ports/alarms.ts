/** A wake-up for one exercise. Carries ids and numbers, never text. */
export interface Alarm {
  readonly exerciseId: string;
  /** Clock epoch it was armed under, a whole number from 0; an older one wakes to no effect. */
  readonly epoch: number;
  /** Wall time at which to wake, whole milliseconds since 1970 by the database's clock. */
  readonly dueAtMs: number;
}

/**
 * Durable wake-ups, shared by all processes on one store.
 *
 * An alarm is handled at least once and normally once; doubles are harmless because the journal decides. The handler is
 * called early by at most the lead the implementation was given, so that it can hold to the exact moment, and late by little.
 * Which of several alarms that are due within the same few milliseconds comes first is not promised.
 * There is nothing to disarm: what no longer applies wakes to no effect.
 */
export abstract class Alarms {
  /**
   * Arms a wake-up; arming the same exercise, epoch and time again does nothing while it is armed. One that is due is
   * handled at once. From inside the handler, the alarm being handled cannot be armed again: reject it instead.
   * Rejects within a few seconds when the store is away, and is then not armed, or armed late; both are harmless.
   * @throws RangeError when a number is not whole or the exercise is not named
   */
  abstract arm(alarm: Alarm): Promise<void>;
  /**
   * The alarms of an exercise not yet handled, earliest first, for reconciliation; one that is being handled or will be
   * tried again is among them. Rejects within a few seconds when the store is away.
   */
  abstract armed(exerciseId: string): Promise<Alarm[]>;
  /**
   * Starts delivering due alarms to the handler, many at a time; a rejected alarm is tried again soon. To be called once.
   * A store that is away, now or later, is waited for in the background and does not make it reject.
   */
  abstract start(handler: (alarm: Alarm) => Promise<void>): Promise<void>;
  /** Finishes what is being handled, leaves everything else armed, and lets go of all connections. */
  abstract stop(): Promise<void>;
}
