import { describe, expect, it } from '@jest/globals';
import { evaluator, JournalScript } from '../../../../test/drills/journal-script.ts';
import {
  anExpectation,
  anInject,
  anObligation,
  aPlan,
  matchesInTests,
  minutes,
  type SmallPlan,
} from '../../../../test/drills/small-scenario.ts';
import { scoreExercise } from './score-exercise.ts';
import { scoringContext } from './scoring-context.ts';

function scored(script: JournalScript) {
  return scoreExercise(scoringContext(script.now, script.asOf, { matches: matchesInTests }));
}

describe('duties', () => {
  const measuring = anExpectation({ type: 'notify', measure: { by: 'duty', obligation: 'o1' } });
  const plan = (teams: readonly string[], expectations = [measuring]): SmallPlan => ({
    teams,
    injects: [anInject({ expectations })],
    scenario: { injects: [anInject({ expectations })], obligations: [anObligation()] },
  });
  const owes = (script: JournalScript, to: string) =>
    script.add('duty.opened', {
      dutyId: `o1/a/team:${to}`,
      obligationId: 'o1',
      fromTeamId: 'a',
      to: `team:${to}`,
      targetActiveTimeMs: script.asOf.activeTimeMs + minutes(10),
      deadlineActiveTimeMs: script.asOf.activeTimeMs + minutes(20),
    });
  const tells = (script: JournalScript, to: string) =>
    script
      .add('message.sent', {
        messageId: `to-${to}`,
        kind: 'notification',
        from: 'team:a',
        to: [`team:${to}`],
        tlp: 'TLP:GREEN',
        subject: 's',
        body: 'b',
        attachments: [],
        isAfterEndex: false,
      })
      .add('duty.discharged', { dutyId: `o1/a/team:${to}`, messageId: `to-${to}` });
  const begin = (expectations = [measuring]) =>
    new JournalScript(aPlan(plan(['a', 'b', 'c'], expectations))).start().give('i1', 'a');

  it('score by time since they came to be, and an expectation takes their mean', () => {
    const script = owes(owes(begin(), 'b'), 'c');
    tells(script.at(15), 'b').at(30).end();
    const { duties, cells } = scored(script);
    expect(duties.map(({ dutyId, score }) => [dutyId, score])).toEqual([
      ['o1/a/team:b', 0.7],
      ['o1/a/team:c', 0],
    ]);
    expect(cells.flat()[0]?.expectations[0]).toMatchObject({ score: 0.35, isMet: false, isOnTime: false });
  });

  it('follow an evaluator’s judgement against the automatic finding', () => {
    const script = tells(owes(owes(begin(), 'b'), 'c').at(5), 'b');
    script.add(
      'duty.judged',
      { dutyId: 'o1/a/team:b', isDischarged: false, reason: 'said nothing' },
      evaluator(1),
    );
    script.add('message.sent', {
      messageId: 'by-other-words',
      ...{
        kind: 'share' as const,
        from: 'team:a' as const,
        to: ['team:c' as const],
        tlp: 'TLP:GREEN' as const,
      },
      ...{ subject: 's', body: 'b', attachments: [], isAfterEndex: false },
    });
    const judged = { dutyId: 'o1/a/team:c', isDischarged: true, messageId: 'by-other-words', quality: 0.5 };
    script
      .at(50)
      .add('duty.judged', { ...judged, reason: 'enough' }, evaluator(1))
      .end();
    expect(scored(script).duties).toMatchObject([
      { score: 0, judgement: { isDischarged: false } },
      { score: 0.5, quality: 0.5, timeliness: 1, messageId: 'by-other-words' },
    ]);
  });

  it('leave both sums when excused, and an expectation without a duty does not apply', () => {
    const script = owes(begin(), 'b').add('duty.excused', { dutyId: 'o1/a/team:b', reason: 'b is absent' });
    script.at(30).end();
    const { duties, cells } = scored(script);
    expect(duties[0]).toMatchObject({ reason: 'excused', excuse: 'b is absent' });
    expect(cells.flat()[0]?.expectations[0]).toMatchObject({ reason: 'no-duty' });
  });

  it('count once: by the expectation that measures them, else by themselves', () => {
    const measured = tells(owes(begin(), 'b').at(5), 'b').at(30).end();
    expect(
      scored(measured)
        .tasks.get('a')
        ?.map(({ unit }) => unit),
    ).toEqual(['i1']);
    const alone = tells(owes(begin([]), 'b').at(5), 'b')
      .at(30)
      .end();
    expect(scored(alone).tasks.get('a')).toMatchObject([{ unit: 'obligation:o1', dimension: 'E', value: 1 }]);
  });
});
