import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { canonicalJson } from './canonical-json.ts';
import type { DatedEntry, Entry } from './entry.ts';
import { seal } from './seal.ts';
import { EMPTY_JOURNAL, verifyChain } from './verify-chain.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const notes = (count: number): DatedEntry[] =>
  Array.from({ length: count }, (_, index) => ({
    seq: index + 1,
    kind: 'control.noted',
    data: { text: `note ${index} – ملاحظة` },
    audience: 'control',
    actor: { role: 'control', id: 'lead' },
    occurredAtMs: 1_700_000_000_000 + index,
    exerciseTimeMs: index,
    activeTimeMs: index,
  }));

const sealed = (count: number): Entry[] =>
  seal(notes(count), EMPTY_JOURNAL, 'drill', 1_700_000_000_999, sha256);

describe('seal', () => {
  it('hashes the hash before and the canonical JSON of all else', () => {
    const [first, second] = sealed(2);
    expect(first?.hash).toBe(
      sha256(
        '0'.repeat(64) +
          '{"activeTimeMs":0,"actor":{"id":"lead","role":"control"},"audience":"control",' +
          '"data":{"text":"note 0 – ملاحظة"},"exerciseId":"drill","exerciseTimeMs":0,"kind":"control.noted",' +
          '"occurredAtMs":1700000000000,"recordedAtMs":1700000000999,"seq":1}',
      ),
    );
    expect(second?.prevHash).toBe(first?.hash);
  });

  it('goes on where the journal ends, with the same result as in one go', () => {
    const whole = sealed(3);
    const [first] = whole;
    const rest = seal(
      notes(3).slice(1),
      { seq: 1, hash: first?.hash ?? '' },
      'drill',
      1_700_000_000_999,
      sha256,
    );
    expect([first, ...rest]).toEqual(whole);
  });

  it('refuses entries that do not take the next places', () => {
    expect(() => seal(notes(2).slice(1), EMPTY_JOURNAL, 'drill', 0, sha256)).toThrow(RangeError);
  });
});

describe('verifyChain', () => {
  it('gives the head of an intact journal, also of an empty one', () => {
    const entries = sealed(3);
    expect(verifyChain(entries, sha256)).toEqual({ ok: true, head: { seq: 3, hash: entries[2]?.hash } });
    expect(verifyChain([], sha256)).toEqual({ ok: true, head: EMPTY_JOURNAL });
  });

  it('reads on demand and stops at the first bad entry', () => {
    let read = 0;
    function* journal(): Generator<Entry> {
      for (const entry of sealed(5)) {
        read += 1;
        yield read === 2 ? { ...entry, occurredAtMs: 0 } : entry;
      }
    }
    expect(verifyChain(journal(), sha256)).toEqual({
      ok: false,
      seq: 2,
      problem: 'its content does not match its hash',
    });
    expect(read).toBe(2);
  });

  it.each<[string, (entries: Entry[]) => Entry[], number, string]>([
    ['a missing entry', (entries) => entries.toSpliced(1, 1), 2, 'an entry is missing before it'],
    ['a missing first entry', (entries) => entries.slice(1), 1, 'an entry is missing before it'],
    [
      'an entry of another exercise',
      ([a, ...rest]) => [a!, ...rest.map((entry) => ({ ...entry, exerciseId: 'other' }))],
      2,
      'it belongs to another exercise',
    ],
    [
      'a forged link',
      (entries) => entries.with(1, { ...entries[1]!, prevHash: 'f'.repeat(64) }),
      2,
      'it does not follow the entry before it',
    ],
    [
      'text that has no canonical form',
      (entries) => entries.with(2, { ...entries[2]!, commandId: '\ud800' }),
      3,
      'its content does not match its hash',
    ],
  ])('finds %s', (_what, spoil, seq, problem) => {
    expect(verifyChain(spoil(sealed(3)), sha256)).toEqual({ ok: false, seq, problem });
  });

  it('finds any changed character of an exported journal', () => {
    const text = JSON.stringify(sealed(3));
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.string({ minLength: 1, maxLength: 1 }), (at, character) => {
        const spoiled = text.slice(0, at) + character + text.slice(at + 1);
        const entries = parsed(spoiled);
        if (entries === undefined || canonicalJson(entries) === canonicalJson(JSON.parse(text))) return;
        expect(verifyChain(entries, sha256).ok).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });
});

function parsed(text: string): Entry[] | undefined {
  try {
    return JSON.parse(text) as Entry[];
  } catch {
    return undefined;
  }
}
