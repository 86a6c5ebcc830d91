import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NewSession, Sessions } from '@cyberdrill/identity';
import { randomBytes, randomUUID } from 'node:crypto';
import { IDENTITY_STORES, type IdentityStores } from './identity-stores.ts';

const NOW = 1_790_000_000_000;

describe.each(IDENTITY_STORES)('sessions %s', (_, make) => {
  let stores: IdentityStores;
  let sessions: Sessions;
  let accountId: string;

  const aHash = (): string => randomBytes(32).toString('hex');
  const aSession = (changes: Partial<NewSession> = {}): NewSession => ({
    accountId,
    tokenHash: aHash(),
    device: 'Firefox on Linux',
    address: '192.0.2.1',
    signedInBy: 'password',
    isStrong: false,
    createdAtMs: NOW,
    provenAtMs: NOW,
    lastUsedAtMs: NOW,
    expiresAtMs: NOW + 1_000,
    idleUntilMs: NOW + 500,
    ...changes,
  });

  beforeAll(async () => {
    stores = await make();
    sessions = stores.sessions;
  });
  afterAll(() => stores.stop());
  beforeEach(async () => {
    accountId = (await stores.accounts.create({ name: 'Ana' })).accountId;
  });

  it('are found by the hash of their token, and never show it', async () => {
    const wanted = aSession();
    const session = await sessions.open(wanted);
    const { tokenHash, ...shown } = wanted;
    expect(session).toEqual({ sessionId: session.sessionId, ...shown });
    expect(await sessions.find(tokenHash)).toEqual({
      session,
      account: await stores.accounts.find(accountId),
      factors: [],
    });
    expect(await sessions.find(aHash())).toBeUndefined();
    expect(await sessions.find('')).toBeUndefined();
  });

  it('come with the account, and with the factors that it has', async () => {
    const tokenHash = aHash();
    await sessions.open(aSession({ tokenHash }));
    const factorsNow = async (): Promise<unknown> => (await sessions.find(tokenHash))?.factors;
    await stores.accounts.change(accountId, { passwordHash: 'x', isDisabled: true });
    expect((await sessions.find(tokenHash))?.account).toEqual(await stores.accounts.find(accountId));
    await stores.factors.setRecoveryCodes(accountId, ['a']);
    expect(await factorsNow()).toEqual([]);
    await stores.factors.savePasskey({
      accountId,
      credentialId: randomUUID(),
      publicKey: new Uint8Array([1]),
      signCount: 0,
      transports: [],
      name: 'Phone',
      createdAtMs: NOW,
    });
    expect(await factorsNow()).toEqual(['passkey', 'recovery-code']);
    await stores.factors.saveTotp({ accountId, secret: 'ABC', sinceMs: NOW, lastStep: 0 });
    await stores.factors.setRecoveryCodes(accountId, []);
    expect(await factorsNow()).toEqual(['totp', 'passkey']);
  });

  it('are not found by an old token once they have a new one', async () => {
    const [old, renewed] = [aHash(), aHash()];
    const { sessionId } = await sessions.open(aSession({ tokenHash: old }));
    const changed = await sessions.change(sessionId, {
      tokenHash: renewed,
      isStrong: true,
      provenAtMs: NOW + 7,
    });
    expect(changed).toMatchObject({ sessionId, isStrong: true, provenAtMs: NOW + 7, address: '192.0.2.1' });
    expect(await sessions.find(old)).toBeUndefined();
    expect((await sessions.find(renewed))?.session).toEqual(changed);
  });

  it('are listed for their account, the last used first', async () => {
    const other = (await stores.accounts.create({ name: 'Ben' })).accountId;
    await sessions.open(aSession({ accountId: other }));
    const early = await sessions.open(aSession({ lastUsedAtMs: NOW - 5 }));
    const late = await sessions.open(aSession({ lastUsedAtMs: NOW + 5 }));
    expect(await sessions.listOf(accountId)).toEqual([late, early]);
    expect(await sessions.listOf('no uuid')).toEqual([]);
  });

  it('end one by one, by their own account only', async () => {
    const tokenHash = aHash();
    const { sessionId } = await sessions.open(aSession({ tokenHash }));
    expect(await sessions.end(randomUUID(), sessionId)).toBe(false);
    expect(await sessions.end(accountId, 'no uuid')).toBe(false);
    expect(await sessions.find(tokenHash)).toMatchObject({ session: { sessionId } });
    expect(await sessions.end(accountId, sessionId)).toBe(true);
    expect(await sessions.find(tokenHash)).toBeUndefined();
    expect(await sessions.end(accountId, sessionId)).toBe(false);
    expect(await sessions.change(sessionId, { isStrong: true })).toBeUndefined();
  });

  it('end all together, or all but one', async () => {
    const [one, two, kept] = [
      await sessions.open(aSession()),
      await sessions.open(aSession()),
      await sessions.open(aSession()),
    ];
    expect([...(await sessions.endAll(accountId, kept.sessionId))].sort()).toEqual(
      [one.sessionId, two.sessionId].sort(),
    );
    expect(await sessions.listOf(accountId)).toEqual([kept]);
    expect(await sessions.endAll(accountId)).toEqual([kept.sessionId]);
    expect(await sessions.listOf(accountId)).toEqual([]);
  });

  it('are counted and swept by their time', async () => {
    await sessions.open(aSession({ expiresAtMs: NOW, idleUntilMs: NOW + 500 }));
    await sessions.open(aSession({ expiresAtMs: NOW + 500, idleUntilMs: NOW }));
    const alive = await sessions.open(aSession({ expiresAtMs: NOW + 1, idleUntilMs: NOW + 1 }));
    expect((await sessions.countByAccount(NOW)).get(accountId)).toBe(1);
    expect((await sessions.countByAccount(NOW + 1)).get(accountId)).toBeUndefined();
    await sessions.sweep(NOW);
    expect(await sessions.listOf(accountId)).toEqual([alive]);
  });
});
