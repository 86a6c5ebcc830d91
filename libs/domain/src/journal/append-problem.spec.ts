import { describe, expect, it } from '@jest/globals';
import { appendProblem } from './append-problem.ts';
import { GENESIS_HASH, type Entry } from './entry.ts';

const HEAD = { seq: 2, hash: 'h2' };

function entryAt(seq: number, prevHash: string, exerciseId = 'ex-1'): Entry {
  return {
    exerciseId,
    seq,
    kind: 'control.noted',
    data: { text: 'a note' },
    audience: 'control',
    actor: { role: 'control', id: 'c-1' },
    occurredAtMs: 0,
    exerciseTimeMs: 0,
    activeTimeMs: 0,
    recordedAtMs: 0,
    prevHash,
    hash: `h${seq}`,
  };
}

describe('appendProblem', () => {
  it('accepts entries that go on from the head, one after another', () => {
    expect(appendProblem('ex-1', HEAD, [entryAt(3, 'h2'), entryAt(4, 'h3')])).toBeUndefined();
    expect(appendProblem('ex-1', { seq: 0, hash: GENESIS_HASH }, [entryAt(1, GENESIS_HASH)])).toBeUndefined();
    expect(appendProblem('ex-1', HEAD, [])).toBeUndefined();
  });

  it.each([
    ['a gap', [entryAt(4, 'h2')], 'the entry for place 3 of ex-1 is numbered 4'],
    ['a repetition', [entryAt(3, 'h2'), entryAt(3, 'h3')], 'the entry for place 4 of ex-1 is numbered 3'],
    [
      'a broken chain',
      [entryAt(3, 'h2'), entryAt(4, 'h2')],
      'the entry for place 4 of ex-1 does not link to the entry before it',
    ],
    ['a stranger', [entryAt(3, 'h2', 'ex-2')], 'the entry for place 3 of ex-1 belongs to another exercise'],
  ])('names %s', (_, entries, problem) => {
    expect(appendProblem('ex-1', HEAD, entries)).toBe(problem);
  });
});
