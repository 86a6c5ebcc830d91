import {
  chainName,
  seal,
  signedText,
  type Checkpoint,
  type CheckpointedChain,
  type DatedEntry,
  type Entry,
} from '@cyberdrill/domain';
import { sha256 } from '@cyberdrill/platform';
import {
  InMemoryAuditLog,
  InMemoryCheckpoints,
  InMemoryJournal,
  SettableClock,
  until,
} from '@cyberdrill/testing';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { ConsoleLogger } from '@nestjs/common';
import { AuditDesk } from '../desk/audit-desk.ts';
import { CheckpointKey, newCheckpointKey } from './checkpoint-key.ts';
import { CheckpointRounds } from './checkpoint-rounds.ts';
import { Checkpointer } from './checkpointer.ts';
import { publicKeysIn } from './public-keys.ts';

const WITHIN_MS = 30_000;
const DRILL: CheckpointedChain = { chain: 'journal', exerciseId: 'drill' };
const logger = new ConsoleLogger({ logLevels: [] });
const KEY = new CheckpointKey(newCheckpointKey());

/** A journal in a database that somebody has got at. */
class OpenedJournal extends InMemoryJournal {
  forge: (entries: Entry[]) => Entry[] = (entries) => entries;

  override async read(exerciseId: string, afterSeq: number, limit = Infinity): Promise<Entry[]> {
    const forged = this.forge(await super.read(exerciseId, 0));
    return forged.filter(({ seq }) => seq > afterSeq).slice(0, limit);
  }
}

function noted(seq: number, text: string): DatedEntry {
  const times = { occurredAtMs: seq, exerciseTimeMs: seq, activeTimeMs: seq };
  const actor = { role: 'control', id: 'excon' } as const;
  return { seq, kind: 'control.noted', data: { text }, audience: 'control', actor, ...times };
}

