import type { Alarm } from '@cyberdrill/domain';

/** When the queue is to hand a job out: BullMQ makes it due at `timestamp + delay`, by the clock of whoever looks. */
export interface JobTiming {
  /** Milliseconds since 1970. */
  readonly timestamp: number;
  /** Milliseconds, 0 when it is due already. */
  readonly delay: number;
}

/**
 * The name of an alarm in the queue. It is made of nothing but the alarm, so that arming twice is one job,
 * and lists can be read from names alone. BullMQ forbids ':' in it.
 */
export function jobIdOf(alarm: Alarm): string {
  return `${encodeURIComponent(alarm.exerciseId)}-${alarm.epoch}-${alarm.dueAtMs}`;
}

/** The alarm a job id names; undefined when it is not one of {@link jobIdOf}. */
export function alarmOfJobId(jobId: string): Alarm | undefined {
  const [, exerciseId, epoch, dueAtMs] = /^(.+)-(\d+)-(\d+)$/.exec(jobId) ?? [];
  if (exerciseId === undefined) return undefined;
  return { exerciseId: decodeURIComponent(exerciseId), epoch: Number(epoch), dueAtMs: Number(dueAtMs) };
}

/**
 * Refuses what could not be found again.
 * @throws RangeError naming the field
 */
export function checkAlarm({ exerciseId, epoch, dueAtMs }: Alarm): void {
  if (exerciseId === '') throw new RangeError('An alarm needs the id of an exercise.');
  if (!isWhole(epoch)) throw new RangeError(`The epoch of an alarm must be a whole number from 0: ${epoch}.`);
  if (!isWhole(dueAtMs))
    throw new RangeError(`The due time of an alarm must be whole milliseconds since 1970: ${dueAtMs}.`);
}

function isWhole(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}

/**
 * Places a wake-up in the queue.
 *
 * The delay is measured by the database's clock (`nowMs`). Whoever hands the job out looks at a clock of its own
 * (`hostNowMs` is ours). The earlier of the two is the base: a host that is behind is still woken in time, and one that
 * is ahead wakes too early and holds the alarm, see {@link holdUntil}.
 */
export function timingOf(wakeAtMs: number, clocks: { nowMs: number; hostNowMs: number }): JobTiming {
  return {
    timestamp: Math.floor(Math.min(clocks.nowMs, clocks.hostNowMs)),
    delay: Math.max(0, Math.ceil(wakeAtMs - clocks.nowMs)),
  };
}

const FIRST_RETRY_MS = 100;
const LONGEST_RETRY_MS = 2_000;

/** Pause before a rejected alarm is tried again, in ms: 100, doubled each time, 2 s at most. */
export function retryDelayMs(attemptsMade: number): number {
  return Math.min(FIRST_RETRY_MS * 2 ** (attemptsMade - 1), LONGEST_RETRY_MS);
}
