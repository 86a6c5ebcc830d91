import { beforeEach, describe, expect, it } from '@jest/globals';
import type { DrillRole } from '@cyberdrill/domain';
import {
  InMemoryAccessChanges,
  InMemoryAccounts,
  InMemoryFactors,
  InMemorySessions,
  SettableClock,
} from '@cyberdrill/testing';
import type { Account } from '../accounts/account.ts';
import type { AccessChange } from './access-changes.ts';
import { SessionDesk } from './session-desk.ts';

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const LIMITS = { idleMs: 2 * HOUR_MS, absoluteMs: 24 * HOUR_MS, guardedAbsoluteMs: 6 * HOUR_MS };
const FROM = { address: '192.0.2.1', agent: 'curl/8' };

let clock: SettableClock;
let roles: DrillRole[];
let told: AccessChange[];
let accounts: InMemoryAccounts;
let desk: SessionDesk;
let ana: Account;

beforeEach(async () => {
  clock = new SettableClock();
  roles = [];
  told = [];
  accounts = new InMemoryAccounts(clock);
  const changes = new InMemoryAccessChanges();
  changes.onChange((change) => told.push(change));
  desk = new SessionDesk({
    sessions: new InMemorySessions(accounts, new InMemoryFactors()),
    memberships: { rolesOf: async () => roles },
    changes,
    clock,
    limits: LIMITS,
  });
  ana = await accounts.create({ name: 'Ana' });
});

async function opened(isStrong = false): Promise<string> {
  return (await desk.open(ana, { way: 'password', isStrong }, FROM)).token;
}

/** Uses a session each so often for as long as it opens anything; says for how long that was. */
async function usedFor(token: string, everyMs: number): Promise<number> {
  const sinceMs = clock.nowMs();
  while ((await desk.find(token)) !== undefined) clock.advance(everyMs);
  return clock.nowMs() - sinceMs;
}

describe('SessionDesk', () => {
  it('keeps a session alive that is used, up to its end', async () => {
    expect(await usedFor(await opened(), 30 * MINUTE_MS)).toBe(LIMITS.absoluteMs);
  });

  it('ends one that is not used', async () => {
    const token = await opened();
    clock.advance(LIMITS.idleMs - 1);
    expect(await desk.find(token)).toMatchObject({ account: ana });
    clock.advance(LIMITS.idleMs);
    expect(await desk.find(token)).toBeUndefined();
  });

  it('ends those of administrators and directors sooner, also of who became one meanwhile', async () => {
    const before = await opened(true);
    roles = ['director'];
    expect(await usedFor(await opened(true), 30 * MINUTE_MS)).toBe(LIMITS.guardedAbsoluteMs);
    expect(await desk.find(before)).toBeUndefined();
    await accounts.change(ana.accountId, { isAdministrator: true });
    roles = [];
    ana = (await accounts.find(ana.accountId)) ?? ana;
    expect(await usedFor(await opened(true), 30 * MINUTE_MS)).toBe(LIMITS.guardedAbsoluteMs);
  });

  it('notes a use once a minute, and where it came from', async () => {
    const token = await opened();
    const usedAt = async (): Promise<unknown> => {
      await desk.find(token, { address: '198.51.100.7' });
      const [session] = await desk.list(ana.accountId);
      return { address: session?.address, lastUsedAtMs: session?.lastUsedAtMs };
    };
    const begun = clock.nowMs();
    clock.advance(MINUTE_MS - 1);
    expect(await usedAt()).toEqual({ address: '192.0.2.1', lastUsedAtMs: begun });
    clock.advance(1);
    expect(await usedAt()).toEqual({ address: '198.51.100.7', lastUsedAtMs: begun + MINUTE_MS });
  });

  it('gives a proven session a new token; its end stays where it was', async () => {
    const token = await opened();
    const signedIn = await desk.find(token);
    if (signedIn === undefined) throw new Error('not signed in');
    clock.advance(HOUR_MS);
    const proven = await desk.prove(signedIn, true);
    expect(proven.token).not.toBe(token);
    expect(proven.signedIn.session).toMatchObject({
      sessionId: signedIn.session.sessionId,
      isStrong: true,
      provenAtMs: clock.nowMs(),
      expiresAtMs: signedIn.session.expiresAtMs,
    });
    expect(await desk.find(token)).toBeUndefined();
    expect(told).toEqual([{ sessionId: signedIn.session.sessionId }]);
    await desk.endAll(ana.accountId);
    await expect(desk.prove(proven.signedIn, true)).rejects.toMatchObject({ code: 'SIGN_IN_REQUIRED' });
  });

  it('tells of every end', async () => {
    const [one, two] = [await desk.find(await opened()), await desk.find(await opened())];
    const sessionId = one?.session.sessionId ?? '';
    expect(await desk.end('somebody-else', sessionId)).toBe(false);
    expect(await desk.end(ana.accountId, sessionId)).toBe(true);
    expect(await desk.endAll(ana.accountId, two?.session.sessionId)).toBe(0);
    expect(await desk.endAll(ana.accountId)).toBe(1);
    expect(told).toEqual([{ sessionId }, { accountId: ana.accountId }]);
  });

  it('lets nobody in whose account was disabled, and forgets sessions that are over', async () => {
    const token = await opened();
    await accounts.change(ana.accountId, { isDisabled: true });
    expect(await desk.find(token)).toBeUndefined();
    await accounts.change(ana.accountId, { isDisabled: false });
    expect(await desk.find(token)).toMatchObject({ account: { accountId: ana.accountId } });
    clock.advance(LIMITS.idleMs);
    await opened();
    expect(await desk.list(ana.accountId)).toHaveLength(1);
  });
});
