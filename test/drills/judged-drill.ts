import type { Actor, CommandKind, CommandMap } from '@cyberdrill/domain';
import { SmallDrill } from './small-drill.ts';
import { anExpectation, anInject, anObligation, aPlan } from './small-scenario.ts';

export const EVALUATOR_ONE: Actor = { role: 'evaluator', id: 'evaluator-one', as: 'evaluator' };
export const EVALUATOR_TWO: Actor = { role: 'evaluator', id: 'evaluator-two', as: 'evaluator' };

/** Words and numbers of one judge, to be looked for in what others see. */
export interface Verdict {
  readonly rating: number;
  readonly words: string;
}

/** What there is to judge in a {@link judgedDrill}, and how one evaluator judges it. */
export const JUDGEMENTS: readonly {
  readonly kind: Extract<CommandKind, 'response:rate' | 'duty:judge' | 'objective:rate' | 'action:observe'>;
  readonly of: (verdict: Verdict) => object;
}[] = [
  {
    kind: 'response:rate',
    of: ({ rating, words }) => ({
      ...{ injectId: 'i1', teamId: 'a', expectationId: 'e1', criterion: 'clarity' },
      ...{ rating, comment: words },
    }),
  },
  { kind: 'duty:judge', of: ({ words }) => ({ dutyId: 'o1/a/team:b', isDischarged: false, reason: words }) },
  {
    kind: 'objective:rate',
    of: ({ words }) => ({
      objectiveId: 'tell',
      teamId: 'a',
      rating: 'S',
      observation: words,
      observedAtMs: 0,
    }),
  },
  {
    kind: 'objective:rate',
    of: ({ words }) => ({ objectiveId: 'tell', rating: 'M', observation: words, observedAtMs: 0 }),
  },
  {
    kind: 'action:observe',
    of: ({ words }) => ({ injectId: 'watched', teamId: 'a', isDone: true, note: words, observedAtMs: 0 }),
  },
];

/** A drill of the teams a and b in which a has answered and owes a warning, so that evaluators have something of every kind to judge. */
export function judgedDrill(): SmallDrill {
  const graded = anExpectation({
    measure: { by: 'response', grading: 'rubric', checks: [], criteria: ['clarity'] },
  });
  const drill = SmallDrill.started(
    aPlan({
      injects: [
        anInject({ expectations: [graded], objectives: ['tell'] }),
        anInject({ id: 'watched', kind: 'expected-action' }),
      ],
      scenario: {
        obligations: [anObligation()],
        objectives: [{ id: 'tell', title: { en: 'Tell' }, aim: 'communication' }],
      },
    }),
  );
  drill.wait(1_000).deliver('a', ['i1']).deliver('b', ['i1']);
  answer(drill, 'first');
  return drill;
}

/** Team a answers, once more or for the first time. */
export function answer(drill: SmallDrill, responseId: string): void {
  const response = { injectId: 'i1', responseId, isFinal: true, values: {}, text: 'We know this.' };
  drill.wait(1_000).team('a', 'response:submit', response);
}

/** Somebody judges one thing. */
export function judge(drill: SmallDrill, judgeOf: Actor, which: number, verdict: Verdict): void {
  const judgement = JUDGEMENTS[which];
  if (judgement === undefined) throw new Error(`there is nothing to judge at ${which}`);
  const { kind, of } = judgement;
  drill.give(judgeOf, kind, of(verdict) as CommandMap[typeof kind]);
}
