import type { Alarm } from '@cyberdrill/domain';
import type { AlarmsLogger } from './alarms-options.ts';

/** While a store is away the same error arrives many times a second. */
const SAME_TROUBLE_EVERY_MS = 10_000;

/** Writes what happens to alarms: ids, numbers and error codes. Nothing an error of a handler says in words gets in. */
export class AlarmLog {
  private readonly logger: AlarmsLogger;
  private readonly lastToldMs = new Map<string, number>();

  constructor(logger: AlarmsLogger) {
    this.logger = logger;
  }

  /** The store answered with an error or not at all. BullMQ mends it; the log tells once in a while that it has to. */
  storeTrouble(where: 'producer' | 'worker', error: Error): void {
    const code = codeOf(error);
    const trouble = `${where} ${code ?? error.message}`;
    const nowMs = performance.now();
    if (nowMs - (this.lastToldMs.get(trouble) ?? -Infinity) < SAME_TROUBLE_EVERY_MS) return;
    this.lastToldMs.set(trouble, nowMs);
    this.logger.warn({ message: 'alarm store in trouble', where, code, cause: error.message });
  }

  /** A worker died or lost its store in the middle of an alarm; it is handed out again. */
  stalled(jobId: string): void {
    this.logger.warn({ message: 'alarm stalled, handed out again', jobId });
  }

  /** The handler rejected an alarm. */
  rejected(alarm: Alarm, attempt: number, willRetry: boolean, error: unknown): void {
    const line = {
      message: willRetry ? 'alarm rejected, will be tried again' : 'alarm given up',
      ...alarm,
      attempt,
      error: error instanceof Error ? error.name : typeof error,
      code: codeOf(error),
      stack: framesOf(error),
    };
    if (willRetry) this.logger.warn(line);
    else this.logger.error(line);
  }
}

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** Where it was thrown, without the message, which may quote what a team wrote. */
function framesOf(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const frames = error.stack?.replace(error.message, '').match(/^\s+at .*$/gm);
  return frames?.map((frame) => frame.trim()).join(' < ');
}
