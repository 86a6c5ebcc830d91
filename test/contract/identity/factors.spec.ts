import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Factors, Passkey } from '@cyberdrill/identity';
import { randomBytes, randomUUID } from 'node:crypto';
import { IDENTITY_STORES, type IdentityStores } from './identity-stores.ts';

const NOW = 1_790_000_000_000;

describe.each(IDENTITY_STORES)('factors %s', (_, make) => {
  let stores: IdentityStores;
  let factors: Factors;
  let accountId: string;

  const aPasskey = (changes: Partial<Passkey> = {}): Omit<Passkey, 'passkeyId'> => ({
    accountId,
    credentialId: randomBytes(16).toString('base64url'),
    publicKey: new Uint8Array([0, 1, 2, 250, 255]),
    signCount: 0,
    transports: ['internal', 'hybrid'],
    name: 'Phone',
    createdAtMs: NOW,
    ...changes,
  });
  const saved = async (passkey: Omit<Passkey, 'passkeyId'>): Promise<Passkey> => {
    expect(await factors.savePasskey(passkey)).toBe(true);
    const found = await factors.passkeyByCredential(passkey.credentialId);
    if (found === undefined) throw new Error('not found');
    return found;
  };

  beforeAll(async () => {
    stores = await make();
    factors = stores.factors;
  });
  afterAll(() => stores.stop());
  beforeEach(async () => {
    accountId = (await stores.accounts.create({ name: 'Ana' })).accountId;
  });

  describe('an authenticator app', () => {
    it('is enrolled, replaced and removed', async () => {
      expect(await factors.totpOf(accountId)).toBeUndefined();
      await factors.saveTotp({ accountId, secret: 'ABC', sinceMs: NOW, lastStep: 7 });
      expect(await factors.totpOf(accountId)).toEqual({
        accountId,
        secret: 'ABC',
        sinceMs: NOW,
        lastStep: 7,
      });
      await factors.saveTotp({ accountId, secret: 'DEF', sinceMs: NOW + 1, lastStep: 0 });
      expect(await factors.totpOf(accountId)).toMatchObject({ secret: 'DEF', lastStep: 0 });
      expect(await factors.removeTotp(accountId)).toBe(true);
      expect(await factors.removeTotp(accountId)).toBe(false);
    });

    it('takes each time step once, of many at the same time one', async () => {
      await factors.saveTotp({ accountId, secret: 'ABC', sinceMs: NOW, lastStep: 100 });
      const taken = await Promise.all(Array.from({ length: 8 }, () => factors.takeTotpStep(accountId, 101)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      expect(await factors.takeTotpStep(accountId, 100)).toBe(false);
      expect(await factors.takeTotpStep(accountId, 103)).toBe(true);
      expect(await factors.takeTotpStep(accountId, 102)).toBe(false);
      expect(await factors.takeTotpStep(randomUUID(), 1)).toBe(false);
    });
  });

  describe('a passkey', () => {
    it('comes back as it was saved', async () => {
      const passkey = aPasskey();
      const found = await saved(passkey);
      expect(found).toEqual({ passkeyId: found.passkeyId, ...passkey });
      expect(await factors.passkeysOf(accountId)).toEqual([found]);
      expect(await factors.passkeyByCredential('unknown')).toBeUndefined();
    });

    it('belongs to whoever enrolled it first', async () => {
      const passkey = await saved(aPasskey());
      const other = (await stores.accounts.create({ name: 'Ben' })).accountId;
      expect(
        await factors.savePasskey(aPasskey({ accountId: other, credentialId: passkey.credentialId })),
      ).toBe(false);
      expect(await factors.passkeyByCredential(passkey.credentialId)).toMatchObject({ accountId });
    });

    it('counts forward only, unless it does not count at all', async () => {
      const counting = await saved(aPasskey({ signCount: 5 }));
      expect(await factors.usePasskey(counting.passkeyId, 5, NOW)).toBe(false);
      expect(await factors.usePasskey(counting.passkeyId, 0, NOW)).toBe(false);
      expect(await factors.usePasskey(counting.passkeyId, 6, NOW + 9)).toBe(true);
      expect(await factors.passkeyByCredential(counting.credentialId)).toMatchObject({
        signCount: 6,
        lastUsedAtMs: NOW + 9,
      });
      const uncounted = await saved(aPasskey());
      expect(await factors.usePasskey(uncounted.passkeyId, 0, NOW)).toBe(true);
      expect(await factors.usePasskey(uncounted.passkeyId, 0, NOW)).toBe(true);
    });

    it('is renamed and removed by its own account only', async () => {
      const { passkeyId } = await saved(aPasskey());
      for (const id of ['no uuid', randomUUID()])
        expect(await factors.removePasskey(accountId, id)).toBe(false);
      expect(await factors.renamePasskey(randomUUID(), passkeyId, 'Mine')).toBe(false);
      expect(await factors.removePasskey(randomUUID(), passkeyId)).toBe(false);
      expect(await factors.renamePasskey(accountId, passkeyId, 'Key ring')).toBe(true);
      expect(await factors.passkeysOf(accountId)).toMatchObject([{ passkeyId, name: 'Key ring' }]);
      expect(await factors.removePasskey(accountId, passkeyId)).toBe(true);
      expect(await factors.passkeysOf(accountId)).toEqual([]);
    });
  });

  it('recovery codes count once each, of many at the same time one', async () => {
    await factors.setRecoveryCodes(accountId, ['a', 'b', 'c']);
    expect(await factors.recoveryCodesLeft(accountId)).toBe(3);
    const taken = await Promise.all(
      Array.from({ length: 6 }, () => factors.takeRecoveryCode(accountId, 'b')),
    );
    expect(taken.filter(Boolean)).toHaveLength(1);
    expect(await factors.takeRecoveryCode(randomUUID(), 'a')).toBe(false);
    expect(await factors.recoveryCodesLeft(accountId)).toBe(2);
    await factors.setRecoveryCodes(accountId, ['d']);
    expect(await factors.takeRecoveryCode(accountId, 'a')).toBe(false);
    expect(await factors.takeRecoveryCode(accountId, 'd')).toBe(true);
  });

  it('are listed by account, and taken away together', async () => {
    const withKey = (await stores.accounts.create({ name: 'Ben' })).accountId;
    await factors.saveTotp({ accountId, secret: 'ABC', sinceMs: NOW, lastStep: 0 });
    await saved(aPasskey());
    await saved(aPasskey({ accountId: withKey }));
    await factors.setRecoveryCodes(accountId, ['a']);
    const all = await factors.accountsWithFactor();
    expect([accountId, withKey].every((id) => all.has(id))).toBe(true);

    await factors.removeAll(accountId);
    expect(await factors.totpOf(accountId)).toBeUndefined();
    expect(await factors.passkeysOf(accountId)).toEqual([]);
    expect(await factors.recoveryCodesLeft(accountId)).toBe(0);
    expect((await factors.accountsWithFactor()).has(accountId)).toBe(false);
    expect(await factors.passkeysOf(withKey)).toHaveLength(1);
  });
});
