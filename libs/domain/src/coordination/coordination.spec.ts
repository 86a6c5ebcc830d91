import { describe, expect, it } from '@jest/globals';
import { JournalScript, teamActor } from '../../../../test/drills/journal-script.ts';
import {
  anInject,
  anObligation,
  aPlan,
  matchesInTests,
  minutes,
  type SmallPlan,
} from '../../../../test/drills/small-scenario.ts';
import type { MessageSent } from '../journal/team-entries.ts';
import { teamOf } from '../scenario/party.ts';
import { scoreExercise } from '../scoring/score-exercise.ts';
import { scoringContext } from '../scoring/scoring-context.ts';
import { coordinationScore } from './coordination-score.ts';
import { handlingBreaches } from './handling.ts';
import { messageLog } from './message-log.ts';
import { closedLoopOf, precisionOf } from './message-measures.ts';
import { requestScores } from './responsiveness.ts';

function drill(plan: SmallPlan = {}): JournalScript {
  return new JournalScript(aPlan({ injects: [anInject()], teams: ['a', 'b', 'c'], ...plan })).start();
}

function send(script: JournalScript, changes: Partial<MessageSent>): JournalScript {
  const message: MessageSent = {
    messageId: `m${script.asOf.wallMs}`,
    kind: 'notification',
    from: 'team:a',
    to: ['team:b'],
    tlp: 'TLP:GREEN',
    subject: 's',
    body: 'b',
    attachments: [],
    isAfterEndex: script.now.endedAtMs !== undefined,
    ...changes,
  };
  script.add('message.sent', message, teamActor(teamOf(message.from) ?? 'none'));
  for (const party of message.to) {
    const teamId = teamOf(party);
    if (teamId !== undefined) script.add('message.delivered', { messageId: message.messageId, teamId });
  }
  return script;
}

function measured(script: JournalScript) {
  const context = scoringContext(script.now, script.asOf, { matches: matchesInTests });
  return { context, log: messageLog(context), duties: scoreExercise(context).duties };
}

describe('handling breaches', () => {
  const amber = anInject({ tlp: 'TLP:AMBER', objectives: ['share'] });
  const breachesOf = (script: JournalScript) => handlingBreaches(measured(script).log);

  it('are those that the journal has found, in the order in which the messages were sent', () => {
    const script = drill({ injects: [amber] });
    for (const messageId of ['m2', 'm1']) {
      send(script.at(messageId === 'm2' ? 1 : 2), { messageId, about: 'i1' });
      script.add('handling.breached', {
        ...{ messageId, fromTeamId: 'a', label: 'TLP:GREEN', limit: 'TLP:AMBER' },
        ...{ limitFrom: 'inject', limitId: 'i1', objectives: ['share'] },
      });
    }
    send(script.at(3), { messageId: 'm3' });
    expect(breachesOf(script).map(({ messageId, objectives }) => [messageId, objectives])).toEqual([
      ['m2', ['share']],
      ['m1', ['share']],
    ]);
  });

  it('are nothing after ENDEX', () => {
    const script = send(
      drill({ injects: [amber] })
        .at(1)
        .end()
        .at(2),
      { messageId: 'm1', about: 'i1' },
    );
    script.add('handling.breached', {
      ...{ messageId: 'm1', fromTeamId: 'a', label: 'TLP:GREEN', limit: 'TLP:AMBER' },
      ...{ limitFrom: 'inject', limitId: 'i1', objectives: [] },
    });
    expect(breachesOf(script)).toEqual([]);
  });
});

describe('inbound responsiveness', () => {
  const requestsOf = (script: JournalScript) => {
    const { context, log } = measured(script);
    return requestScores(context, log);
  };
  const ask = (script: JournalScript) =>
    send(script, { messageId: 'q', kind: 'request-for-information', from: 'role:excon', to: ['team:b'] });
  const reply = (script: JournalScript, kind: MessageSent['kind'], messageId: string = kind) =>
    send(script, { messageId, kind, from: 'team:b', to: ['role:excon'], inReplyTo: 'q' });

  it('is acknowledging by time alone and answering mostly by doing it', () => {
    // Acknowledged at 10 of 5–15 min: 0.5; answered at 30 of 15–45 min: 0.4 + 0.6 × 0.5 = 0.7.
    const script = reply(reply(ask(drill()).at(10), 'acknowledgement').at(30), 'answer');
    expect(requestsOf(script)).toMatchObject([
      { acknowledgement: 0.5, answer: 0.7, score: 0.62, isAnsweredInTime: true, teamId: 'b' },
    ]);
  });

  it('takes an answer for an acknowledgement too, and no counter-question for an answer', () => {
    const script = reply(reply(ask(drill()).at(4), 'request-for-information').at(90), 'share');
    expect(requestsOf(script)[0]).toMatchObject({ acknowledgement: 1, answer: 0.4, isAnsweredInTime: false });
  });

  it('scores silence 0 once the time was there, and leaves out what ENDEX cut short', () => {
    expect(requestsOf(ask(drill()).at(46).end())[0]).toMatchObject({
      acknowledgement: 0,
      answer: 0,
      score: 0,
    });
    expect(requestsOf(ask(drill()).at(20).end())[0]).toMatchObject({
      acknowledgement: 0,
      answer: null,
      score: 0,
    });
    expect(requestsOf(ask(drill()).at(10).end())[0]).toMatchObject({ score: null });
  });

  it('runs from delivery and does not count what never arrived', () => {
    const script = drill().add('message.sent', {
      ...{
        messageId: 'q',
        kind: 'take-down-request' as const,
        from: 'team:a' as const,
        to: ['team:b' as const],
      },
      ...{ tlp: 'TLP:GREEN' as const, subject: 's', body: 'b', attachments: [], isAfterEndex: false },
    });
    expect(requestsOf(script.at(60))).toEqual([]);
    script.add('message.delivered', { messageId: 'q', teamId: 'b' });
    expect(requestsOf(reply(script.at(64), 'answer'))[0]?.acknowledgement).toBe(1);
  });
});

