import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { createHash } from 'node:crypto';
import { seal, verifyChain } from './chain.ts';
import { GENESIS_HASH, type DatedEntry, type Entry } from './entry.ts';
import { EMPTY_CHAIN } from './link.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

function noted(seq: number, text: string): DatedEntry {
  return {
    seq,
    kind: 'control.noted',
    data: { text },
    audience: 'control',
    actor: { role: 'control', id: 'excon' },
    occurredAtMs: 1_900_000_000_000 + seq,
    exerciseTimeMs: seq,
    activeTimeMs: seq,
  };
}

const journal = (texts: readonly string[]): Entry[] =>
  seal(
    texts.map((text, index) => noted(index + 1, text)),
    EMPTY_CHAIN,
    'drill',
    1_900_000_000_500,
    sha256,
  );

describe('the hash chain', () => {
  it('begins with zeros and is computed as documented', () => {
    const [first] = journal(['one']);
    expect(first?.prevHash).toBe(GENESIS_HASH);
    const documented =
      '{"activeTimeMs":1,"actor":{"id":"excon","role":"control"},"audience":"control","data":{"text":"one"},' +
      '"exerciseId":"drill","exerciseTimeMs":1,"kind":"control.noted","occurredAtMs":1900000000001,' +
      '"recordedAtMs":1900000000500,"seq":1}';
    expect(first?.hash).toBe(sha256(GENESIS_HASH + documented));
  });

  it('verifies what was sealed in one go or in parts', () => {
    const whole = journal(['one', 'two', 'three']);
    const [one, two] = whole;
    if (one === undefined || two === undefined) throw new Error('three entries were sealed');
    const rest = seal([noted(3, 'three')], { seq: 2, hash: two.hash }, 'drill', 1_900_000_000_500, sha256);
    expect([one, two, ...rest]).toEqual(whole);
    expect(verifyChain(whole, sha256)).toEqual({ ok: true, head: { seq: 3, hash: whole[2]?.hash } });
    expect(verifyChain([], sha256)).toEqual({ ok: true, head: EMPTY_CHAIN });
  });

  it('chains nothing that would leave a gap', () => {
    expect(() => seal([noted(2, 'two')], EMPTY_CHAIN, 'drill', 0, sha256)).toThrow(RangeError);
  });

  it('names the first entry that is missing, strange or from elsewhere', () => {
    const [one, two, three] = journal(['one', 'two', 'three']) as [Entry, Entry, Entry];
    expect(verifyChain([one, three], sha256)).toMatchObject({ ok: false, seq: 2 });
    expect(verifyChain([two, three], sha256)).toMatchObject({ ok: false, seq: 1 });
    expect(verifyChain([one, { ...two, prevHash: three.hash }], sha256)).toMatchObject({ ok: false, seq: 2 });
    expect(verifyChain([one, { ...two, exerciseId: 'other' }, three], sha256)).toMatchObject({
      ok: false,
      seq: 2,
    });
    expect(verifyChain([one, two, { ...three, recordedAtMs: Number.NaN }], sha256)).toMatchObject({
      seq: 3,
    });
  });

  it('finds any change of a single character', () => {
    const lines = journal(['one', 'two', 'three']).map((entry) => JSON.stringify(entry));
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.constantFrom('0', '7', 'a', 'f', 'z'), (line, at, character) => {
        const index = line % lines.length;
        const text = lines[index] ?? '';
        const place = at % text.length;
        const changed = text.slice(0, place) + character + text.slice(place + 1);
        fc.pre(changed !== text);
        const entries = lines.map((other, number) => parsed(number === index ? changed : other));
        fc.pre(entries.every((entry) => entry !== undefined));
        expect(verifyChain(entries, sha256)).toMatchObject({ ok: false, seq: index + 1 });
      }),
      { numRuns: 500 },
    );
  });
});

function parsed(line: string): Entry | undefined {
  try {
    return JSON.parse(line) as Entry;
  } catch {
    return undefined;
  }
}
