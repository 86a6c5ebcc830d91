import { describe, expect, it } from '@jest/globals';
import { matchesRe2 } from './matches-re2.ts';

describe('matchesRe2', () => {
  it('finds a pattern anywhere, without regard to case, in any script', () => {
    expect(matchesRe2('kestrel[ _-]*4471', 'Code KESTREL-4471, please')).toBe(true);
    expect(matchesRe2('^0?8[:h]40$', '08h40')).toBe(true);
    expect(matchesRe2('ÉQUIPE', 'une équipe')).toBe(true);
    expect(matchesRe2('^isolate$', 'isolated')).toBe(false);
  });

  it('matches nothing by a pattern that is not RE2', () => {
    expect(matchesRe2('(?=a)a', 'a')).toBe(false);
    expect(matchesRe2('[', '[')).toBe(false);
  });

  it('takes linear time where a backtracking engine takes exponential time', () => {
    const before = process.threadCpuUsage();
    expect(matchesRe2('^(a+)+$', `${'a'.repeat(100_000)}!`)).toBe(false);
    expect(process.threadCpuUsage(before).user / 1000).toBeLessThan(500);
  });

  it('keeps answering after more patterns than it keeps compiled', () => {
    for (let index = 0; index < 1_200; index += 1) {
      expect(matchesRe2(`^p${index}$`, `p${index}`)).toBe(true);
    }
    expect(matchesRe2('^p0$', 'p0')).toBe(true);
  });
});
