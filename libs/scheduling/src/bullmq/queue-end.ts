import { withDeadline } from '../deadline.ts';

/** What a producer and a worker of BullMQ have in common. */
export interface QueueEnd {
  waitUntilReady(): Promise<unknown>;
  on(event: 'error', listener: (error: Error) => void): unknown;
  /** Finishes what runs first. */
  close(): Promise<void>;
  /** Cuts the connections. */
  disconnect(): Promise<void>;
}

const CUT_WITHIN_MS = 500;

/** Closes an end; cuts its connections when that takes too long, as it does while the store is away. Never rejects. */
export async function closeWithin(end: QueueEnd, timeoutMs: number): Promise<void> {
  const tooLong = () => new Error('not closed in time');
  try {
    await withDeadline(end.close(), timeoutMs, tooLong);
  } catch {
    await withDeadline(end.disconnect(), CUT_WITHIN_MS, tooLong).catch(() => undefined);
  }
}
