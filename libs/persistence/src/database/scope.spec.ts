import { describe, expect, it } from '@jest/globals';
import { entering } from './scope.ts';

describe('entering a scope', () => {
  it('sets all there is to set, each time', () => {
    expect(entering({ exerciseId: 'ex-1' })).toBe(
      `set local cyberdrill.platform = ''; set local cyberdrill.exercise = 'ex-1'; set local cyberdrill.team_exercise = ''; set local cyberdrill.team = '';`,
    );
    expect(entering({ exerciseId: 'ex-1', teamId: 'getonia' })).toBe(
      `set local cyberdrill.platform = ''; set local cyberdrill.exercise = ''; set local cyberdrill.team_exercise = 'ex-1'; set local cyberdrill.team = 'getonia';`,
    );
    expect(entering('platform')).toBe(
      `set local cyberdrill.platform = 'on'; set local cyberdrill.exercise = ''; set local cyberdrill.team_exercise = ''; set local cyberdrill.team = '';`,
    );
    expect(entering('nothing')).toBe(
      `set local cyberdrill.platform = ''; set local cyberdrill.exercise = ''; set local cyberdrill.team_exercise = ''; set local cyberdrill.team = '';`,
    );
  });

  it('keeps an id from ending the text it stands in', () => {
    expect(entering({ exerciseId: `ex'; set local cyberdrill.platform = 'on` })).toContain(
      `cyberdrill.exercise = 'ex''; set local cyberdrill.platform = ''on';`,
    );
    expect(entering({ exerciseId: 'ex\\' })).toContain(`cyberdrill.exercise =  E'ex\\\\';`);
  });

  it.each(['', 'a\0b', '\ud800', 'x'.repeat(10_000)])('refuses what can be no id', (id) => {
    expect(() => entering({ exerciseId: id })).toThrow(RangeError);
    expect(() => entering({ exerciseId: 'ex-1', teamId: id })).toThrow(RangeError);
  });
});
