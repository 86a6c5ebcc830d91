import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import {
  GENESIS_HASH,
  storable,
  type Entry,
  type ExerciseJournal,
  type JournalFeed,
  type LockedJournal,
} from '@cyberdrill/domain';
import { openDatabase, PostgresJournal, PostgresJournalFeed } from '@cyberdrill/persistence';
import {
  A_CONTROLLER,
  InMemoryJournal,
  notesBehind,
  SettableClock,
  testDatabase,
  until,
} from '@cyberdrill/testing';

interface Subject {
  readonly journal: ExerciseJournal;
  readonly feed: JournalFeed;
  stop(): Promise<void>;
}

const ADAPTERS: [string, () => Promise<Subject>][] = [
  [
    'in memory',
    async () => {
      const journal = new InMemoryJournal(new SettableClock());
      return { journal, feed: journal.feed, stop: async () => undefined };
    },
  ],
  [
    'in PostgreSQL',
    async () => {
      const { url, drop } = await testDatabase();
      const database = await openDatabase(url, { log: console });
      const feed = new PostgresJournalFeed(database);
      await feed.start();
      const stop = async (): Promise<void> => {
        await feed.stop();
        await database.close();
        await drop();
      };
      return { journal: new PostgresJournal(database), feed, stop };
    },
  ],
];

/** Properties that a test sets, in shapes that the types would not always allow. */
type Changes = Partial<Record<keyof Entry, unknown>>;

/** A text in which everything that stores like to change occurs. */
const HOSTILE = `quote ' " \\ NUL \0 half \ud800 pair 😀 line \u2028\r\n تمرين ? ?? :a $1 \${x} --`;

