import { describe, expect, it } from '@jest/globals';
import type { TieReport } from '@cyberdrill/domain';
import { matrixOf, tieArcs, tieMark } from './coordination-figures.ts';

const tie = (changed: Partial<TieReport>): TieReport => ({
  from: 'team:a',
  to: 'team:b',
  required: 2,
  discharged: 2,
  onTime: 2,
  messages: 2,
  medianMs: 60_000,
  ...changed,
});

describe('tieMark', () => {
  it.each([
    [{}, 'good'],
    [{ onTime: 1 }, 'fair'],
    [{ discharged: 1, onTime: 1 }, 'fair'],
    [{ discharged: 0, onTime: 0 }, 'bad'],
    [{ required: 0, discharged: 0, onTime: 0 }, 'free'],
  ])('of %j is %s', (changed, mark) => {
    expect(tieMark(tie(changed))).toBe(mark);
  });
});

describe('matrixOf', () => {
  const parties = ['team:a', 'team:b', 'role:press'].map((party) => ({ party, name: party }));

  it('has lines for who owed or told, and columns for who was told, in the order of the parties', () => {
    const matrix = matrixOf(parties, [tie({ from: 'team:b', to: 'role:press' }), tie({})]);
    expect(matrix.senders.map(({ party }) => party)).toEqual(['team:a', 'team:b']);
    expect(matrix.recipients.map(({ party }) => party)).toEqual(['team:b', 'role:press']);
    expect(matrix.tie('team:b', 'role:press')?.required).toBe(2);
    expect(matrix.tie('team:b', 'team:a')).toBeUndefined();
  });
});

describe('tieArcs', () => {
  it('draws duties by how they went, and messages only where there was no duty', () => {
    expect(tieArcs([tie({ required: 4, discharged: 3, onTime: 1, messages: 9 })])).toEqual([
      { from: 'team:a', to: 'team:b', kind: 'in-time', count: 1 },
      { from: 'team:a', to: 'team:b', kind: 'late', count: 2 },
      { from: 'team:a', to: 'team:b', kind: 'missing', count: 1 },
    ]);
    expect(tieArcs([tie({ required: 0, discharged: 0, onTime: 0, messages: 3 })])).toEqual([
      { from: 'team:a', to: 'team:b', kind: 'free', count: 3 },
    ]);
  });
});
