import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Drafts, DraftToKeep, ExerciseJournal } from '@cyberdrill/domain';
import { openDatabase, PostgresDrafts, PostgresJournal } from '@cyberdrill/persistence';
import { InMemoryDrafts, InMemoryJournal, SettableClock, testDatabase } from '@cyberdrill/testing';

interface Subject {
  readonly drafts: Drafts;
  readonly journal: ExerciseJournal;
  stop(): Promise<void>;
}

const ADAPTERS: [string, () => Promise<Subject>][] = [
  [
    'in memory',
    async () => {
      const clock = new SettableClock();
      return {
        drafts: new InMemoryDrafts(clock),
        journal: new InMemoryJournal(clock),
        stop: async () => undefined,
      };
    },
  ],
  [
    'in PostgreSQL',
    async () => {
      const { url, drop } = await testDatabase();
      const database = await openDatabase(url, { log: console });
      return {
        drafts: new PostgresDrafts(database),
        journal: new PostgresJournal(database),
        stop: async () => {
          await database.close();
          await drop();
        },
      };
    },
  ],
];

const DRAFT: DraftToKeep = { injectId: 'ransom', basedOn: 0, values: { first: 'iso' }, text: 'We' };

describe.each(ADAPTERS)('drafts %s', (_, make) => {
  let drafts: Drafts;
  let stop: () => Promise<void>;

  beforeAll(async () => {
    const subject = await make();
    ({ drafts, stop } = subject);
    for (const exerciseId of ['june', 'july']) await subject.journal.create(exerciseId);
  });

  afterAll(() => stop());

  it('are kept with who wrote them and when, and counted', async () => {
    const first = await drafts.keep('june', 'getonia', { ...DRAFT, by: 'Mariam' });
    expect(first).toEqual({
      ...{ injectId: 'ransom', values: { first: 'iso' }, text: 'We', by: 'Mariam' },
      ...{ revision: 1, keptAtMs: expect.any(Number) },
    });
    const second = await drafts.keep('june', 'getonia', {
      injectId: 'ransom',
      basedOn: 1,
      values: { first: 'iso', list: ['a', { deep: '\u0000 “”' }] },
    });
    expect(second).toEqual({
      ...{ injectId: 'ransom', values: { first: 'iso', list: ['a', { deep: '\u0000 “”' }] } },
      ...{ revision: 2, keptAtMs: expect.any(Number) },
    });
    expect(await drafts.find('june', 'getonia', 'ransom')).toEqual(second);
  });

  it('are not replaced by who has not seen them', async () => {
    await drafts.keep('june', 'halvia', DRAFT);
    expect(await drafts.keep('june', 'halvia', { ...DRAFT, text: 'other' })).toBeUndefined();
    expect(await drafts.keep('june', 'halvia', { ...DRAFT, basedOn: 7 })).toBeUndefined();
    expect(await drafts.find('june', 'halvia', 'ransom')).toMatchObject({ revision: 1, text: 'We' });
  });

  it('are replaced by one of several who try at the same time', async () => {
    await drafts.keep('july', 'halvia', DRAFT);
    const tries = [...'abcdef'].map((text) => drafts.keep('july', 'halvia', { ...DRAFT, basedOn: 1, text }));
    const kept = (await Promise.all(tries)).filter((draft) => draft !== undefined);
    expect(kept).toEqual([await drafts.find('july', 'halvia', 'ransom')]);
  });

  it('belong to one team of one exercise', async () => {
    await drafts.keep('july', 'istrana', DRAFT);
    await drafts.keep('july', 'istrana', { ...DRAFT, injectId: 'press' });
    expect((await drafts.ofTeam('july', 'istrana')).map(({ injectId }) => injectId).sort()).toEqual([
      'press',
      'ransom',
    ]);
    expect(await drafts.ofTeam('june', 'istrana')).toEqual([]);
    expect(await drafts.find('july', 'getonia', 'ransom')).toBeUndefined();
    expect(await drafts.ofTeam('no such', 'no\u0000such')).toEqual([]);
  });
});

it('in PostgreSQL are refused for an exercise that there is not', async () => {
  const { url, drop } = await testDatabase();
  const database = await openDatabase(url, { log: console });
  await expect(new PostgresDrafts(database).keep('nowhere', 'getonia', DRAFT)).rejects.toMatchObject({
    code: 'EXERCISE_UNKNOWN',
  });
  await database.close();
  await drop();
});
