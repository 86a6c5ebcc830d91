import { describe, expect, it } from '@jest/globals';
import { compareBreaches, statedBreaches } from './breaches.ts';

describe('statedBreaches', () => {
  it('reads the rules that a file says it breaks', () => {
    expect(statedBreaches('a.ts', "// breaks: no-cycles, pure-domain\nimport './b.ts';\n")).toEqual([
      { file: 'a.ts', rule: 'no-cycles' },
      { file: 'a.ts', rule: 'pure-domain' },
    ]);
  });

  it('finds none in a file that says nothing', () => {
    expect(statedBreaches('a.ts', 'export const one = 1;\n')).toEqual([]);
  });
});

describe('compareBreaches', () => {
  const cycle = { file: 'a.ts', rule: 'no-cycles' };
  const orphan = { file: 'b.ts', rule: 'no-orphans' };

  it('is content when what is stated is what is found, and every rule is broken', () => {
    expect(compareBreaches([orphan, cycle], [cycle, orphan], ['no-cycles', 'no-orphans'])).toEqual([]);
  });

  it('names a breach that went unnoticed', () => {
    expect(compareBreaches([cycle], [cycle, orphan], [])).toEqual([
      'b.ts breaks no-orphans, and nobody noticed.',
    ]);
  });

  it('names an accusation without ground', () => {
    expect(compareBreaches([cycle, orphan], [cycle], [])).toEqual([
      'b.ts was accused of breaking no-orphans, which it does not.',
    ]);
  });

  it('names a rule that nothing shows to work', () => {
    expect(compareBreaches([cycle], [cycle], ['no-cycles', 'no-orphans'])).toEqual([
      'No fixture file breaks no-orphans.',
    ]);
  });
});