describe('the coordination score', () => {
  const duty = (obligationId: string, score: number) => ({ obligationId, score, status: 'scored' }) as never;
  const request = (score: number | null) => ({ score }) as never;
  const obligations = [anObligation({ id: 'o1', weight: 3 }), anObligation({ id: 'o2', weight: 1 })];

  it('is 70 % duties and 30 % requests, less breaches', () => {
    const duties = [duty('o1', 1), duty('o1', 0.5), duty('o2', 0)];
    const score = coordinationScore(obligations, duties, [request(0.5), request(1), request(null)], 2);
    // (3 × 0.75 + 1 × 0) ÷ 4 = 0.5625; 0.7 × 0.5625 + 0.3 × 0.75 − 0.1.
    expect(score).toMatchObject({ outbound: 0.5625, inbound: 0.75, deduction: 0.1, score: 0.51875 });
  });

  it('is the other part in full when one is empty, and none when both are', () => {
    expect(coordinationScore(obligations, [duty('o1', 0.8)], [], 0).score).toBe(0.8);
    expect(coordinationScore(obligations, [], [request(0.6)], 0).score).toBe(0.6);
    expect(coordinationScore(obligations, [], [], 3)).toMatchObject({ score: null, breaches: 3 });
  });

  it('loses at most 0.2 by breaches and never falls below 0', () => {
    expect(coordinationScore(obligations, [duty('o1', 1)], [], 9)).toMatchObject({
      deduction: 0.2,
      score: 0.8,
    });
    expect(coordinationScore(obligations, [duty('o1', 0.1)], [], 9).score).toBe(0);
  });
});

describe('precision', () => {
  it('asks whether each recipient was entitled: control, who asked, or whom one must tell; requests aside', () => {
    const obligations = [anObligation({ to: ['role:press'] })];
    const script = drill({ scenario: { injects: [anInject()], obligations } });
    send(script, { messageId: 'q', kind: 'request-for-information', from: 'team:b', to: ['team:a'] });
    send(script, { messageId: 'm1', to: ['team:c', 'role:press', 'role:excon'] });
    send(script, { messageId: 'm2', kind: 'answer', to: ['team:b'], inReplyTo: 'q' });
    send(script, { messageId: 'm3', kind: 'request-for-assistance', to: ['team:c'] });
    const { context, log } = measured(script);
    expect(precisionOf(context, log, 'a')).toEqual({ part: 3, of: 4 });
    expect(precisionOf(context, log, 'c')).toEqual({ part: 0, of: 0 });
  });
});

describe('closed loop', () => {
  it('counts requests and messages whose obligation asks for an acknowledgement', () => {
    const obligations = [anObligation({ acknowledgementRequired: true })];
    const script = drill({ scenario: { injects: [anInject()], obligations } });
    const dutyId = 'o1/a/team:b';
    script.add('duty.opened', {
      ...{ dutyId, obligationId: 'o1', fromTeamId: 'a', to: 'team:b' as const },
      ...{ targetActiveTimeMs: minutes(10), deadlineActiveTimeMs: minutes(20) },
    });
    send(script, { messageId: 'warned' }).add('duty.discharged', { dutyId, messageId: 'warned' });
    send(script, { messageId: 'chat', kind: 'share' });
    send(script, { messageId: 'q', kind: 'request-for-information' });
    send(script.at(3), {
      messageId: 'r',
      kind: 'acknowledgement',
      from: 'team:b',
      to: ['team:a'],
      inReplyTo: 'warned',
    });
    send(script.at(30), {
      messageId: 'late',
      kind: 'answer',
      from: 'team:b',
      to: ['team:a'],
      inReplyTo: 'q',
    });
    const { context, log, duties } = measured(script);
    expect(closedLoopOf(context, log, duties, 'b')).toEqual({ part: 1, of: 2 });
    expect(closedLoopOf(context, log, duties, 'a')).toEqual({ part: 0, of: 0 });
  });
});
