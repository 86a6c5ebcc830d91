/** A wake-up for one exercise. Carries ids and numbers, never text. */
export interface Alarm {
  readonly exerciseId: string;
  /** Clock epoch it was armed under; an older one wakes to no effect. */
  readonly epoch: number;
  /** Wall time at which to wake, milliseconds since 1970 by the database's clock. */
  readonly dueAtMs: number;
}

/** Durable wake-ups. At least once; early by nothing, late by little; doubles are harmless because the journal decides. */
export abstract class Alarms {
  /** Arms a wake-up; arming the same exercise, epoch and time again does nothing. */
  abstract arm(alarm: Alarm): Promise<void>;
  /** Alarms not yet fired, for reconciliation. */
  abstract armed(exerciseId: string): Promise<Alarm[]>;
  /** Starts delivering due alarms to the handler; a rejected handler is tried again. */
  abstract start(handler: (alarm: Alarm) => Promise<void>): Promise<void>;
  /** Finishes what runs and lets go of all connections. */
  abstract stop(): Promise<void>;
}
