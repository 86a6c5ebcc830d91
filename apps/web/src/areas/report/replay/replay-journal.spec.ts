import { describe, expect, it } from '@jest/globals';
import { evolve, type ExerciseState } from '@cyberdrill/domain';
import { SmallDrill } from '../../../../../../test/drills/small-drill.ts';
import { anInject, aPlan, minutes } from '../../../../../../test/drills/small-scenario.ts';
import { extended, KEPT_EVERY, REPLAY_FOLD, stateAfter } from './replay-journal.ts';

/** A drill of some hundred entries: notes of control, a release, and what a team does with it. */
function drill(): SmallDrill {
  const plan = aPlan({
    teams: ['a', 'b'],
    scenario: { injects: [anInject({ release: { on: 'time', atMs: minutes(1) } })] },
  });
  const played = SmallDrill.started(plan);
  for (let note = 0; note < 2 * KEPT_EVERY; note += 1)
    played.control('control:note', { text: `note ${note}` });
  played.wait(minutes(1)).wake();
  played.deliver('a', ['i1']).team('a', 'inject:open', { injectId: 'i1' });
  for (let note = 0; note < KEPT_EVERY; note += 1) played.control('control:note', { text: `later ${note}` });
  return played;
}

describe('a journal for replay', () => {
  const { entries } = drill();
  const inBatches = [entries.slice(0, 3), entries.slice(3, 250), entries.slice(250)];
  const journal = inBatches.reduce(extended, REPLAY_FOLD.empty);
  const folded = (count: number) =>
    entries.slice(0, count).reduce<ExerciseState | undefined>(evolve, undefined);

  it('keeps a state every so many entries, however they came', () => {
    expect(entries.length).toBeGreaterThan(3 * KEPT_EVERY);
    expect(journal.kept.map(({ seq }) => seq)).toEqual([100, 200, 300]);
    expect(journal.last?.seq).toBe(entries.length);
  });

  it.each([1, 7, 99, 100, 101, 200, 204, 300, 305])(
    'is after %d entries what the fold from the beginning is',
    (count) => {
      const state = stateAfter(journal, count);
      expect(state?.seq).toBe(count);
      expect(state?.cells.get('i1')).toEqual(folded(count)?.cells.get('i1'));
      expect(state?.clock).toEqual(folded(count)?.clock);
    },
  );

  it('is nothing before the first entry', () => {
    expect(stateAfter(journal, 0)).toBeUndefined();
  });
});
