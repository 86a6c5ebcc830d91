import { availableParallelism, loadavg } from 'node:os';

/** How many programs there are for each core: so many times longer does everything take. 1 where the system does not tell. */
export function slownessOfMachine(): number {
  const [lastMinute = 0] = loadavg();
  return Math.max(1, lastMinute / availableParallelism());
}
