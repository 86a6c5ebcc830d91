import { describe, expect, it } from '@jest/globals';
import { EVALUATOR_ONE, judge, judgedDrill, JUDGEMENTS } from '../../../../test/drills/judged-drill.ts';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import {
  anExpectation,
  anInject,
  anObligation,
  aPlan,
  holds,
} from '../../../../test/drills/small-scenario.ts';
import { evolve } from '../conduct/evolve.ts';
import type { ExerciseState } from '../conduct/state.ts';
import { simCellView } from './sim-cell-view.ts';
import { foldable, type StaffEntry } from './staff-entry.ts';

function streamOf({ entries }: SmallDrill): readonly StaffEntry[] {
  const views = entries.map(simCellView).filter((view) => view !== undefined);
  return views.map((view, index) => ({ ...view, place: index + 1 }));
}

describe('simCellView', () => {
  it('tells the story and what is said in it', () => {
    const drill = SmallDrill.started(
      aPlan({
        injects: [
          anInject({ whiteCellNotes: { en: 'NOTE-FOR-THE-CELL' } }),
          anInject({ id: 'later', title: { en: 'WHAT-IS-TO-COME' }, release: { on: 'manual' } }),
        ],
        scenario: { obligations: [anObligation({ title: { en: 'WHO-MUST-TELL' } })] },
      }),
    );
    drill.team('a', 'response:submit', {
      ...{ injectId: 'i1', responseId: 'r', isFinal: true, values: {}, text: 'ANSWER-OF-A' },
    });
    drill.team('a', 'team:note', { text: 'NOTE-OF-A' });
    drill.control('control:note', { text: 'NOTE-OF-CONTROL' });
    const text = JSON.stringify(streamOf(drill));
    for (const words of [
      'NOTE-FOR-THE-CELL',
      'WHAT-IS-TO-COME',
      'WHO-MUST-TELL',
      'ANSWER-OF-A',
      'NOTE-OF-A',
      'NOTE-OF-CONTROL',
    ])
      expect(text).toContain(words);
  });

  it('tells nothing of what answers are measured by', () => {
    const drill = SmallDrill.started(
      aPlan({
        injects: [
          anInject({
            expectedResponse: { en: 'SECRET-ANSWER' },
            expectations: [anExpectation({ description: { en: 'SECRET-EXPECTATION' } })],
            checks: { told: holds('SECRET-CHECK') },
          }),
          anInject({
            id: 'branch',
            release: {
              ...{ on: 'condition', scope: 'team', delayMs: 0 },
              when: { is: 'answered', inject: 'i1', check: holds('the port') },
            },
          }),
        ],
        scenario: { obligations: [anObligation({ minimumContent: [holds('SECRET-CONTENT')] })] },
      }),
    );
    drill.team('a', 'response:submit', {
      ...{ injectId: 'i1', responseId: 'r', isFinal: true, values: {}, text: 'the port' },
    });
    const text = JSON.stringify(streamOf(drill));
    expect(text).not.toMatch(/SECRET|conditionsMet/);
    expect(text).toContain('the port');
  });

  it('tells nothing of judgements, and leaves no gap where one was', () => {
    const drill = judgedDrill();
    const before = streamOf(drill).length;
    for (const [which] of JUDGEMENTS.entries())
      judge(drill, EVALUATOR_ONE, which, { rating: 3, words: 'SECRET-VERDICT' });
    drill.control('expectation:excuse', { injectId: 'i1', teamIds: ['a'], reason: 'SECRET-EXCUSE' });
    drill.control('duty:excuse', { dutyId: 'o1/a/team:b', reason: 'SECRET-EXCUSE' });
    drill.control('exercise:announce', { text: 'Lunch.' });
    const stream = streamOf(drill);
    expect(JSON.stringify(stream)).not.toContain('SECRET');
    expect(stream).toHaveLength(before + 1);
    for (const entry of stream)
      for (const property of ['seq', 'hash', 'prevHash']) expect(entry).not.toHaveProperty(property);
  });

  it('makes a stream that folds as the journal does', () => {
    const drill = judgedDrill();
    judge(drill, EVALUATOR_ONE, 0, { rating: 3, words: 'x' });
    const state = streamOf(drill).map(foldable).reduce<ExerciseState | undefined>(evolve, undefined);
    expect(state?.cells.get('i1')?.['a']?.responses).toHaveLength(1);
    expect(state?.cells.get('i1')?.['a']?.ratings).toEqual([]);
  });
});
