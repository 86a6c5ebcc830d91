import { randomUUID } from 'node:crypto';
import type { AuditLog, Checkpoints, IdentifiedRecord } from '@cyberdrill/audit';
import type { AuditRecord } from '@cyberdrill/contracts';
import { EMPTY_CHAIN, verifyLinks, type Checkpoint } from '@cyberdrill/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase, PostgresAuditLog, PostgresCheckpoints } from '@cyberdrill/persistence';
import { sha256 } from '@cyberdrill/platform';
import { InMemoryAuditLog, InMemoryCheckpoints, SettableClock, testDatabase } from '@cyberdrill/testing';

interface Subject {
  readonly log: AuditLog;
  readonly checkpoints: Checkpoints;
  stop(): Promise<void>;
}

const ADAPTERS: [string, () => Promise<Subject>][] = [
  [
    'in memory',
    async () => ({
      log: new InMemoryAuditLog(new SettableClock()),
      checkpoints: new InMemoryCheckpoints(),
      stop: async () => undefined,
    }),
  ],
  [
    'in PostgreSQL',
    async () => {
      const { url, drop } = await testDatabase();
      const database = await openDatabase(url, { log: console });
      return {
        log: new PostgresAuditLog(database),
        checkpoints: new PostgresCheckpoints(database),
        stop: async () => {
          await database.close();
          await drop();
        },
      };
    },
  ],
];

/** A text in which everything that stores like to change occurs, as far as a record may hold it. */
const HOSTILE = `quote ' " \\ 😀 line \u2028\r\n تمرين ? ?? :a $1 \${x} --`;

function identified(record: AuditRecord): IdentifiedRecord {
  return { ...record, recordId: randomUUID() };
}

function settingsOf(name: string, exerciseId?: string): IdentifiedRecord {
  const concerns = exerciseId === undefined ? {} : { exerciseId };
  return identified({
    kind: 'settings.changed',
    who: { administrator: true },
    data: { names: [name] },
    ...concerns,
  });
}

const namesOf = (entries: readonly { readonly data: object }[]): unknown[] => entries.map(({ data }) => data);

