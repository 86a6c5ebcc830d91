import { describe, expect, it } from '@jest/globals';
import { anInject, aPlan, minutes } from '../../../../test/drills/small-scenario.ts';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import { readClock } from '../clock/clock.ts';
import { EMPTY_WALL, evolveWall, type Wall } from './wall.ts';
import { wallReader, wallView } from './wall-view.ts';

function wallOf({ entries }: SmallDrill): Wall {
  let reader = wallReader();
  return entries
    .flatMap((entry) => {
      const step = wallView(reader, entry);
      reader = step.reader;
      return step.shown;
    })
    .reduce(evolveWall, EMPTY_WALL);
}

const answer = { injectId: 'i1', responseId: 'r', values: {}, text: 'words' };
const message = { kind: 'share', tlp: 'TLP:GREEN', subject: 'subject', body: 'body' } as const;

describe('evolveWall', () => {
  it('shows the clock and the phase that the exercise has, whatever control does', () => {
    const drill = new SmallDrill(aPlan({}));
    const sees = () => {
      const { clock, phase, noDuff } = wallOf(drill);
      expect({ phase, reading: readClock(clock, drill.nowMs) }).toEqual({
        phase: drill.state.phase,
        reading: readClock(drill.state.clock, drill.nowMs),
      });
      return noDuff;
    };
    expect(sees()).toBeUndefined();
    drill.control('exercise:start', {});
    drill.wait(minutes(3)).control('exercise:set-rate', { rate: 4 });
    drill.wait(minutes(1)).control('exercise:jump', { toExerciseTimeMs: minutes(60), passedOver: 'skip' });
    expect(sees()).toBeUndefined();
    drill.control('exercise:pause', {});
    sees();
    drill.wait(minutes(5)).control('exercise:resume', {});
    drill.wait(minutes(2)).control('exercise:declare-no-duff', { message: 'A real incident.' });
    expect(sees()).toBe('A real incident.');
    drill.wait(minutes(1)).control('exercise:lift-no-duff', { message: 'Over.' });
    expect(sees()).toBeUndefined();
    drill.control('exercise:resume', {});
    drill.wait(minutes(1)).control('exercise:end', {});
    sees();
  });

  it('counts each team once on each step, and every step before it', () => {
    const drill = SmallDrill.started(aPlan({ injects: [anInject({})] }));
    expect(wallOf(drill).injects).toMatchObject([{ injectNumber: 1, sent: ['a', 'b'], received: [] }]);
    drill.deliver('a', ['i1']);
    drill.team('b', 'response:submit', { ...answer, isFinal: false });
    expect(wallOf(drill).injects[0]?.answered).toEqual([]);
    drill.team('b', 'response:submit', { ...answer, responseId: 'r2', isFinal: true });
    drill.team('b', 'response:submit', { ...answer, responseId: 'r3', isFinal: true });
    expect(wallOf(drill).injects).toEqual([
      {
        injectNumber: 1,
        title: { en: 'Ransom note at a hospital' },
        sent: ['a', 'b'],
        received: ['a', 'b'],
        opened: ['b'],
        answered: ['b'],
      },
    ]);
  });

  it('counts messages by who wrote to whom and their kind, and all whom control plays as one', () => {
    const drill = SmallDrill.started(aPlan({ teams: ['a', 'b', 'c'] }));
    const send = (messageId: string, to: readonly ('team:b' | 'team:c' | 'role:press' | 'role:excon')[]) =>
      drill.team('a', 'message:send', { ...message, messageId, to });
    send('m1', ['team:b', 'team:c']);
    send('m2', ['team:b']);
    send('m3', ['role:press']);
    send('m4', ['role:excon']);
    expect(wallOf(drill).ties).toEqual([
      { from: 'team:a', to: 'team:b', kind: 'share', count: 2 },
      { from: 'team:a', to: 'team:c', kind: 'share', count: 1 },
      { from: 'team:a', to: 'role:excon', kind: 'share', count: 2 },
    ]);
  });

  it('keeps what was announced, with its time', () => {
    const drill = SmallDrill.started(aPlan({}));
    drill.wait(minutes(2)).control('exercise:announce', { text: 'Lunch at noon.' });
    expect(wallOf(drill).announcements).toEqual([
      {
        text: 'Lunch at noon.',
        at: { wallMs: drill.nowMs, exerciseTimeMs: minutes(2), activeTimeMs: minutes(2) },
      },
    ]);
  });
});
