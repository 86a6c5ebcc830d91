import { describe, expect, it } from '@jest/globals';
import type { WallBriefing, WallInject, WallTie } from '@cyberdrill/domain';
import { newest, ringArcs, ringParties } from './wall-figures.ts';

const tie = (from: WallTie['from'], to: WallTie['to'], kind: WallTie['kind'], count = 1): WallTie => ({
  from,
  to,
  kind,
  count,
});

describe('ringParties', () => {
  it('are the teams in the order of the plan, then exercise control', () => {
    const teams = ['b', 'a'].map((id) => ({ id, name: `CIRT ${id}`, part: 'cirt' }));
    expect(ringParties({ teams } as unknown as WallBriefing).map(({ id }) => id)).toEqual([
      'team:b',
      'team:a',
      'role:excon',
    ]);
  });
});

describe('ringArcs', () => {
  it('adds up the kinds that look alike, by direction', () => {
    expect(
      ringArcs([
        tie('team:a', 'team:b', 'request-for-information'),
        tie('team:a', 'team:b', 'take-down-request', 2),
        tie('team:b', 'team:a', 'answer'),
        tie('team:a', 'team:b', 'share'),
      ]),
    ).toEqual([
      { from: 'team:a', to: 'team:b', kind: 'asked', count: 3, news: 3 },
      { from: 'team:b', to: 'team:a', kind: 'replied', count: 1, news: 1 },
      { from: 'team:a', to: 'team:b', kind: 'shared', count: 1, news: 1 },
    ]);
  });
});

describe('newest', () => {
  const injects = [1, 2, 3].map((injectNumber) => ({ injectNumber }) as WallInject);

  it.each([
    [2, [2, 3], 1],
    [5, [1, 2, 3], 0],
  ])('with room for %d shows %j', (most, numbers, earlier) => {
    const found = newest({ injects }, most);
    expect(found.shown.map(({ injectNumber }) => injectNumber)).toEqual(numbers);
    expect(found.earlier).toBe(earlier);
  });
});