describe.each(ADAPTERS)('an audit log %s', (_, make) => {
  let subject: Subject;
  let log: AuditLog;

  beforeAll(async () => {
    subject = await make();
    log = subject.log;
  });
  afterAll(() => subject.stop());

  const end = async (): Promise<number> => (await log.head()).seq;

  it('begins empty, and takes nothing without leaving a trace of it', async () => {
    expect(await log.head()).toEqual(EMPTY_CHAIN);
    await log.append([]);
    expect(await log.head()).toEqual(EMPTY_CHAIN);
    expect(await log.read({ after: 0, limit: 10 })).toEqual([]);
  });

  it('gives back what was recorded, with its place, its time and its hash', async () => {
    const whole = identified({
      kind: 'role.granted',
      who: { accountId: randomUUID(), name: HOSTILE },
      from: { address: '2001:db8::1', agent: HOSTILE },
      exerciseId: 'drill',
      data: { accountId: randomUUID(), role: 'team-lead', teamId: 'getonia' },
    });
    const bare = identified({ kind: 'sign-out', who: {}, data: { sessionId: 's' } });
    await log.append([whole, bare]);
    const entries = await log.read({ after: 0, limit: 10 });
    const added = { atMs: expect.any(Number), hash: expect.stringMatching(/^[0-9a-f]{64}$/) };
    expect(entries).toEqual([
      { ...whole, ...added, seq: 1, prevHash: EMPTY_CHAIN.hash },
      { ...bare, ...added, seq: 2, prevHash: entries[0]?.hash },
    ]);
    expect(entries.every(({ atMs }) => Number.isInteger(atMs))).toBe(true);
    expect(await log.head()).toEqual({ seq: 2, hash: entries[1]?.hash });
  });

  it('is one chain that verifies', async () => {
    await log.append([settingsOf('one'), settingsOf('two')]);
    await log.append([settingsOf('three')]);
    const entries = await log.read({ after: 0, limit: 100 });
    expect(verifyLinks(entries, sha256)).toEqual({ ok: true, head: await log.head() });
  });

  it('stays one chain, and keeps the order of each writer, when many write at once', async () => {
    const from = await end();
    const writers = Array.from({ length: 8 }, async (_entry, writer) => {
      for (let turn = 0; turn < 5; turn += 1)
        await log.append([settingsOf(`${writer} ${turn} first`), settingsOf(`${writer} ${turn} second`)]);
    });
    await Promise.all(writers);
    const entries = await log.read({ after: from, limit: 1_000 });
    expect(entries).toHaveLength(8 * 5 * 2);
    expect(verifyLinks(await log.read({ after: 0, limit: 1_000 }), sha256)).toMatchObject({ ok: true });
    for (let writer = 0; writer < 8; writer += 1) {
      const own = entries
        .flatMap(({ data }) => (data as { names: string[] }).names)
        .filter((name) => name.startsWith(`${writer} `));
      expect(own).toEqual(
        Array.from({ length: 5 }, (_entry, turn) => [
          `${writer} ${turn} first`,
          `${writer} ${turn} second`,
        ]).flat(),
      );
    }
  });

  it('takes a record once, however often it is written', async () => {
    const from = await end();
    const [one, two] = [settingsOf('one'), settingsOf('two')];
    await log.append([one]);
    await log.append([one, two]);
    await log.append([one, two]);
    expect(namesOf(await log.read({ after: from, limit: 10 }))).toEqual([one.data, two.data]);
    expect(await end()).toBe(from + 2);
  });

  it('takes all or none', async () => {
    const from = await end();
    const bad = settingsOf('bad \ud800');
    await expect(log.append([settingsOf('good'), bad])).rejects.toThrow('no canonical JSON');
    expect(await end()).toBe(from);
  });

  it('reads page by page, and what concerns one exercise alone', async () => {
    const exerciseId = `ex-${randomUUID()}`;
    const from = await end();
    await log.append([
      settingsOf('a', exerciseId),
      settingsOf('b', 'other'),
      settingsOf('c'),
      settingsOf('d', exerciseId),
    ]);
    expect(namesOf(await log.read({ after: from, limit: 2 }))).toEqual([{ names: ['a'] }, { names: ['b'] }]);
    expect(namesOf(await log.read({ after: from + 2, limit: 9 }))).toEqual([
      { names: ['c'] },
      { names: ['d'] },
    ]);
    const own = await log.read({ after: 0, limit: 9, exerciseId });
    expect(own.map(({ seq }) => seq)).toEqual([from + 1, from + 4]);
    expect(await log.read({ after: from + 1, limit: 9, exerciseId })).toHaveLength(1);
    expect(await log.read({ after: 0, limit: 9, exerciseId: 'no\0ne' })).toEqual([]);
  });
});

describe.each(ADAPTERS)('checkpoints %s', (_, make) => {
  let subject: Subject;
  beforeAll(async () => {
    subject = await make();
  });
  afterAll(() => subject.stop());

  const facts = (seq: number, atMs: number): Omit<Checkpoint, 'chain' | 'exerciseId'> => {
    return { seq, headHash: 'a'.repeat(64), atMs, publicKeyId: 'k', signature: `s${seq}-${atMs}` };
  };
  const ofExercise = (exerciseId: string, seq: number, atMs: number): Checkpoint => {
    return { chain: 'journal', exerciseId, ...facts(seq, atMs) };
  };

  it('are kept by chain, in order, with the highest of each at hand', async () => {
    const { checkpoints } = subject;
    expect(await checkpoints.latest()).toEqual([]);
    const kept: Checkpoint[] = [
      ofExercise('one', 5, 100),
      ofExercise('one', 9, 200),
      ofExercise('one', 7, 150),
      ofExercise('two', 1, 100),
      { chain: 'audit', ...facts(3, 100) },
      { chain: 'audit', ...facts(3, 101) },
    ];
    for (const checkpoint of kept) await checkpoints.put(checkpoint);
    expect(await checkpoints.of({ chain: 'journal', exerciseId: 'one' })).toEqual([
      kept[0],
      kept[2],
      kept[1],
    ]);
    expect(await checkpoints.of({ chain: 'audit' })).toEqual([kept[4], kept[5]]);
    expect(await checkpoints.of({ chain: 'journal', exerciseId: 'no\0ne' })).toEqual([]);
    const latest = await checkpoints.latest();
    expect(latest).toHaveLength(3);
    expect(latest).toEqual(expect.arrayContaining([kept[1], kept[3], kept[5]]));
  });
});
