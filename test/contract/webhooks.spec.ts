import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ExerciseJournal, WebhookOutcome, Webhooks, WebhookTurn } from '@cyberdrill/domain';
import { openDatabase, PostgresJournal, PostgresWebhooks } from '@cyberdrill/persistence';
import {
  InMemoryJournal,
  InMemoryWebhooks,
  notesBehind,
  SettableClock,
  testDatabase,
  until,
} from '@cyberdrill/testing';
import { randomUUID } from 'node:crypto';

interface Subject {
  readonly webhooks: Webhooks;
  readonly journal: ExerciseJournal;
  stop(): Promise<void>;
}

/** Moves on with each reading, as a database's clock does. */
class RunningClock extends SettableClock {
  override nowMs(): number {
    this.advance(1);
    return super.nowMs();
  }
}

const ADAPTERS: [string, () => Promise<Subject>][] = [
  [
    'in memory',
    async () => {
      const clock = new RunningClock();
      const journal = new InMemoryJournal(clock);
      return { webhooks: new InMemoryWebhooks(journal, clock), journal, stop: async () => undefined };
    },
  ],
  [
    'in PostgreSQL',
    async () => {
      const { url, drop } = await testDatabase();
      const database = await openDatabase(url, { log: console });
      return {
        webhooks: new PostgresWebhooks(database),
        journal: new PostgresJournal(database),
        stop: async () => {
          await database.close();
          await drop();
        },
      };
    },
  ],
];

const LONG_MS = 60_000;