describe('the rounds of checkpoints', () => {
  let clock: SettableClock;
  let journal: OpenedJournal;
  let log: InMemoryAuditLog;
  let checkpoints: InMemoryCheckpoints;
  let desk: AuditDesk;
  let ended: Set<string>;
  const running: CheckpointRounds[] = [];

  /** One process of a cluster. */
  function node(key = KEY): { readonly checkpointer: Checkpointer; readonly rounds: CheckpointRounds } {
    const parts = { journal, log, checkpoints, logger };
    const checkpointer = new Checkpointer({ ...parts, key, clock, trail: desk });
    const hasEnded = async (exerciseId: string): Promise<boolean> => ended.has(exerciseId);
    const rounds = new CheckpointRounds({ ...parts, checkpointer, feed: journal.feed, hasEnded });
    running.push(rounds);
    return { checkpointer, rounds };
  }

  const write = (...texts: readonly string[]): Promise<void> =>
    journal.transact('drill', async (locked) => {
      const { head, nowMs } = locked;
      const notes = texts.map((text, index) => noted(head.seq + index + 1, text));
      await locked.append(seal(notes, head, 'drill', nowMs, sha256));
    });
  const placesOf = async (chain: CheckpointedChain): Promise<number[]> =>
    (await checkpoints.of(chain)).map(({ seq }) => seq);
  const told = async (): Promise<object[]> =>
    (await log.read({ after: 0, limit: 99 })).map(({ kind, data }) => ({ kind, data }));

  beforeEach(async () => {
    clock = new SettableClock();
    journal = new OpenedJournal(clock);
    log = new InMemoryAuditLog(clock);
    checkpoints = new InMemoryCheckpoints();
    desk = new AuditDesk({ log, clock, logger });
    ended = new Set();
    await journal.create('drill');
  });
  afterEach(async () => {
    for (const rounds of running.splice(0)) await rounds.stop();
    await desk.stop();
  });

  it('sign every chain that has grown, and say who signed what and when', async () => {
    const { rounds } = node();
    await rounds.round();
    expect(await checkpoints.latest()).toEqual([]);
    await write('one', 'two');
    await desk.record({ kind: 'settings.changed', who: {}, data: { names: ['a'] } });
    await rounds.round();
    await rounds.round();
    await write('three');
    await rounds.round();
    expect(await placesOf(DRILL)).toEqual([2, 3]);
    expect(await placesOf({ chain: 'audit' })).toEqual([1]);
    const [, last] = await checkpoints.of(DRILL);
    expect(last).toMatchObject({
      headHash: (await journal.read('drill', 2))[0]?.hash,
      atMs: clock.nowMs(),
      publicKeyId: KEY.publicKeyId,
    });
    const isSigned = publicKeysIn(KEY.publicKeyPem).get(KEY.publicKeyId);
    for (const checkpoint of [
      ...(await checkpoints.of(DRILL)),
      ...(await checkpoints.of({ chain: 'audit' })),
    ])
      expect(isSigned?.(signedText(checkpoint), checkpoint.signature)).toBe(true);
  });

  it('sign a journal at its ENDEX, at once and once', async () => {
    const { rounds } = node();
    rounds.start();
    await write('one');
    await write('two');
    ended.add('drill');
    await write('end');
    await until(async () => (await placesOf(DRILL)).length > 0, WITHIN_MS);
    await write('after the end');
    await rounds.stop();
    expect(await placesOf(DRILL)).toEqual([3]);
  });

  it('pass over what another process has signed with the same key, but not with another', async () => {
    await write('one');
    await node().rounds.round();
    await node().rounds.round();
    expect(await placesOf(DRILL)).toEqual([1]);
    await node(new CheckpointKey(newCheckpointKey())).rounds.round();
    expect(await placesOf(DRILL)).toEqual([1, 1]);
  });

  it('are not misled by a checkpoint that somebody else put there', async () => {
    await write('one');
    const forged: Checkpoint = {
      ...{ chain: 'journal', exerciseId: 'drill' },
      ...{ seq: 999, headHash: 'f'.repeat(64), atMs: 0, publicKeyId: KEY.publicKeyId, signature: 'AAAA' },
    };
    await checkpoints.put(forged);
    await node().rounds.round();
    expect(await placesOf(DRILL)).toEqual([1, 999]);
  });

  it.each<[string, number, (entries: Entry[]) => Entry[]]>([
    [
      'an entry was changed',
      3,
      (entries) => entries.map((entry) => (entry.seq === 3 ? changed(entry) : entry)),
    ],
    [
      'the signed head was changed',
      2,
      (entries) => entries.map((entry) => (entry.seq === 2 ? changed(entry) : entry)),
    ],
    ['the end was cut off', 2, (entries) => entries.slice(0, 1)],
    ['all was written anew', 2, (entries) => rewritten(entries)],
    ['everything is gone', 2, () => []],
  ])('sign nothing any more after %s, and tell it once', async (_, seq, forge) => {
    await write('one', 'two');
    const first = node();
    await first.rounds.round();
    await write('three', 'four');
    journal.forge = forge;
    const second = node();
    for (const { checkpointer, rounds } of [first, second]) {
      await expect(checkpointer.sign(DRILL)).rejects.toMatchObject({
        code: 'CHAIN_BROKEN',
        details: { seq },
      });
      await rounds.round();
      await rounds.round();
    }
    expect(await placesOf(DRILL)).toEqual([2]);
    await desk.stop();
    const broken = { kind: 'chain.broken', data: { chain: 'journal', seq } };
    expect(await told()).toEqual([broken, broken]);
  });

  it('miss a journal that was signed and is not there any more', async () => {
    const gone: CheckpointedChain = { chain: 'journal', exerciseId: 'gone' };
    const facts = { seq: 7, headHash: 'a'.repeat(64), atMs: 0, publicKeyId: KEY.publicKeyId };
    const signature = KEY.sign(signedText({ ...gone, ...facts }));
    await checkpoints.put({ ...gone, ...facts, signature });
    await node().rounds.round();
    await desk.stop();
    expect(await told()).toEqual([{ kind: 'chain.broken', data: { chain: 'journal', seq: 7 } }]);
    expect(chainName(gone)).toBe('journal gone');
  });
});

describe('public keys in a text', () => {
  it('are found in PEM, one or several, and in the server’s own answer', () => {
    const other = new CheckpointKey(newCheckpointKey());
    const both = `kept since 2026\n${KEY.publicKeyPem}\n${other.publicKeyPem}`;
    expect([...publicKeysIn(both).keys()]).toEqual([KEY.publicKeyId, other.publicKeyId]);
    expect([...publicKeysIn(JSON.stringify({ pem: KEY.publicKeyPem })).keys()]).toEqual([KEY.publicKeyId]);
    for (const text of [
      '',
      '{}',
      newCheckpointKey(),
      '-----BEGIN PUBLIC KEY-----\nAAAA\n-----END PUBLIC KEY-----',
    ])
      expect(publicKeysIn(text).size).toBe(0);
  });
});

function changed(entry: Entry): Entry {
  return { ...entry, recordedAtMs: entry.recordedAtMs + 1 };
}

function rewritten(entries: readonly Entry[]): Entry[] {
  const notes = entries.map(({ seq }) => noted(seq, 'forged'));
  return seal(notes, { seq: 0, hash: '0'.repeat(64) }, 'drill', 0, sha256);
}
