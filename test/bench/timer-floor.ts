import { wallMs } from './wall-time.ts';

/** How late a bare timer is: `count` of them, `gapMs` apart, in this process. In milliseconds. */
export async function timerFloor(count: number, gapMs: number): Promise<readonly number[]> {
  const start = wallMs() + gapMs;
  return Promise.all(
    Array.from({ length: count }, (_, index) => {
      const dueMs = start + index * gapMs;
      return new Promise<number>((resolve) => {
        setTimeout(() => resolve(wallMs() - dueMs), dueMs - wallMs());
      });
    }),
  );
}