describe.each(ADAPTERS)('webhooks %s', (_, make) => {
  let webhooks: Webhooks;
  let journal: ExerciseJournal;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    ({ webhooks, journal, stop } = await make());
  });
  afterAll(() => stop());

  /** An exercise of its own with an entry, and a webhook that has not been told of the next. */
  async function anExercise(): Promise<string> {
    const exerciseId = `ex-${randomUUID()}`;
    await journal.create(exerciseId);
    await happens(exerciseId);
    return exerciseId;
  }

  async function happens(exerciseId: string): Promise<void> {
    await journal.transact(exerciseId, (locked) =>
      locked.append(notesBehind(exerciseId, locked, ['a note'])),
    );
  }

  const aWebhook = (exerciseId: string) =>
    ({
      exerciseId,
      url: 'https://chat.example/hook?a=1',
      kinds: ['endex', 'alarm'],
      secret: 's3cret',
    }) as const;

  const told = (changes: Partial<WebhookOutcome> = {}): WebhookOutcome => {
    return {
      afterSeq: 2,
      failures: 0,
      delivered: 1,
      lost: 0,
      lastOutcome: 'delivered',
      waitMs: 0,
      ...changes,
    };
  };

  /** A turn that must be given. */
  async function turn(forMs = LONG_MS): Promise<WebhookTurn> {
    const taken = await webhooks.take(forMs);
    if (taken === undefined) throw new Error('there was no turn');
    return taken;
  }

  it('are added, listed without their secrets, and removed, each exercise for itself', async () => {
    const [one, other] = [await anExercise(), await anExercise()];
    const first = await webhooks.add(aWebhook(one), 2);
    const second = await webhooks.add({ ...aWebhook(one), kinds: ['no-duff'] }, 2);
    expect(first).toEqual({
      ...{
        webhookId: expect.stringMatching(/^[0-9a-f-]{36}$/),
        exerciseId: one,
        createdAtMs: expect.any(Number),
      },
      ...{ url: 'https://chat.example/hook?a=1', kinds: ['endex', 'alarm'], delivered: 0, lost: 0 },
    });
    expect(await webhooks.list(one)).toEqual([first, second]);
    expect(await webhooks.list(other)).toEqual([]);
    expect(await webhooks.remove(other, first.webhookId)).toBe(false);
    expect(await webhooks.remove(one, 'no-such-id')).toBe(false);
    expect(await webhooks.remove(one, first.webhookId)).toBe(true);
    expect(await webhooks.remove(one, first.webhookId)).toBe(false);
    expect(await webhooks.list(one)).toEqual([second]);
    await webhooks.remove(one, second.webhookId);
  });

  it('are as many as an exercise may have, however many come at once', async () => {
    const exerciseId = await anExercise();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => webhooks.add(aWebhook(exerciseId), 3)),
    );
    const refused = outcomes.flatMap((outcome) =>
      outcome.status === 'rejected' ? [outcome.reason as unknown] : [],
    );
    expect(refused).toHaveLength(3);
    for (const error of refused) expect(error).toMatchObject({ code: 'WEBHOOKS_FULL', details: { most: 3 } });
    expect(await webhooks.list(exerciseId)).toHaveLength(3);
    for (const { webhookId } of await webhooks.list(exerciseId)) await webhooks.remove(exerciseId, webhookId);
  });

  it('are not added to an exercise that there is not', async () => {
    for (const exerciseId of ['ex-none', 'ex\0'])
      await expect(webhooks.add(aWebhook(exerciseId), 3)).rejects.toMatchObject({ code: 'EXERCISE_UNKNOWN' });
  });

  it('get a turn once something has happened since they were added, and no second one meanwhile', async () => {
    const exerciseId = await anExercise();
    const { webhookId } = await webhooks.add(aWebhook(exerciseId), 3);
    expect(await webhooks.take(LONG_MS)).toBeUndefined();
    await happens(exerciseId);
    const taken = await turn();
    expect(taken).toMatchObject({ ...aWebhook(exerciseId), webhookId, afterSeq: 1, failures: 0 });
    expect(await webhooks.take(LONG_MS)).toBeUndefined();
    await webhooks.settle(taken, told());
    expect(await webhooks.take(LONG_MS)).toBeUndefined();
    expect(await webhooks.list(exerciseId)).toMatchObject([
      { delivered: 1, lost: 0, lastOutcome: 'delivered' },
    ]);
    await happens(exerciseId);
    expect((await turn()).afterSeq).toBe(2);
    await webhooks.remove(exerciseId, webhookId);
  });

  it('are left alone as long as was said, and tried again from the same place', async () => {
    const exerciseId = await anExercise();
    const { webhookId } = await webhooks.add(aWebhook(exerciseId), 3);
    await happens(exerciseId);
    const failed = told({ afterSeq: 1, failures: 1, delivered: 0, lastOutcome: 'timeout', waitMs: LONG_MS });
    await webhooks.settle(await turn(), failed);
    expect(await webhooks.take(LONG_MS)).toBeUndefined();
    expect(await webhooks.list(exerciseId)).toMatchObject([{ delivered: 0, lastOutcome: 'timeout' }]);
    await webhooks.remove(exerciseId, webhookId);
  });

  it('get another turn when whoever had one went away, whose late word then changes nothing', async () => {
    const exerciseId = await anExercise();
    const { webhookId } = await webhooks.add(aWebhook(exerciseId), 3);
    await happens(exerciseId);
    const lostTurn = await turn(1);
    let next: WebhookTurn | undefined;
    await until(async () => (next = await webhooks.take(LONG_MS)) !== undefined, 30_000, 'another turn');
    expect(next).toMatchObject({ webhookId, afterSeq: 1 });
    await webhooks.settle(lostTurn, told({ delivered: 9 }));
    expect(await webhooks.list(exerciseId)).toMatchObject([{ delivered: 0 }]);
    await webhooks.remove(exerciseId, webhookId);
    if (next !== undefined) await webhooks.settle(next, told());
  });

  it('take turns: whoever has waited longest goes first', async () => {
    const exerciseId = await anExercise();
    const added = [await webhooks.add(aWebhook(exerciseId), 3), await webhooks.add(aWebhook(exerciseId), 3)];
    await happens(exerciseId);
    const turns = [await turn(), await turn()];
    expect(new Set(turns.map((one) => one.webhookId))).toEqual(new Set(added.map((one) => one.webhookId)));
    expect(await webhooks.take(LONG_MS)).toBeUndefined();
    for (const { webhookId } of added) await webhooks.remove(exerciseId, webhookId);
  });
});
