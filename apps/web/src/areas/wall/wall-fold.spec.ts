import { describe, expect, it } from '@jest/globals';
import type { StreamEntry } from '@cyberdrill/contracts';
import { wallReader, wallView } from '@cyberdrill/domain';
import { SmallDrill } from '../../../../../test/drills/small-drill.ts';
import { anInject, aPlan, minutes } from '../../../../../test/drills/small-scenario.ts';
import { WALL_FOLD } from './wall-fold.ts';

function played(): SmallDrill {
  const drill = SmallDrill.started(aPlan({ injects: [anInject({ id: 'SECRET-ID', number: '99' })] }));
  drill.deliver('a', ['SECRET-ID']);
  drill.control('control:note', { text: 'SECRET-NOTE' });
  drill.team('a', 'inject:open', { injectId: 'SECRET-ID' });
  drill.wait(minutes(1)).control('exercise:pause', { reason: 'Lunch.' });
  return drill;
}

/** What an observer is sent. */
function asObserver({ entries }: SmallDrill): readonly StreamEntry[] {
  let reader = wallReader();
  const views = entries.flatMap((entry) => {
    const step = wallView(reader, entry);
    reader = step.reader;
    return step.shown;
  });
  return views.map((view, index) => ({ ...view, place: index + 1 }));
}

/** What a director is sent. */
function asDirector({ entries }: SmallDrill): readonly StreamEntry[] {
  return entries.map(({ seq, ...entry }) => ({ ...entry, place: seq }));
}

describe('WALL_FOLD', () => {
  it('shows a director what an observer sees, to the word', () => {
    const drill = played();
    const { wall } = WALL_FOLD.evolve(WALL_FOLD.empty, asDirector(drill));
    expect(wall).toEqual(WALL_FOLD.evolve(WALL_FOLD.empty, asObserver(drill)).wall);
    expect(JSON.stringify(wall)).not.toContain('SECRET');
    expect(wall).toMatchObject({ phase: 'paused', phaseReason: 'Lunch.', injects: [{ opened: ['a'] }] });
  });
});
