import { describe, expect, it } from '@jest/globals';
import type { Cell, DatedEntry, Moment } from '@cyberdrill/domain';
import { entriesOfCell, reasonOf, spanOf } from './cell-entries.ts';
import { timeChain } from './time-chain.ts';

const at = (seconds: number): Moment => ({
  wallMs: 1_900_000_000_000 + seconds * 1_000,
  exerciseTimeMs: seconds * 1_000,
  activeTimeMs: seconds * 1_000,
});

describe('the chain of times', () => {
  it('tells what was reached, with the time between', () => {
    const cell = { releasedAt: at(0), deliveredAt: at(2), openedAt: at(40), completedAt: at(100) } as Cell;
    expect(timeChain(cell)).toEqual([
      { milestone: 'released', at: at(0) },
      { milestone: 'delivered', at: at(2), sinceMs: 2_000 },
      { milestone: 'opened', at: at(40), sinceMs: 38_000 },
      { milestone: 'completed', at: at(100), sinceMs: 60_000 },
    ]);
  });

  it('follows time where a milestone came before the one that is named before it', () => {
    const cell = {
      releasedAt: at(0),
      openedAt: at(9),
      completedAt: at(20),
      deadlinePassedAt: at(10),
    } as Cell;
    expect(timeChain(cell).map(({ milestone }) => milestone)).toEqual([
      'released',
      'opened',
      'deadlinePassed',
      'completed',
    ]);
  });

  it('is empty before the release', () => {
    expect(timeChain({} as Cell)).toEqual([]);
  });
});

describe('the entries of a cell', () => {
  const entry = (kind: string, data: object) => ({ kind, data }) as unknown as DatedEntry;
  const ENTRIES = [
    entry('inject.shifted', { injectId: 'note', teamIds: ['a', 'b'], byMs: 60_000, reason: 'line down' }),
    entry('inject.released', { injectId: 'note', teamIds: ['b'] }),
    entry('inject.opened', { injectId: 'note', teamId: 'a' }),
    entry('inject.opened', { injectId: 'press', teamId: 'a' }),
    entry('team.connected', { teamId: 'a' }),
  ];

  it('are those about its inject and its team', () => {
    const found = entriesOfCell(ENTRIES, { injectId: 'note', teamId: 'a' });
    expect(found.map(({ kind }) => kind)).toEqual(['inject.shifted', 'inject.opened']);
    expect([reasonOf(found[0]!), spanOf(found[0]!)]).toEqual(['line down', 60_000]);
    expect([reasonOf(found[1]!), spanOf(found[1]!)]).toEqual([undefined, undefined]);
  });
});
