import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { DEFAULT_NDA, type Ndas } from '@cyberdrill/identity';
import { randomUUID } from 'node:crypto';
import { PEOPLE_STORES, type PeopleStores } from './people-stores.ts';

const HASH = 'a'.repeat(64);

describe.each(PEOPLE_STORES)('what is to be agreed to, %s', (_, make) => {
  let stores: PeopleStores;
  let ndas: Ndas;
  let exerciseId: string;
  let accountId: string;

  const accept = (version: number, sha256 = HASH): Promise<void> =>
    ndas.accept({ exerciseId, accountId, version, language: 'fr', sha256 });

  beforeAll(async () => {
    stores = await make();
    ndas = stores.ndas;
  });
  afterAll(() => stores.stop());
  beforeEach(async () => {
    exerciseId = `drill-${randomUUID().slice(0, 8)}`;
    await stores.exercise(exerciseId);
    accountId = (await stores.accounts.create({ name: 'Ana' })).accountId;
  });

  it('is the default until something else is set', async () => {
    expect(await ndas.current(exerciseId)).toEqual({ version: 1, texts: DEFAULT_NDA });
  });

  it('counts versions one after the other, also of those set at the same time', async () => {
    const set = await Promise.all([1, 2, 3].map((n) => ndas.set(exerciseId, { en: `Text ${n}` })));
    expect(set.map(({ version }) => version).sort()).toEqual([2, 3, 4]);
    expect(await ndas.current(exerciseId)).toEqual(set.find(({ version }) => version === 4));
    const versions = await ndas.versions(exerciseId);
    expect(versions.map(({ version }) => version)).toEqual([4, 3, 2, 1]);
    expect(versions.at(-1)?.texts).toEqual(DEFAULT_NDA);
    await expect(ndas.set('nowhere', { en: 'Text' })).rejects.toMatchObject({ code: 'EXERCISE_UNKNOWN' });
  });

  it('keeps the very words', async () => {
    const texts = { en: 'quote \' " \\ half \u{1f600} line\n\n?', ar: 'سر', zh: '' };
    await ndas.set(exerciseId, texts);
    expect((await ndas.current(exerciseId)).texts).toEqual(texts);
  });

  it('remembers what each person accepted last, and all of it', async () => {
    expect(await ndas.lastOf(accountId, exerciseId)).toBeUndefined();
    await accept(1);
    const first = await ndas.lastOf(accountId, exerciseId);
    expect(first).toEqual({ version: 1, language: 'fr', sha256: HASH, atMs: expect.any(Number) });
    await accept(2, 'b'.repeat(64));
    expect(await ndas.lastOf(accountId, exerciseId)).toMatchObject({ version: 2 });
    const all = await ndas.acceptances(exerciseId);
    expect(all.map(({ name, version }) => [name, version])).toEqual([
      ['Ana', 2],
      ['Ana', 1],
    ]);
    expect(all[1]).toEqual({ ...first, accountId, exerciseId, name: 'Ana' });
    expect(await ndas.lastOf(accountId, 'another')).toBeUndefined();
    expect(await ndas.acceptances('another')).toEqual([]);
  });

  it('keeps the first acceptance of the same words', async () => {
    await accept(1);
    const first = await ndas.lastOf(accountId, exerciseId);
    await accept(1);
    expect(await ndas.acceptances(exerciseId)).toHaveLength(1);
    expect(await ndas.lastOf(accountId, exerciseId)).toEqual(first);
  });
});