describe.each(ADAPTERS)('a journal %s', (_, make) => {
  let subject: Subject;
  let journal: ExerciseJournal;
  let exerciseId: string;

  const append = (texts: readonly string[], commandId?: string): Promise<Entry[]> =>
    journal.transact(exerciseId, async (locked) => {
      const entries = notesBehind(exerciseId, locked, texts, commandId);
      await locked.append(entries);
      return entries;
    });
  const appendOne = (entry: (locked: LockedJournal) => Changes): Promise<Entry> =>
    journal.transact(exerciseId, async (locked) => {
      const [note] = notesBehind(exerciseId, locked, ['']);
      const made = { ...note, ...entry(locked) } as Entry;
      await locked.append([made]);
      return made;
    });

  beforeAll(async () => {
    subject = await make();
    journal = subject.journal;
  });
  afterAll(() => subject.stop());
  beforeEach(async () => {
    exerciseId = `ex-${randomUUID()}`;
    await journal.create(exerciseId);
  });

  describe('create', () => {
    it('makes an empty journal', async () => {
      expect(await journal.exists(exerciseId)).toBe(true);
      expect(await journal.read(exerciseId, 0)).toEqual([]);
      expect(await journal.transact(exerciseId, async ({ head }) => head)).toEqual({
        seq: 0,
        hash: GENESIS_HASH,
      });
    });

    it('refuses an id that is taken and leaves its journal alone', async () => {
      await append(['kept']);
      await expect(journal.create(exerciseId)).rejects.toMatchObject({
        code: 'EXERCISE_ID_TAKEN',
        details: { exerciseId },
      });
      expect(await journal.read(exerciseId, 0)).toHaveLength(1);
    });

    it('gives an id to one of many who want it', async () => {
      const id = `ex-${randomUUID()}`;
      const outcomes = await Promise.allSettled(Array.from({ length: 8 }, () => journal.create(id)));
      expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    });

    it.each([
      ['empty', ''],
      ['with NUL', 'ex\0'],
      ['with half a surrogate pair', 'ex\ud800'],
      ['too long', 'x'.repeat(257)],
    ])('refuses an id that is %s', async (_, id) => {
      await expect(journal.create(id)).rejects.toMatchObject({ code: 'REQUEST_INVALID' });
      expect(await journal.exists(id)).toBe(false);
      expect(await journal.read(id, 0)).toEqual([]);
    });
  });

  describe('transact', () => {
    it('is refused for an exercise that there is not', async () => {
      for (const id of [`ex-${randomUUID()}`, 'ex\0'])
        await expect(journal.transact(id, async () => 1)).rejects.toMatchObject({ code: 'EXERCISE_UNKNOWN' });
    });

    it('gives back what the work resolves with', async () => {
      expect(await journal.transact(exerciseId, async () => ({ answer: 42 }))).toEqual({ answer: 42 });
    });

    it('makes 50 writers take turns: no gap, no double, no lost link', async () => {
      const writers = Array.from({ length: 50 }, (_, index) => append([`a${index}`, `b${index}`]));
      await Promise.all(writers);

      const entries = await journal.read(exerciseId, 0);
      expect(entries.map(({ seq }) => seq)).toEqual(Array.from({ length: 100 }, (_, index) => index + 1));
      const hashes = [GENESIS_HASH, ...entries.map(({ hash }) => hash)];
      expect(entries.map(({ prevHash }) => prevHash)).toEqual(hashes.slice(0, -1));
      expect(new Set(entries.map(({ data }) => (data as { text: string }).text)).size).toBe(100);
    });

    it('lets writers of different exercises work at the same time', async () => {
      const other = `ex-${randomUUID()}`;
      await journal.create(other);
      const inside: string[] = [];
      // Each work ends only when both have begun.
      const meet = (id: string) => async (): Promise<void> => {
        inside.push(id);
        await until(() => inside.length === 2);
      };
      await Promise.all([
        journal.transact(exerciseId, meet(exerciseId)),
        journal.transact(other, meet(other)),
      ]);
      expect(inside).toHaveLength(2);
    });

    it('appends nothing when the work rejects, and rejects with the same error', async () => {
      await append(['before']);
      const failure = new Error('changed my mind');
      const failing = journal.transact(exerciseId, async (locked) => {
        await locked.append(notesBehind(exerciseId, locked, ['never'], 'c-1'));
        throw failure;
      });
      await expect(failing).rejects.toBe(failure);

      expect(await journal.read(exerciseId, 0)).toHaveLength(1);
      expect(await journal.transact(exerciseId, async ({ head }) => head.seq)).toBe(1);
      expect(
        await journal.transact(exerciseId, (locked) => locked.firstEntryOfCommand('c-1')),
      ).toBeUndefined();
      await append(['after']);
      expect((await journal.read(exerciseId, 0)).map(({ seq }) => seq)).toEqual([1, 2]);
    });

    it('shows the work what it has appended so far', async () => {
      await append(['one']);
      const seen = await journal.transact(exerciseId, async (locked) => {
        await locked.append(notesBehind(exerciseId, locked, ['two'], 'c-2'));
        await locked.append(notesBehind(exerciseId, locked, ['three'], 'c-2'));
        return {
          head: locked.head.seq,
          after: (await locked.readAfter(0)).map(({ seq }) => seq),
          command: await locked.firstEntryOfCommand('c-2'),
        };
      });
      expect(seen).toEqual({ head: 3, after: [1, 2, 3], command: { firstSeq: 2, lastSeq: 3 } });
      expect(await journal.read(exerciseId, 0)).toHaveLength(3);
    });

    it.each([
      ['leave a gap', { seq: 7 }],
      ['repeat a place', { seq: 1 }],
      ['do not link to the head', { prevHash: GENESIS_HASH }],
      ['belong to another exercise', { exerciseId: 'another' }],
    ])('refuses entries that %s', async (_, flaw) => {
      await append(['one']);
      await expect(appendOne(() => flaw)).rejects.toThrow('Nothing was appended');
      expect(await journal.read(exerciseId, 0)).toHaveLength(1);
    });

    it('tells the time in whole milliseconds, never before the last entry', async () => {
      const ahead = await appendOne(({ nowMs }) => ({ recordedAtMs: nowMs + 1_500 }));
      const nowMs = await journal.transact(exerciseId, async (locked) => locked.nowMs);
      expect(nowMs).toBe(ahead.recordedAtMs);
      expect(Number.isSafeInteger(nowMs)).toBe(true);
    });
  });

  describe('entries', () => {
    it('come back exactly, to the byte of their JSON', async () => {
      const data = {
        text: HOSTILE,
        numbers: [0.1 + 0.2, 1e21, 5e-324, Number.MAX_SAFE_INTEGER, -1.5e-7],
        nested: { z: [{ b: null, a: true }], ['__proto__']: { x: 1 }, '': 'empty key' },
      };
      const written = await appendOne(() => ({
        data,
        audience: { teams: ['getonia', 'berylia'] },
        actor: { ...A_CONTROLLER, role: 'team', id: HOSTILE, teamId: 'getonia' },
        commandId: 'ünï-"c\'"-?-\\',
        occurredAtMs: 1_790_000_000_123,
        exerciseTimeMs: 0.1 + 0.2,
        activeTimeMs: Number.MAX_SAFE_INTEGER,
      }));
      const [read] = await journal.read(exerciseId, 0);
      expect(read).toStrictEqual(written);
      const inOrder = (entry: Entry | undefined): string =>
        JSON.stringify(Object.entries(entry ?? {}).sort(([a], [b]) => (a < b ? -1 : 1)));
      expect(inOrder(read)).toBe(inOrder(written));
    });

    it('without a command have no command id', async () => {
      await append(['by itself']);
      const [read] = await journal.read(exerciseId, 0);
      expect(Object.keys(read ?? {})).not.toContain('commandId');
    });

    it('cannot be changed through what was read', async () => {
      await append(['as it was']);
      const [read] = await journal.read(exerciseId, 0);
      Object.assign(read?.data ?? {}, { text: 'changed' });
      expect((await journal.read(exerciseId, 0))[0]?.data).toEqual({ text: 'as it was' });
    });

    it('are read after a place, in order, up to a limit', async () => {
      await append(['1', '2', '3', '4', '5']);
      const places = async (after: number, limit?: number): Promise<number[]> =>
        (await journal.read(exerciseId, after, limit)).map(({ seq }) => seq);
      expect(await places(0)).toEqual([1, 2, 3, 4, 5]);
      expect(await places(2)).toEqual([3, 4, 5]);
      expect(await places(1, 2)).toEqual([2, 3]);
      expect(await places(4, 100)).toEqual([5]);
      expect(await places(5)).toEqual([]);
      expect(await places(99)).toEqual([]);
      expect(await journal.read(`ex-${randomUUID()}`, 0)).toEqual([]);
    });
  });

  describe('commands', () => {
    const placesOf = (commandId: string): Promise<{ firstSeq: number; lastSeq: number } | undefined> =>
      journal.transact(exerciseId, (locked) => locked.firstEntryOfCommand(commandId));

    it('are found by their id, with the places of their entries', async () => {
      await append(['0']);
      await append(['a', 'b', 'c'], 'c-1');
      await append(['d'], 'c-2');
      expect(await placesOf('c-1')).toEqual({ firstSeq: 2, lastSeq: 4 });
      expect(await placesOf('c-2')).toEqual({ firstSeq: 5, lastSeq: 5 });
      expect(await placesOf('c-3')).toBeUndefined();
    });

    it('are unique to their exercise', async () => {
      await append(['a'], 'c-1');
      const other = `ex-${randomUUID()}`;
      await journal.create(other);
      const found = await journal.transact(other, (locked) => locked.firstEntryOfCommand('c-1'));
      expect(found).toBeUndefined();
    });

    it.each([
      ['an empty id', ''],
      ['NUL in the id', 'c\0'],
      ['half a surrogate pair in the id', 'c\udfff'],
      ['too long an id', 'c'.repeat(257)],
    ])('with %s are refused', async (_, commandId) => {
      await expect(placesOf(commandId)).rejects.toMatchObject({ code: 'COMMAND_INVALID' });
      await expect(append(['a'], commandId)).rejects.toMatchObject({ code: 'COMMAND_INVALID' });
      expect(await journal.read(exerciseId, 0)).toEqual([]);
    });
  });

  describe('the list', () => {
    const listed = async (): Promise<unknown> =>
      (await journal.list()).find((summary) => summary.exerciseId === exerciseId);
    const happen = (kind: Entry['kind'], data: object = {}): Promise<Entry> =>
      appendOne(() => ({ kind, data }));

    it('shows an exercise from its making on', async () => {
      expect(await listed()).toEqual({
        exerciseId,
        title: '',
        createdAtMs: expect.any(Number),
        headSeq: 0,
        isLive: false,
      });
    });

    it('follows title, head and whether it is live', async () => {
      await happen('exercise.planned', { title: `Nordlicht ${HOSTILE}` });
      expect(await listed()).toMatchObject({
        title: storable(`Nordlicht ${HOSTILE}`),
        headSeq: 1,
        isLive: false,
      });
      await happen('exercise.started', { epoch: 1, rate: 1 });
      expect(await listed()).toMatchObject({ headSeq: 2, isLive: true });
      await happen('exercise.paused', { epoch: 2 });
      expect(await listed()).toMatchObject({ headSeq: 3, isLive: true });
      await happen('exercise.ended', { epoch: 3 });
      expect(await listed()).toMatchObject({ headSeq: 4, isLive: false });
    });

    it('is ordered by creation', async () => {
      const all = await journal.list();
      const times = all.map(({ createdAtMs }) => createdAtMs);
      expect(times).toEqual([...times].sort((a, b) => a - b));
    });
  });

  describe('the feed', () => {
    it('tells every subscriber of the new head, once for each commit', async () => {
      const heard: [number, string, number][] = [];
      const stops = [1, 2].map((who) =>
        subject.feed.subscribe((id, seq) => id === exerciseId && heard.push([who, id, seq])),
      );
      await append(['a', 'b']);
      await append(['c']);
      await until(() => heard.length >= 4);
      stops.forEach((stop) => stop());
      expect(heard.sort()).toEqual([
        [1, exerciseId, 2],
        [1, exerciseId, 3],
        [2, exerciseId, 2],
        [2, exerciseId, 3],
      ]);
    });

    it('tells nothing of what was not committed, nor to who stopped listening', async () => {
      const heard: string[] = [];
      const stop = subject.feed.subscribe((id, seq) => id === exerciseId && heard.push(`first ${seq}`));
      await journal
        .transact(exerciseId, async (locked) => {
          await locked.append(notesBehind(exerciseId, locked, ['never']));
          throw new Error('no');
        })
        .catch(() => undefined);
      await append(['one']);
      await until(() => heard.length > 0);
      stop();

      const stopOther = subject.feed.subscribe((id, seq) => id === exerciseId && heard.push(`second ${seq}`));
      await append(['two']);
      await until(() => heard.includes('second 2'));
      stopOther();
      expect(heard).toEqual(['first 1', 'second 2']);
    });
  });
});
