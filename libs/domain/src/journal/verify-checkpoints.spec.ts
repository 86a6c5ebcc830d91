import { describe, expect, it } from '@jest/globals';
import { createHash, generateKeyPairSync, sign, verify, type KeyObject } from 'node:crypto';
import { seal, verifyChain } from './chain.ts';
import { shortHash, signedText, type Checkpoint, type UnsignedCheckpoint } from './checkpoint.ts';
import type { DatedEntry, Entry } from './entry.ts';
import { EMPTY_CHAIN } from './link.ts';
import { verifyCheckpoints, type CheckpointVerdict } from './verify-checkpoints.ts';

const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const OURS = generateKeyPairSync('ed25519');
const OF_AN_ATTACKER = generateKeyPairSync('ed25519');

function noted(seq: number, text: string): DatedEntry {
  const times = { occurredAtMs: seq, exerciseTimeMs: seq, activeTimeMs: seq };
  const actor = { role: 'control', id: 'excon' } as const;
  return { seq, kind: 'control.noted', data: { text }, audience: 'control', actor, ...times };
}

function journal(texts: readonly string[]): Entry[] {
  const notes = texts.map((text, index) => noted(index + 1, text));
  return seal(notes, EMPTY_CHAIN, 'drill', 0, sha256);
}

function signed(unsigned: UnsignedCheckpoint, key: KeyObject = OURS.privateKey): Checkpoint {
  const signature = sign(null, Buffer.from(signedText(unsigned)), key).toString('base64url');
  return { ...unsigned, signature };
}

function checkpointOf(entries: readonly Entry[], key = OURS.privateKey, publicKeyId = 'ours'): Checkpoint {
  const last = entries.at(-1);
  if (last === undefined) throw new Error('a checkpoint is of an entry');
  const { exerciseId, seq, hash } = last;
  return signed({ chain: 'journal', exerciseId, seq, headHash: hash, atMs: 7, publicKeyId }, key);
}

/** Proves a journal and then the checkpoints, as the command does. */
function verdictOn(entries: readonly Entry[], checkpoints: readonly Checkpoint[]): CheckpointVerdict {
  expect(verifyChain(entries, sha256)).toMatchObject({ ok: true });
  const isSigned = (text: string, signature: string): boolean =>
    verify(null, Buffer.from(text), OURS.publicKey, Buffer.from(signature, 'base64url'));
  return verifyCheckpoints(checkpoints, {
    of: { chain: 'journal', exerciseId: entries[0]?.exerciseId ?? '' },
    entries: entries.length,
    hashAt: (seq) => entries[seq - 1]?.hash,
    keys: new Map([['ours', isSigned]]),
  });
}

const WHOLE = journal(['one', 'two', 'three', 'four']);
const CHECKPOINTS = [checkpointOf(WHOLE.slice(0, 2)), checkpointOf(WHOLE)];

describe('signed checkpoints', () => {
  it('hold for the journal they were made of, and for one that grew since', () => {
    expect(verdictOn(WHOLE, CHECKPOINTS)).toEqual({ ok: true, checkpoints: 2, lastSeq: 4 });
    const grown = [...WHOLE, ...seal([noted(5, 'five')], last(WHOLE), 'drill', 0, sha256)];
    expect(verdictOn(grown, CHECKPOINTS)).toMatchObject({ ok: true });
  });

  it('find an end that was cut off, which leaves no trace in the chain', () => {
    expect(verdictOn(WHOLE.slice(0, 3), CHECKPOINTS)).toEqual({
      ok: false,
      number: 2,
      seq: 4,
      problem: 'it was made at entry 4, but there are only 3: the end was cut off',
    });
  });

  it('find a journal that was rewritten and chained anew', () => {
    expect(verdictOn(journal(['one', 'forged', 'three', 'four']), CHECKPOINTS)).toEqual({
      ok: false,
      number: 1,
      seq: 2,
      problem: 'entry 2 has another hash than was signed: what stands up to there was rewritten',
    });
  });

  it('find it also when the attacker signs his own, under our key’s name or under another', () => {
    const forged = journal(['one', 'forged', 'three', 'four']);
    const underOurName = checkpointOf(forged, OF_AN_ATTACKER.privateKey);
    expect(verdictOn(forged, [underOurName])).toMatchObject({
      ok: false,
      problem: 'its signature does not match what it says',
    });
    const underHis = checkpointOf(forged, OF_AN_ATTACKER.privateKey, 'his');
    expect(verdictOn(forged, [underHis])).toMatchObject({
      ok: false,
      problem: 'it names the key his, which is not the one given',
    });
  });

  it.each<[string, Partial<Checkpoint>]>([
    ['place', { seq: 3 }],
    ['hash', { headHash: WHOLE[2]?.hash ?? '' }],
    ['time', { atMs: 8 }],
    ['exercise', { exerciseId: 'other' }],
    ['signature', { signature: checkpointOf(WHOLE.slice(0, 3)).signature }],
    ['properties, by one more', { note: 'signed' } as Partial<Checkpoint>],
  ])('find one whose %s was changed', (_, change) => {
    expect(verdictOn(WHOLE, [{ ...checkpointOf(WHOLE), ...change } as Checkpoint])).toMatchObject({
      ok: false,
      number: 1,
      problem: 'its signature does not match what it says',
    });
  });

  it('find one of another exercise, and one of the audit log', () => {
    const { headHash, seq } = checkpointOf(WHOLE);
    const facts = { seq, headHash, atMs: 7, publicKeyId: 'ours' };
    expect(verdictOn(WHOLE, [signed({ chain: 'journal', exerciseId: 'other', ...facts })])).toMatchObject({
      ok: false,
      problem: 'it is of another chain: journal other',
    });
    expect(verdictOn(WHOLE, [signed({ chain: 'audit', ...facts })])).toMatchObject({
      ok: false,
      problem: 'it is of another chain: audit',
    });
  });
});

describe('the short form of a hash', () => {
  it('is its first 16 digits in groups of four', () => {
    expect(shortHash('0123456789abcdef'.repeat(4))).toBe('0123 4567 89ab cdef');
  });
});

function last(entries: readonly Entry[]): { seq: number; hash: string } {
  const { seq, hash } = entries.at(-1) ?? EMPTY_CHAIN;
  return { seq, hash };
}
