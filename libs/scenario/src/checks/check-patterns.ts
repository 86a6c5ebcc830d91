import { LEAST_PROGRAM_SIZE, MAX_SCENARIO_PROGRAM_SIZE } from '../pattern/compile-pattern.ts';
import { inspectPattern, TOO_BIG_TOGETHER } from '../pattern/inspect-pattern.ts';
import type { CheckContext } from './check-context.ts';
import { allChecks } from './located-checks.ts';

/** Regular expressions that RE2 can run, within bounds for each and for all together. */
export function checkPatterns({ file, faults }: CheckContext): void {
  let totalSize = 0;
  for (const { item, path } of allChecks(file)) {
    if (item.matches === undefined) continue;
    const at = `${path}.matches`;
    if (totalSize > MAX_SCENARIO_PROGRAM_SIZE) {
      faults.add({ ...TOO_BIG_TOGETHER, path: at });
      continue;
    }
    const { problem, size } = inspectPattern(item.matches);
    totalSize += Math.max(size, LEAST_PROGRAM_SIZE);
    if (problem !== undefined) faults.add({ ...problem, path: at });
  }
}
