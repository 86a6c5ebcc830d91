import { describe, expect, it } from '@jest/globals';
import { aPlan, anInject, anObligation, minutes } from '../../../../../../test/drills/small-scenario.ts';
import { SmallDrill, SYSTEM } from '../../../../../../test/drills/small-drill.ts';
import { lateTeams, overdueDuties, presences, undecided } from './watch-facts.ts';

const owing = () => {
  const drill = SmallDrill.started(
    aPlan({
      injects: [anInject({ response: { freeForm: 'required', deadlineMs: minutes(5) } })],
      scenario: { obligations: [anObligation()] },
    }),
  );
  drill.deliver('a', ['i1']).deliver('b', ['i1']);
  drill.team('a', 'inject:open', { injectId: 'i1' });
  return drill;
};

describe('what needs attention', () => {
  it('is a duty from its deadline on, until it is excused', () => {
    const drill = owing();
    expect(overdueDuties(drill.state.duties)).toEqual([]);
    drill.wait(minutes(21)).wake();
    const [duty] = overdueDuties(drill.state.duties);
    expect(duty).toMatchObject({ fromTeamId: 'a', to: 'team:b' });
    drill.control('duty:excuse', { dutyId: duty!.dutyId, reason: 'no line' });
    expect(overdueDuties(drill.state.duties)).toEqual([]);
  });

  it('is a team whose answers have not come', () => {
    const drill = owing();
    expect(lateTeams(drill.state)).toEqual([]);
    drill.team('a', 'response:submit', {
      injectId: 'i1',
      responseId: 'r',
      isFinal: true,
      values: {},
      text: 'x',
    });
    drill.wait(minutes(6)).wake();
    expect(lateTeams(drill.state)).toEqual([{ teamId: 'b', overdue: 1, late: 0 }]);
  });

  it('is an inject that was found due too late', () => {
    const drill = SmallDrill.started(
      aPlan({
        injects: [anInject({ release: { on: 'time', atMs: minutes(5) } })],
        settings: { latePolicy: 'hold' },
      }),
    );
    drill.wait(minutes(9)).wake();
    expect(undecided(drill.state).map(({ injectId, cells }) => [injectId, cells.length])).toEqual([
      ['i1', 2],
    ]);
  });

  it('is a team without a connection, and since when', () => {
    const drill = owing();
    const link = (teamId: string, isConnected: boolean) =>
      drill.give(SYSTEM, 'system:link', { teamId, isConnected });
    link('a', true);
    link('b', true);
    drill.wait(minutes(1));
    link('b', false);
    const lostMs = drill.nowMs;
    expect(presences(drill.state, drill.entries)).toEqual([
      { teamId: 'b', isConnected: false, sinceMs: lostMs },
      { teamId: 'a', isConnected: true, sinceMs: lostMs - minutes(1) },
    ]);
    expect(presences({ teams: [{ id: 'c' }], connected: {} }, [])).toEqual([
      { teamId: 'c', isConnected: false },
    ]);
  });
});
