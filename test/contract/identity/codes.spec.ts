import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Challenge, Challenges, Codes } from '@cyberdrill/identity';
import { createHash, randomUUID } from 'node:crypto';
import { IDENTITY_STORES, type IdentityStores } from './identity-stores.ts';

const NOW = 1_790_000_000_000;
const hashOf = (text: string): string => createHash('sha256').update(text).digest('hex');
const RIGHT = hashOf('right');
const WRONG = hashOf('wrong');

describe.each(IDENTITY_STORES)('codes %s', (_, make) => {
  let stores: IdentityStores;
  let codes: Codes;
  let accountId: string;

  const take = (hash: string, nowMs = NOW): Promise<boolean> => codes.take('reset', accountId, hash, nowMs);

  beforeAll(async () => {
    stores = await make();
    codes = stores.codes;
  });
  afterAll(() => stores.stop());
  beforeEach(async () => {
    accountId = (await stores.accounts.create({ name: 'Ana' })).accountId;
  });

  it('are right once, of many at the same time for one', async () => {
    await codes.put({ kind: 'reset', accountId, codeHash: RIGHT, expiresAtMs: NOW + 1, triesLeft: 5 });
    const taken = await Promise.all(Array.from({ length: 8 }, () => take(RIGHT)));
    expect(taken.filter(Boolean)).toHaveLength(1);
  });

  it('are worth nothing after their time, or for somebody else, or as something else', async () => {
    await codes.put({ kind: 'reset', accountId, codeHash: RIGHT, expiresAtMs: NOW, triesLeft: 5 });
    expect(await codes.take('activation', accountId, RIGHT, NOW - 1)).toBe(false);
    expect(await codes.take('reset', randomUUID(), RIGHT, NOW - 1)).toBe(false);
    expect(await take(RIGHT, NOW)).toBe(false);
    expect(await codes.has('reset', accountId)).toBe(false);
  });

  it('are void after so many wrong ones, counted one after the other', async () => {
    await codes.put({ kind: 'reset', accountId, codeHash: RIGHT, expiresAtMs: NOW + 1, triesLeft: 5 });
    expect(await Promise.all([1, 2, 3, 4].map(() => take(WRONG)))).toEqual(Array(4).fill(false));
    expect(await codes.has('reset', accountId)).toBe(true);
    expect(await take(WRONG)).toBe(false);
    expect(await take(RIGHT)).toBe(false);
  });

  it('replace an earlier one of the same kind', async () => {
    await codes.put({ kind: 'reset', accountId, codeHash: WRONG, expiresAtMs: NOW + 1, triesLeft: 1 });
    await codes.put({ kind: 'reset', accountId, codeHash: RIGHT, expiresAtMs: NOW + 1, triesLeft: 2 });
    expect(await take(WRONG)).toBe(false);
    expect(await take(RIGHT)).toBe(true);
  });

  it('that lead back in are found by themselves, again and again, until they are dropped', async () => {
    const codeHash = hashOf(randomUUID());
    await codes.put({ kind: 'return', accountId, codeHash });
    expect(await codes.accountOf('return', codeHash)).toBe(accountId);
    expect(await codes.accountOf('return', codeHash)).toBe(accountId);
    expect(await codes.accountOf('reset', codeHash)).toBeUndefined();
    await codes.drop('return', accountId);
    expect(await codes.accountOf('return', codeHash)).toBeUndefined();
  });
});

describe.each(IDENTITY_STORES)('challenges %s', (_, make) => {
  let stores: IdentityStores;
  let challenges: Challenges;

  beforeAll(async () => {
    stores = await make();
    challenges = stores.challenges;
  });
  afterAll(() => stores.stop());

  it('are looked at as often as one likes, and taken once', async () => {
    const { accountId } = await stores.accounts.create({ name: 'Ana' });
    const challenge: Challenge = {
      kind: 'passkey-enrol',
      accountId,
      data: { challenge: 'x', origin: 'https://drill.example' },
      expiresAtMs: NOW + 0.5,
    };
    const id = randomUUID();
    await challenges.put(id, challenge, NOW);
    expect(await challenges.peek(id)).toEqual(challenge);
    const taken = await Promise.all(Array.from({ length: 6 }, () => challenges.take(id)));
    expect(taken.filter((one) => one !== undefined)).toEqual([challenge]);
    expect(await challenges.peek(id)).toBeUndefined();
  });

  it('need nobody who began them, and are forgotten when their time is over', async () => {
    const [old, fresh] = [randomUUID(), randomUUID()];
    await challenges.put(old, { kind: 'oidc', data: {}, expiresAtMs: NOW + 10 }, NOW);
    await challenges.put(fresh, { kind: 'oidc', data: {}, expiresAtMs: NOW + 11 }, NOW + 10);
    expect(await challenges.take(old)).toBeUndefined();
    expect(await challenges.take(fresh)).toEqual({ kind: 'oidc', data: {}, expiresAtMs: NOW + 11 });
  });
});
