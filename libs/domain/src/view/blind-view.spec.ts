import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  answer,
  EVALUATOR_ONE,
  EVALUATOR_TWO,
  judge,
  judgedDrill,
  JUDGEMENTS,
} from '../../../../test/drills/judged-drill.ts';
import { CONTROLLER, type SmallDrill } from '../../../../test/drills/small-drill.ts';
import { evolve } from '../conduct/evolve.ts';
import type { ExerciseState } from '../conduct/state.ts';
import { blindReader, blindView } from './blind-view.ts';
import { foldable, type StaffEntry } from './staff-entry.ts';

const OF_ONE = { rating: 2, words: 'WORDS-OF-ONE' };
const OF_TWO = { rating: 4, words: 'WORDS-OF-TWO' };

/** What an evaluator was sent so far. */
function streamOf({ entries }: SmallDrill, evaluatorId: string): readonly StaffEntry[] {
  let reader = blindReader(evaluatorId);
  const stream: StaffEntry[] = [];
  for (const entry of entries) {
    const step = blindView(reader, entry);
    reader = step.reader;
    for (const view of step.shown) stream.push({ ...view, place: stream.length + 1 });
  }
  return stream;
}

const told = (drill: SmallDrill, { id }: { readonly id: string }): string =>
  JSON.stringify(streamOf(drill, id));

describe('blindView', () => {
  it.each(JUDGEMENTS.map(({ kind }, which) => [kind, which] as const))(
    'withholds a peer’s %s (%#) until the own one on the same thing',
    (_, which) => {
      const drill = judgedDrill();
      judge(drill, EVALUATOR_ONE, which, OF_ONE);
      expect(told(drill, EVALUATOR_ONE)).toContain(OF_ONE.words);
      expect(told(drill, EVALUATOR_TWO)).not.toContain(OF_ONE.words);
      judge(drill, EVALUATOR_TWO, which, OF_TWO);
      expect(
        streamOf(drill, EVALUATOR_TWO.id)
          .slice(-2)
          .map(({ actor }) => actor.id),
      ).toEqual([EVALUATOR_TWO.id, EVALUATOR_ONE.id]);
      expect(told(drill, EVALUATOR_TWO)).toContain(OF_ONE.words);
      expect(told(drill, EVALUATOR_ONE)).toContain(OF_TWO.words);
    },
  );

  it('opens one thing and no other', () => {
    for (const [opened] of JUDGEMENTS.entries()) {
      const drill = judgedDrill();
      for (const [which] of JUDGEMENTS.entries())
        judge(drill, EVALUATOR_ONE, which, { rating: 2, words: `WORDS-${which}` });
      judge(drill, EVALUATOR_TWO, opened, OF_TWO);
      expect(told(drill, EVALUATOR_TWO).match(/WORDS-\d/g)).toEqual([`WORDS-${opened}`]);
    }
  });

  it('withholds what control has judged, as it does what a peer has', () => {
    const drill = judgedDrill();
    judge(drill, CONTROLLER, 0, OF_ONE);
    expect(told(drill, EVALUATOR_TWO)).not.toContain(OF_ONE.words);
  });

  it('withholds a rating of another answer: the own one of the first is none of the second', () => {
    const drill = judgedDrill();
    judge(drill, EVALUATOR_TWO, 0, OF_TWO);
    answer(drill, 'second');
    judge(drill, EVALUATOR_ONE, 0, OF_ONE);
    expect(told(drill, EVALUATOR_TWO)).not.toContain(OF_ONE.words);
  });

  it('shows later changes of a peer once the own judgement is given', () => {
    const drill = judgedDrill();
    judge(drill, EVALUATOR_TWO, 0, OF_TWO);
    judge(drill, EVALUATOR_ONE, 0, OF_ONE);
    judge(drill, EVALUATOR_ONE, 0, { rating: 5, words: 'SECOND-THOUGHTS' });
    expect(told(drill, EVALUATOR_TWO)).toContain('SECOND-THOUGHTS');
  });

  it('opens everything, in the order in which it was judged, when scores are locked; and closes again with them', () => {
    const drill = judgedDrill();
    judge(drill, EVALUATOR_ONE, 0, OF_ONE);
    judge(drill, CONTROLLER, 1, { rating: 1, words: 'WORDS-OF-CONTROL' });
    drill.control('exercise:end', {});
    drill.control('exercise:move', { to: 'evaluation' });
    expect(told(drill, EVALUATOR_TWO)).not.toMatch(/WORDS/);
    drill.control('exercise:move', { to: 'aar-draft' });
    expect(told(drill, EVALUATOR_TWO).match(/WORDS-OF-[A-Z]+/g)).toEqual([OF_ONE.words, 'WORDS-OF-CONTROL']);
    drill.control('exercise:move', { to: 'evaluation' });
    judge(drill, EVALUATOR_ONE, 2, { rating: 2, words: 'LATER' });
    expect(told(drill, EVALUATOR_TWO)).not.toContain('LATER');
  });

  it('leaves no trace of what is withheld: not in places, not in numbers, not in links', () => {
    const judgement = fc.record({
      who: fc.constantFrom(EVALUATOR_ONE, CONTROLLER),
      which: fc.nat(JUDGEMENTS.length - 1),
      rating: fc.integer({ min: 1, max: 5 }),
    });
    fc.assert(
      fc.property(fc.array(judgement, { maxLength: 12 }), (judgements) => {
        const [quiet, busy] = [judgedDrill(), judgedDrill()];
        judgements.forEach(({ who, which, rating }, index) =>
          judge(busy, who, which, { rating, words: `WORDS-${index}` }),
        );
        for (const drill of [quiet, busy]) answer(drill, 'second');
        expect(streamOf(busy, EVALUATOR_TWO.id)).toEqual(streamOf(quiet, EVALUATOR_TWO.id));
      }),
      { numRuns: 50 },
    );
  });

  it('makes a stream without gaps that folds as the journal does', () => {
    const drill = judgedDrill();
    for (const [which] of JUDGEMENTS.entries()) judge(drill, EVALUATOR_ONE, which, OF_ONE);
    for (const [which] of JUDGEMENTS.entries()) judge(drill, EVALUATOR_TWO, which, OF_TWO);
    const stream = streamOf(drill, EVALUATOR_TWO.id);
    expect(stream.map(({ place }) => place)).toEqual(drill.entries.map((_, index) => index + 1));
    const state = stream.map(foldable).reduce<ExerciseState | undefined>(evolve, undefined);
    expect(
      state?.cells
        .get('i1')
        ?.['a']?.ratings.map(({ rater }) => rater)
        .sort(),
    ).toEqual([EVALUATOR_ONE.id, EVALUATOR_TWO.id]);
    expect(Object.keys(stream[0] ?? {})).not.toContain('seq');
  });
});
