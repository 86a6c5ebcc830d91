import type { CountedTask } from '../scoring/counted-task.ts';
import type { TaskCounts } from './team-report.ts';

/** How many tasks are scored, met, on time, and how many await an evaluator. */
export function countTasks(tasks: readonly CountedTask[]): TaskCounts {
  const scored = tasks.filter(({ status }) => status === 'scored');
  return {
    tasks: scored.length,
    met: scored.filter(({ isMet }) => isMet).length,
    onTime: scored.filter(({ isOnTime }) => isOnTime).length,
    awaiting: tasks.filter(({ status }) => status === 'awaiting-evaluation').length,
  };
}
