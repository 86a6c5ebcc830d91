import { describe, expect, it } from '@jest/globals';
import type { CompositeReport, DimensionScore } from '@cyberdrill/domain';
import { anonymousComposites, bandCounts, dimensionRows, medianOf } from './team-figures.ts';

const dimension = (name: DimensionScore['dimension'], score: number | null): DimensionScore => ({
  dimension: name,
  score,
  tasks: 1,
  met: 1,
  onTime: 1,
});
const composite = (score: number | null, position: CompositeReport['band']['position']) => ({
  composite: {
    score,
    interval: score === null ? null : { low: score - 5, high: score + 5 },
    band: { quartile: null, position, because: '' },
    working: [],
  },
});

describe('dimensionRows', () => {
  it('leaves out teams of which nothing was asked in a dimension', () => {
    const rows = dimensionRows([
      { teamId: 'a', dimensions: [dimension('A', 40), dimension('B', null)] },
      { teamId: 'b', dimensions: [dimension('A', 80), dimension('B', 60)] },
    ]);
    expect(rows[0]).toEqual({
      dimension: 'A',
      scores: [
        { teamId: 'a', score: 40 },
        { teamId: 'b', score: 80 },
      ],
      median: 60,
    });
    expect(rows[1]?.scores).toEqual([{ teamId: 'b', score: 60 }]);
    expect(rows[5]).toEqual({ dimension: 'F', scores: [], median: undefined });
  });
});

describe('medianOf', () => {
  it.each([
    [[3, 1, 2], 2],
    [[4, 1, 2, 3], 2.5],
    [[], undefined],
  ])('of %j is %s', (values, median) => {
    expect(medianOf(values)).toBe(median);
  });
});

describe('bands without names', () => {
  const teams = [composite(80, 'above'), composite(50, 'among'), composite(null, null)];

  it('are counted', () => {
    expect(bandCounts(teams).map(({ teams: count }) => count)).toEqual([1, 1, 0, 1]);
  });

  it('show composites highest first, and none when a team could be guessed', () => {
    expect(anonymousComposites(teams.toReversed(), 2)).toEqual([
      { score: 80, low: 75, high: 85 },
      { score: 50, low: 45, high: 55 },
    ]);
    expect(anonymousComposites(teams, 5)).toEqual([]);
  });
});
