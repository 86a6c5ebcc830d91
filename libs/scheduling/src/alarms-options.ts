import type { LoggerService } from '@nestjs/common';

/** Where the alarms are kept. */
export interface AlarmStore {
  readonly backend: 'postgres' | 'redis';
  /** `postgres://…` or `redis://…`. */
  readonly url: string;
}

/** What the alarms write to; gets ids, numbers and error codes, never the words of an exercise. */
export type AlarmsLogger = Pick<LoggerService, 'error' | 'warn'>;

/** Choices that have a default. */
export interface AlarmsOptions {
  /** How long before its due time an alarm reaches the handler, in ms, so that it can prepare and hold to the exact moment. */
  readonly leadMs?: number;
  /** The database's clock, milliseconds since 1970. The default, the host's, is right only when both are one machine. */
  readonly nowMs?: () => number;
  readonly logger?: AlarmsLogger;
  /** Alarms of different queues never meet. */
  readonly queueName?: string;
}

/** The options with their defaults filled in. */
export type AlarmsSettings = Required<AlarmsOptions>;

/** Fills in the defaults. */
export function settingsOf(options: AlarmsOptions): AlarmsSettings {
  return {
    leadMs: options.leadMs ?? 25,
    nowMs: options.nowMs ?? Date.now,
    logger: options.logger ?? console,
    queueName: options.queueName ?? 'alarms',
  };
}
