import type { Draft } from '../draft.ts';
import type { ExerciseState } from '../state.ts';
import { dischargeBy } from './discharge.ts';
import { firstDue } from './first-due.ts';
import { openBranches, touch, type Touched } from './open-branches.ts';

/**
 * Adds everything that is due or true by now, until nothing is left. Each round:
 * 1. duties that new messages discharge;
 * 2. branches whose conditions have become true by new entries, in the order of the scenario: injects are armed, duties open;
 * 3. when neither brought anything: what was due first, as {@link firstDue} orders it.
 *
 * So what was due earlier comes earlier in the journal, and what follows from it comes before anything that was due later.
 * Nothing is released while paused; conditions are asked while running and paused, and at no other time.
 */
export function settle(draft: Draft): void {
  for (;;) {
    const touched = lookAtNew(draft);
    if (!isInPlay(draft.state)) return;
    const { length } = draft.entries;
    openBranches(draft, touched);
    if (draft.entries.length > length) continue;
    const due = firstDue(draft);
    if (due === undefined) return;
    due.carryOut();
  }
}

function lookAtNew(draft: Draft): Touched {
  const touched: Touched = new Map();
  for (let news = draft.takeNew(); news.length > 0; news = draft.takeNew()) {
    for (const entry of news) {
      if (entry.kind === 'message.sent') dischargeBy(draft, entry.data);
      touch(touched, entry, draft.state);
    }
  }
  return touched;
}

function isInPlay({ phase }: ExerciseState): boolean {
  return phase === 'running' || phase === 'paused';
}
