import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Accounts } from '@cyberdrill/identity';
import { randomUUID } from 'node:crypto';
import { IDENTITY_STORES, type IdentityStores } from './identity-stores.ts';

describe.each(IDENTITY_STORES)('accounts %s', (_, make) => {
  let stores: IdentityStores;
  let accounts: Accounts;
  const anEmail = (): string => `${randomUUID()}@example.org`;

  beforeAll(async () => {
    stores = await make();
    accounts = stores.accounts;
  });
  afterAll(() => stores.stop());

  it('keep what they were made with, and come back as they are', async () => {
    const email = anEmail();
    const account = await accounts.create({ name: 'Ana "Ü" Попеску', email, passwordHash: '$argon2id$x' });
    expect(account).toMatchObject({
      name: 'Ana "Ü" Попеску',
      email,
      isAdministrator: false,
      isDisabled: false,
      passwordHash: '$argon2id$x',
    });
    expect(account).not.toHaveProperty('lastSignInAtMs');
    expect(account.createdAtMs).toBeGreaterThan(1_700_000_000_000);
    expect(await accounts.find(account.accountId)).toEqual(account);
    expect(await accounts.findByEmail(email)).toEqual(account);
    expect(await accounts.list()).toContainEqual(account);
  });

  it('may be without e-mail and password, and share names', async () => {
    const [one, two] = [await accounts.create({ name: 'Guest' }), await accounts.create({ name: 'Guest' })];
    expect(one.accountId).not.toBe(two.accountId);
    expect(Object.keys(one)).not.toContain('email');
    expect(Object.keys(one)).not.toContain('passwordHash');
  });

  it('are not there when nobody made them', async () => {
    expect(await accounts.find(randomUUID())).toBeUndefined();
    expect(await accounts.find('no uuid')).toBeUndefined();
    expect(await accounts.findByEmail(anEmail())).toBeUndefined();
    await expect(accounts.change(randomUUID(), { name: 'x' })).rejects.toMatchObject({
      code: 'ACCOUNT_UNKNOWN',
    });
    await expect(accounts.change('no uuid', { name: 'x' })).rejects.toMatchObject({
      code: 'ACCOUNT_UNKNOWN',
    });
  });

  it('have an e-mail address of their own, of many who want it at once one gets it', async () => {
    const email = anEmail();
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, (_, index) => accounts.create({ name: `Ana ${index}`, email })),
    );
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    expect(refused).toHaveLength(7);
    for (const outcome of refused) expect(outcome).toMatchObject({ reason: { code: 'EMAIL_TAKEN' } });

    const other = await accounts.create({ name: 'Ben', email: anEmail() });
    await expect(accounts.change(other.accountId, { email })).rejects.toMatchObject({ code: 'EMAIL_TAKEN' });
    expect(await accounts.find(other.accountId)).toEqual(other);
  });

  it('change what is said, and nothing else', async () => {
    const account = await accounts.create({ name: 'Ana', email: anEmail(), passwordHash: 'a' });
    const changed = await accounts.change(account.accountId, {
      name: 'Ana P.',
      lastSignInAtMs: 1_790_000_000_123,
    });
    expect(changed).toEqual({ ...account, name: 'Ana P.', lastSignInAtMs: 1_790_000_000_123 });
    expect(await accounts.change(account.accountId, { isDisabled: true, passwordHash: 'b' })).toEqual({
      ...changed,
      isDisabled: true,
      passwordHash: 'b',
    });
    expect(await accounts.find(account.accountId)).toMatchObject({ isDisabled: true, passwordHash: 'b' });
  });

  it('begin with one administrator, however many try to be the first', async () => {
    expect(await accounts.hasAdministrator()).toBe(false);
    const taken = await accounts.create({ name: 'Here before', email: anEmail() });
    expect(
      await accounts.createFirstAdministrator({ name: 'Root', email: taken.email ?? '' }),
    ).toBeUndefined();
    const first = await Promise.all(
      Array.from({ length: 6 }, (_, index) =>
        accounts.createFirstAdministrator({ name: `Root ${index}`, email: anEmail(), passwordHash: 'x' }),
      ),
    );
    expect(first.filter((one) => one?.isAdministrator === true)).toHaveLength(1);
    expect(await accounts.hasAdministrator()).toBe(true);
  });

  it('never end up without an administrator, not even when two take each other’s rights at the same moment', async () => {
    const [first] = (await accounts.list()).filter(({ isAdministrator }) => isAdministrator);
    if (first === undefined) throw new Error('no administrator');
    for (const changes of [{ isAdministrator: false }, { isDisabled: true }]) {
      await expect(accounts.change(first.accountId, changes)).rejects.toMatchObject({
        code: 'LAST_ADMINISTRATOR',
      });
    }
    expect(await accounts.find(first.accountId)).toMatchObject({ isAdministrator: true, isDisabled: false });

    const second = await accounts.create({ name: 'Second', email: anEmail(), isAdministrator: true });
    await Promise.allSettled(
      [first, second].map(({ accountId }) => accounts.change(accountId, { isAdministrator: false })),
    );
    expect((await accounts.list()).filter(({ isAdministrator }) => isAdministrator)).toHaveLength(1);
    expect(await accounts.hasAdministrator()).toBe(true);
  });

  it('are found by what an identity provider calls them, the pair and not its halves', async () => {
    const identity = { issuer: 'https://id.example', subject: 's-1' };
    const before = (await accounts.list()).length;
    const made = await Promise.all(
      Array.from({ length: 6 }, () => accounts.createFor(identity, { name: 'Ana' })),
    );
    const [ana, ...others] = made.filter((account) => account !== undefined);
    expect(others).toEqual([]);
    expect(ana).toMatchObject({ name: 'Ana', isAdministrator: false });
    expect(await accounts.list()).toHaveLength(before + 1);
    expect(await accounts.findByIdentity(identity)).toEqual(ana);
    expect(await accounts.findByIdentity({ ...identity, issuer: 'https://other.example' })).toBeUndefined();
    expect(await accounts.findByIdentity({ ...identity, subject: 's-2' })).toBeUndefined();
  });
});
