import { describe, expect, it } from '@jest/globals';
import { sealed } from '../../../../test/drills/journal-script.ts';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import {
  anExpectation,
  anInject,
  anObligation,
  aPlan,
  matchesInTests,
  minutes,
} from '../../../../test/drills/small-scenario.ts';
import { buildReport } from './build-report.ts';

const injects = [
  anInject({
    release: { on: 'time', atMs: minutes(5) },
    response: { freeForm: 'required', deadlineMs: minutes(20) },
    expectations: [
      anExpectation({
        id: 'ack',
        type: 'acknowledge',
        measure: { by: 'acknowledgement' },
        beta: 1,
        dimension: 'A',
      }),
      anExpectation({ id: 'report' }),
      anExpectation({
        id: 'warn',
        type: 'notify',
        measure: { by: 'duty', obligation: 'o1' },
        dimension: 'E',
      }),
    ],
    objectives: ['warn'],
  }),
  anInject({
    id: 'i2',
    number: '2',
    kind: 'contingency',
    release: { on: 'manual' },
    expectations: [anExpectation()],
  }),
];
const plan = aPlan({
  teams: ['a', 'b', 'c'],
  scenario: {
    injects,
    objectives: [{ id: 'warn', title: { en: 'Warn peers' }, aim: 'cooperation' }],
    obligations: [anObligation({ trigger: { is: 'opened', inject: 'i1' } })],
  },
});

/** Team a does everything in time; b acknowledges and answers late, and tells c only; c never sees anything. */
function drill(): SmallDrill {
  const played = SmallDrill.started(plan);
  const pass = (wallMinutes: number) => played.wait(minutes(wallMinutes)).wake();
  const message = { kind: 'notification', tlp: 'TLP:GREEN', subject: 's', body: 'b' } as const;
  const answer = { injectId: 'i1', isFinal: true, values: {} } as const;
  pass(5);
  for (const team of ['a', 'b']) {
    played.deliver(team, ['i1']).team(team, 'inject:open', { injectId: 'i1' });
  }
  pass(2);
  played.team('a', 'inject:acknowledge', { injectId: 'i1' });
  pass(3);
  played.team('a', 'message:send', { ...message, messageId: 'm1', to: ['team:b', 'team:c'] });
  pass(1);
  played.team('a', 'response:submit', { ...answer, responseId: 'r1', text: 'It is so.' });
  played.control('exercise:pause', {});
  pass(10);
  played.control('exercise:resume', {});
  pass(9);
  played.team('b', 'inject:acknowledge', { injectId: 'i1' });
  played.team('b', 'message:send', { ...message, messageId: 'm2', to: ['team:c'] });
  pass(6);
  played.team('b', 'response:submit', { ...answer, responseId: 'r2', text: 'So.' });
  pass(29);
  played.control('exercise:end', {});
  return played;
}

describe('the report of a drill that the core conducted', () => {
  const { entries, nowMs } = drill();
  const report = buildReport(sealed(entries, nowMs), { matches: matchesInTests });
  const [first, contingency] = report.injects;
  const cellOf = (teamId: string) => first?.cells.find((cell) => cell.teamId === teamId);

  it('scores a team that did all in time in full', () => {
    expect(cellOf('a')).toMatchObject({ state: 'answered', mark: null, latenessMs: 0, score: { score: 1 } });
    expect(report.teams[0]).toMatchObject({
      tasks: { tasks: 3, met: 3, onTime: 3 },
      recall: { part: 2, of: 2 },
      coordination: { score: 1 },
    });
    expect(report.objectives[0]?.teams[0]?.proposal.rating).toBe('P');
  });

  it('counts active time: the pause of ten minutes costs nobody anything', () => {
    // Acknowledged 25 wall minutes after delivery, 15 of them active, with target 10 and deadline 20 min.
    expect(cellOf('b')?.expectations[0]).toMatchObject({ timeliness: 0.5, time: { elapsedMs: minutes(15) } });
    expect(cellOf('b')).toMatchObject({
      mark: 'late',
      expectations: [{}, { timeliness: 0, score: 0.5, isOnTime: false }, {}],
    });
  });

  it('finds whom a team never told', () => {
    expect(report.coordination.missing).toEqual([{ from: 'team:b', to: 'team:a', obligations: ['o1'] }]);
    expect(cellOf('b')?.expectations[2]).toMatchObject({ score: 0.35, isMet: false });
  });

  it('asks nothing of a team that the inject never reached, nor of anyone for a contingency not used', () => {
    expect(cellOf('c')).toMatchObject({ state: 'released', score: { score: null } });
    expect(report.teams[2]?.tasks).toEqual({ tasks: 0, met: 0, onTime: 0, awaiting: 0 });
    expect(contingency?.counts).toMatchObject({ addressed: 3, released: 0 });
  });
});
