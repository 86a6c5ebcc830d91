import { describe, expect, it } from '@jest/globals';
import { anInject, aPlan, minutes } from '../../../../test/drills/small-scenario.ts';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import { CLOCK_NOT_STARTED, readClock } from '../clock/clock.ts';
import { isOpenItem, isUnopened, standingResponse } from './room-inbox.ts';
import { EMPTY_TEAM_ROOM, evolveTeamRoom, type TeamRoom } from './team-room.ts';

const asking = anInject({ response: { freeForm: 'required', deadlineMs: minutes(20) } });

function roomOf(drill: SmallDrill, teamId: string): TeamRoom {
  return (drill.streams.get(teamId) ?? []).reduce(evolveTeamRoom, EMPTY_TEAM_ROOM);
}

function drillWith(...injects: readonly (typeof asking)[]): SmallDrill {
  return SmallDrill.started(aPlan({ injects: [...injects] }));
}

describe('evolveTeamRoom', () => {
  it('knows the team and the exercise before STARTEX, and a clock that stands', () => {
    const room = roomOf(new SmallDrill(aPlan({ injects: [asking] })), 'a');
    expect(room).toMatchObject({ phase: 'planned', clock: CLOCK_NOT_STARTED, inbox: [] });
    expect(room.briefing?.team.id).toBe('a');
  });

  it('shows the clock and the phase that the exercise has, whatever control does', () => {
    const drill = drillWith(asking);
    const sees = () => {
      const { clock, phase } = roomOf(drill, 'a');
      expect({ phase, reading: readClock(clock, drill.nowMs) }).toEqual({
        phase: drill.state.phase,
        reading: readClock(drill.state.clock, drill.nowMs),
      });
    };
    drill.wait(minutes(3));
    sees();
    drill.control('exercise:set-rate', { rate: 4 });
    drill.wait(minutes(1)).control('exercise:jump', { toExerciseTimeMs: minutes(60), passedOver: 'skip' });
    sees();
    drill.control('exercise:pause', {});
    drill.wait(minutes(5));
    sees();
    drill.control('exercise:resume', {});
    drill.wait(minutes(2)).control('exercise:declare-no-duff', { message: 'A real incident.' });
    drill.wait(minutes(2));
    sees();
    expect(roomOf(drill, 'a').noDuff).toBe('A real incident.');
    drill.control('exercise:lift-no-duff', { message: 'Over.' });
    sees();
    expect(roomOf(drill, 'a')).not.toHaveProperty('noDuff');
    drill.control('exercise:resume', {});
    drill.wait(minutes(1)).control('exercise:end', {});
    drill.wait(minutes(1));
    sees();
  });

  it('lists injects in order of release, with how far each has come', () => {
    const drill = drillWith(asking, anInject({ id: 'i2', release: { on: 'time', atMs: minutes(5) } }));
    const steps = () => roomOf(drill, 'a').inbox.map(({ inject, step }) => [inject.injectId, step]);
    expect(steps()).toEqual([['i1', 'released']]);
    drill.deliver('a', ['i1']);
    expect(steps()).toEqual([['i1', 'delivered']]);
    drill.team('a', 'inject:acknowledge', { injectId: 'i1' });
    drill.wait(minutes(5)).wake();
    expect(steps()).toEqual([
      ['i1', 'acknowledged'],
      ['i2', 'released'],
    ]);
    expect(roomOf(drill, 'a').inbox[1]?.releasedExerciseTimeMs).toBe(minutes(5));
  });

  it('takes a final response for an answer, an interim one not, and never goes back', () => {
    const drill = drillWith(asking);
    const answer = (responseId: string, isFinal: boolean) =>
      drill.team('a', 'response:submit', { injectId: 'i1', responseId, isFinal, values: {}, text: 'words' });
    const step = () => roomOf(drill, 'a').inbox[0]?.step;
    answer('interim', false);
    expect(step()).toBe('opened');
    answer('final', true);
    expect(step()).toBe('answered');
    drill.team('a', 'inject:acknowledge', { injectId: 'i1' });
    expect(step()).toBe('answered');
    expect(roomOf(drill, 'b').inbox[0]?.step).toBe('released');
  });

  it('knows from delivery on when the time to answer ends, with all that was given to it', () => {
    const drill = drillWith(asking);
    const extend = () =>
      drill.control('deadline:extend', { injectId: 'i1', teamIds: ['a'], byMs: minutes(5), reason: 'power' });
    extend();
    expect(roomOf(drill, 'a').inbox[0]).not.toHaveProperty('deadlineActiveTimeMs');
    drill.wait(minutes(1)).deliver('a', ['i1']).deliver('b', ['i1']);
    extend();
    expect(roomOf(drill, 'a').inbox[0]?.deadlineActiveTimeMs).toBe(minutes(31));
    expect(roomOf(drill, 'a').inbox[0]?.deadlineActiveTimeMs).toBe(
      drill.cell('i1', 'a').deadlineActiveTimeMs,
    );
    expect(roomOf(drill, 'b').inbox[0]?.deadlineActiveTimeMs).toBe(minutes(21));
  });

  it('keeps every answer of the team with who sent it, and tells which one stands', () => {
    const drill = drillWith(asking);
    const answer = (responseId: string, isFinal: boolean) =>
      drill.team('a', 'response:submit', {
        injectId: 'i1',
        responseId,
        isFinal,
        values: {},
        text: responseId,
      });
    answer('first', false);
    expect(standing(drill)).toBe('first');
    drill.wait(minutes(2));
    answer('second', true);
    answer('third', false);
    expect(standing(drill)).toBe('second');
    const [item] = roomOf(drill, 'a').inbox;
    expect(item?.responses.map(({ version, at }) => [version, at.exerciseTimeMs])).toEqual([
      [1, 0],
      [2, minutes(2)],
      [3, minutes(2)],
    ]);
    expect(item?.responses[0]?.by).toBe(
      drill.entries.find(({ kind }) => kind === 'response.submitted')?.actor.id,
    );
    expect(roomOf(drill, 'b').inbox[0]?.responses).toEqual([]);
  });

  it('shows the words of a hint once it is opened', () => {
    const hint = { id: 'h1', text: { en: 'Look at the logs.' }, cost: 0.1, availableAfterMs: 0 };
    const drill = drillWith(anInject({ ...asking, hints: [hint] }));
    drill.deliver('a', ['i1']);
    expect(roomOf(drill, 'a').inbox[0]?.hints).toEqual([]);
    drill.team('a', 'hint:open', { injectId: 'i1', hintId: 'h1' });
    expect(roomOf(drill, 'a').inbox[0]?.hints).toMatchObject([
      { hintId: 'h1', cost: 0.1, givenByCoach: false, text: { text: 'Look at the logs.' } },
    ]);
  });

  it('takes a deadline for passed when it is, and for open again when time is given', () => {
    const drill = drillWith(asking);
    const item = () => roomOf(drill, 'a').inbox[0];
    drill.deliver('a', ['i1']);
    drill.wait(minutes(21)).wake();
    expect(item()?.isDeadlinePassed).toBe(true);
    drill.control('deadline:extend', { injectId: 'i1', byMs: minutes(5), reason: 'power' });
    expect(item()?.isDeadlinePassed).toBe(false);
  });

  it('knows what is unread and what is left to do', () => {
    const { response: _, ...telling } = anInject();
    const drill = drillWith(asking, { ...telling, id: 'i2' }, { ...telling, id: 'i3', acknowledge: false });
    const sees = () => roomOf(drill, 'a').inbox.map((item) => [isUnopened(item), isOpenItem(item)]);
    expect(sees()).toEqual([
      [true, true],
      [true, true],
      [true, false],
    ]);
    drill.team('a', 'inject:open', { injectId: 'i1' });
    drill.team('a', 'inject:acknowledge', { injectId: 'i2' });
    expect(sees()).toEqual([
      [false, true],
      [false, false],
      [true, false],
    ]);
  });

  it('hears what control tells everybody, and why it stopped the clock', () => {
    const drill = drillWith(asking);
    drill.control('exercise:announce', { text: 'Lunch at noon.' });
    drill.control('exercise:pause', { reason: 'Power cut' });
    expect(roomOf(drill, 'a')).toMatchObject({
      phaseReason: 'Power cut',
      announcements: [{ text: 'Lunch at noon.' }],
    });
    drill.control('exercise:resume', {});
    expect(roomOf(drill, 'a')).not.toHaveProperty('phaseReason');
    drill.control('exercise:declare-no-duff', { message: 'A real incident.' });
    drill.control('exercise:lift-no-duff', { message: 'Over.' });
    expect(roomOf(drill, 'a').announcements.map(({ text }) => text)).toEqual(['Lunch at noon.', 'Over.']);
  });
});

function standing(drill: SmallDrill): string | undefined {
  const [item] = roomOf(drill, 'a').inbox;
  return item === undefined ? undefined : standingResponse(item)?.text;
}
