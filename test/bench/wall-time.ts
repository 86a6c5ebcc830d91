import { performance } from 'node:perf_hooks';

/** Wall time now in milliseconds since 1970, with fractions; monotonic within a process. */
export function wallMs(): number {
  return performance.timeOrigin + performance.now();
}
