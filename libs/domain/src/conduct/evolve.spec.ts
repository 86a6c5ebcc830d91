import { describe, expect, it } from '@jest/globals';
import { aPlan, anInject, minutes } from '../../../../test/drills/small-scenario.ts';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import type { DatedEntry } from '../journal/entry.ts';
import { evolve } from './evolve.ts';
import { replay } from './replay.ts';

const PLAN = aPlan({
  injects: [anInject(), anInject({ id: 'i2', release: { on: 'time', atMs: minutes(5) } })],
});

describe('evolve', () => {
  it('leaves the state before as it was, and shares with it what did not change', () => {
    const drill = SmallDrill.started(PLAN);
    const before = drill.state;
    const [entry] = drill.team('a', 'inject:open', { injectId: 'i1' });
    const after = evolve(before, entry!);
    expect(before.cells.get('i1')?.['a']).not.toHaveProperty('deliveredAt');
    expect(after.cells.get('i1')?.['a']).toHaveProperty('deliveredAt');
    expect(after.cells.get('i1')?.['b']).toBe(before.cells.get('i1')?.['b']);
    expect(after.cells.get('i2')).toBe(before.cells.get('i2'));
    expect(after.messages).toBe(before.messages);
    expect(after.outline).toBe(before.outline);
  });

  it('takes no journal that this core did not write', () => {
    const drill = SmallDrill.started(PLAN);
    const [planned, started] = drill.entries;
    expect(() => evolve(undefined, started!)).toThrow(/begins with exercise.planned/);
    expect(() => evolve(drill.state, planned!)).toThrow(/planned once/);
    const opened = (injectId: string, teamId: string) =>
      ({ ...started, kind: 'inject.opened', data: { injectId, teamId } }) as DatedEntry;
    expect(() => evolve(drill.state, opened('none', 'a'))).toThrow(/no inject none for team a/);
    expect(() => evolve(drill.state, opened('i1', 'z'))).toThrow(/no inject i1 for team z/);
  });
});

describe('replay', () => {
  it('tells nothing of an exercise without entries', () => {
    expect(replay([])).toBeUndefined();
  });
});
