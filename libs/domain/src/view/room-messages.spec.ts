import { describe, expect, it } from '@jest/globals';
import { anInject, anObligation, aPlan, minutes } from '../../../../test/drills/small-scenario.ts';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import type { SendMessage } from '../conduct/command.ts';
import { dutyStanding } from './room-duties.ts';
import { EMPTY_TEAM_ROOM, evolveTeamRoom, type TeamRoom } from './team-room.ts';

function roomOf(drill: SmallDrill, teamId: string): TeamRoom {
  return (drill.streams.get(teamId) ?? []).reduce(evolveTeamRoom, EMPTY_TEAM_ROOM);
}

function aMessage(changes: Partial<SendMessage> = {}): SendMessage {
  return {
    messageId: 'm1',
    kind: 'notification',
    to: ['team:b'],
    tlp: 'TLP:GREEN',
    subject: 'Warning',
    body: 'Look at your logs.',
    ...changes,
  };
}

const known = anObligation({ trigger: { is: 'delivered', inject: 'i1' }, knownToTeam: true, from: [] });

function drillWithDuties(): SmallDrill {
  return SmallDrill.started(
    aPlan({ teams: ['a', 'b', 'c'], injects: [anInject()], scenario: { obligations: [known] } }),
  );
}

describe('the messages of a team’s room', () => {
  it('are those it sent and received, with receipts as far as it may see them', () => {
    const drill = drillWithDuties();
    drill.team('a', 'message:send', aMessage({ to: ['team:b', 'team:c'] }));
    drill.wait(minutes(1)).deliver('b', [], ['m1']);
    drill.team('b', 'message:open', { messageId: 'm1' });
    const [sent] = roomOf(drill, 'a').messages;
    expect(Object.keys(sent?.deliveredAt ?? {})).toEqual(['b']);
    expect(sent?.deliveredAt['b']?.exerciseTimeMs).toBe(minutes(1));
    expect(sent?.openedAt).toEqual({});
    const [received] = roomOf(drill, 'b').messages;
    expect(received).toMatchObject({ from: 'team:a', subject: 'Warning', at: { exerciseTimeMs: 0 } });
    expect(Object.keys(received?.openedAt ?? {})).toEqual(['b']);
    drill.team('a', 'message:send', aMessage({ messageId: 'm2' }));
    expect(roomOf(drill, 'c').messages.map(({ messageId }) => messageId)).toEqual(['m1']);
  });
});

describe('the duties of a team’s room', () => {
  it('are open until a message discharges them, and say how they were discharged', () => {
    const drill = drillWithDuties();
    const standings = () =>
      roomOf(drill, 'a').duties.map((duty) => dutyStanding(duty, drill.state.latest.activeTimeMs));
    expect(standings()).toEqual([]);
    drill.deliver('a', ['i1']);
    expect(standings()).toEqual(['open', 'open']);
    expect(roomOf(drill, 'a').duties[0]).toMatchObject({
      to: { party: 'team:b', name: 'CIRT B' },
      messageKinds: ['notification'],
      deadlineActiveTimeMs: minutes(20),
    });
    drill.team('a', 'message:send', aMessage());
    expect(standings()).toEqual(['discharged', 'open']);
    expect(roomOf(drill, 'a').duties[0]?.discharged?.messageId).toBe('m1');
    drill.wait(minutes(21)).wake();
    expect(standings()).toEqual(['discharged', 'overdue']);
    drill.team('a', 'message:send', aMessage({ messageId: 'm2', to: ['team:c'] }));
    expect(standings()).toEqual(['discharged', 'late']);
    expect(roomOf(drill, 'b').duties).toEqual([]);
  });

  it('are overdue from their deadline on, also before the entry that says so has come', () => {
    const drill = drillWithDuties().deliver('a', ['i1']);
    const [duty] = roomOf(drill, 'a').duties;
    if (duty === undefined) throw new Error('there is a duty');
    expect(dutyStanding(duty, minutes(20))).toBe('open');
    expect(dutyStanding(duty, minutes(20) + 1)).toBe('overdue');
  });
});

describe('the log of a team’s room', () => {
  it('tells notes beside what the team did and saw, in order, and leaves receipts out', () => {
    const drill = drillWithDuties().deliver('a', ['i1']);
    drill.team('a', 'team:note', { text: 'Called the hospital.' });
    drill.team('a', 'message:send', aMessage());
    drill.deliver('b', [], ['m1']);
    expect(roomOf(drill, 'a').log.map(({ kind }) => kind)).toEqual([
      'exercise.started',
      'inject.released',
      'duty.opened',
      'duty.opened',
      'team.noted',
      'message.sent',
      'duty.discharged',
    ]);
    expect(roomOf(drill, 'b').log.map(({ kind }) => kind)).not.toContain('team.noted');
  });
});
