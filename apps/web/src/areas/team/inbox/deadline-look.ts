import type { InboxItem } from '@cyberdrill/domain';

/** How much of the time to answer is left, as it is shown: more than a third, more than a tenth, less, nothing. */
export type Urgency = 'calm' | 'soon' | 'last' | 'over';

/** How the time to answer stands at a moment. */
export interface DeadlineLook {
  readonly urgency: Urgency;
  /** Active milliseconds until it ends, or since it has ended. */
  readonly spanMs: number;
}

const SOON_PART = 1 / 3;
const LAST_PART = 1 / 10;

/**
 * How the time to answer an inject stands; `undefined` where there is none, or no answer is awaited any more.
 * @param activeTimeMs now, in active milliseconds of the exercise
 */
export function deadlineLook(item: InboxItem, activeTimeMs: number): DeadlineLook | undefined {
  const { deadlineActiveTimeMs, deliveredAt, step } = item;
  if (deadlineActiveTimeMs === undefined || deliveredAt === undefined || step === 'answered')
    return undefined;
  const leftMs = deadlineActiveTimeMs - activeTimeMs;
  if (leftMs <= 0) return { urgency: 'over', spanMs: Math.abs(leftMs) };
  const part = leftMs / (deadlineActiveTimeMs - deliveredAt.activeTimeMs);
  return { urgency: part > SOON_PART ? 'calm' : part > LAST_PART ? 'soon' : 'last', spanMs: leftMs };
}
