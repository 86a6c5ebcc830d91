import { describe, expect, it } from '@jest/globals';
import { conditionWords, type ConditionSpeaker } from './condition-words.ts';

const speaker: ConditionSpeaker = {
  language: 'en',
  say: (key, values) => `${key} ${Object.values(values).join(' ')}`,
  injectNumber: (id) => `#${id}`,
  obligation: (id) => `duty ${id}`,
};

describe('a condition in words', () => {
  it('names what it is about', () => {
    expect(conditionWords({ is: 'opened', inject: 'i3' }, speaker)).toBe('opened #i3');
    expect(conditionWords({ is: 'duty-overdue', obligation: 'o1' }, speaker)).toBe('duty-overdue duty o1');
    expect(conditionWords({ is: 'time', atMs: 61_000 }, speaker)).toBe('time T+00:01:01');
  });

  it('lists what is inside, in brackets where it could be misread', () => {
    const opened = { is: 'opened', inject: 'a' } as const;
    const late = { is: 'time', atMs: 0 } as const;
    expect(conditionWords({ allOf: [opened, { anyOf: [late, { not: opened }] }] }, speaker)).toBe(
      'opened #a and (time T+00:00:00 or not opened #a)',
    );
  });
});
