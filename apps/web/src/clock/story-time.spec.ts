import { describe, expect, it } from '@jest/globals';
import { storyMomentAt } from './story-time.ts';

const HOUR_MS = 3_600_000;

describe('the time of the story', () => {
  it('is told on the clocks of its own place', () => {
    const story = { startsAt: '2030-01-15T08:00:00+03:00', scenarioRate: 1 };
    expect(storyMomentAt(story, 0)).toEqual({ date: '2030-01-15', time: '08:00' });
    expect(storyMomentAt(story, 42 * 60_000)).toEqual({ date: '2030-01-15', time: '08:42' });
    expect(storyMomentAt({ ...story, startsAt: '2030-01-15T08:00:00-05:30' }, HOUR_MS).time).toBe('09:00');
    expect(storyMomentAt({ ...story, startsAt: '2030-01-15T08:00:00Z' }, HOUR_MS).time).toBe('09:00');
  });

  it('runs at the rate of the story, over midnight too', () => {
    const story = { startsAt: '2030-01-15T20:00:00+00:00', scenarioRate: 60 };
    expect(storyMomentAt(story, 5 * 60_000)).toEqual({ date: '2030-01-16', time: '01:00' });
  });
});
