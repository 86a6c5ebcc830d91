import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Invitation, JoinOutcome, JoinPlan, Newcomer, NewInvitation } from '@cyberdrill/identity';
import { randomUUID } from 'node:crypto';
import { PEOPLE_STORES, type PeopleStores } from './people-stores.ts';

const NOW = 1_790_000_000_000;

describe.each(PEOPLE_STORES)('the door %s', (_, make) => {
  let stores: PeopleStores;
  let exerciseId: string;
  let invitation: Invitation;

  async function invite(changes: Partial<NewInvitation> = {}): Promise<Invitation> {
    const [made] = await stores.invitations.make([
      {
        exerciseId,
        role: 'analyst',
        teamId: 'a',
        seats: 2,
        expiresInMs: 60_000,
        tokenHash: randomUUID(),
        codeHash: randomUUID(),
        ...changes,
      },
    ]);
    if (made === undefined) throw new Error('not made');
    return made;
  }

  function newcomer(changes: Partial<Newcomer> = {}): Newcomer {
    return {
      name: 'Ana',
      session: {
        tokenHash: randomUUID(),
        device: 'a test',
        address: '192.0.2.1',
        signedInBy: 'invitation',
        isStrong: false,
        createdAtMs: NOW,
        provenAtMs: NOW,
        lastUsedAtMs: NOW,
        expiresAtMs: NOW + 1,
        idleUntilMs: NOW + 1,
      },
      ...changes,
    };
  }

  const join = (changes: Partial<JoinPlan> = {}): Promise<JoinOutcome> =>
    stores.joins.join({
      invitation,
      scenarioId: 's',
      joinHash: randomUUID(),
      who: { newcomer: newcomer() },
      admit: () => undefined,
      ...changes,
    });

  async function taken(): Promise<number | undefined> {
    const all = await stores.invitations.list(exerciseId);
    return all.find(({ invitationId }) => invitationId === invitation.invitationId)?.taken;
  }

  beforeAll(async () => {
    stores = await make();
  });
  afterAll(() => stores.stop());
  beforeEach(async () => {
    exerciseId = `drill-${randomUUID().slice(0, 8)}`;
    await stores.exercise(exerciseId);
    invitation = await invite();
  });

  it('lets a newcomer in with everything that belongs to it', async () => {
    const email = `${randomUUID()}@example.org`;
    const who = { newcomer: newcomer({ email, returnCodeHash: 'r'.repeat(64) }) };
    const acceptance = { version: 1, language: 'en', sha256: 'a'.repeat(64) };
    const { account, membership, session, isRepeat } = await join({ who, acceptance });
    expect(isRepeat).toBe(false);
    expect(await stores.accounts.findByEmail(email)).toEqual(account);
    expect(account).toMatchObject({ name: 'Ana', isAdministrator: false });
    expect(membership).toMatchObject({ exerciseId, role: 'analyst', teamId: 'a', scenarioId: 's' });
    expect(await stores.memberships.activeOf(account.accountId, exerciseId)).toMatchObject({
      membershipId: membership.membershipId,
    });
    expect(await stores.sessions.find(who.newcomer.session.tokenHash)).toMatchObject({ session, account });
    expect(await stores.codes.accountOf('return', 'r'.repeat(64))).toBe(account.accountId);
    expect(await stores.ndas.lastOf(account.accountId, exerciseId)).toMatchObject(acceptance);
    expect(await taken()).toBe(1);
  });

  it('gives exactly as many seats as there are to fifty who come at the same moment', async () => {
    invitation = await invite({ seats: 3 });
    const outcomes = await Promise.allSettled(Array.from({ length: 50 }, () => join()));
    const refused = outcomes.filter((outcome) => outcome.status === 'rejected');
    expect(refused).toHaveLength(47);
    for (const { reason } of refused)
      expect(reason).toMatchObject({ code: 'INVITATION_FULL', details: { seats: 3 } });
    expect(await stores.memberships.people(exerciseId)).toHaveLength(3);
    expect(await taken()).toBe(3);
  });

  it('lets somebody with an account in as himself, once', async () => {
    const { accountId } = await stores.accounts.create({ name: 'Bo' });
    const outcome = await join({ who: { accountId } });
    expect(outcome).toMatchObject({ account: { accountId }, membership: { accountId } });
    expect(outcome).not.toHaveProperty('session');
    await expect(join({ who: { accountId } })).rejects.toMatchObject({
      code: 'MEMBER_ALREADY',
      details: { role: 'analyst' },
    });
    expect(await taken()).toBe(1);
  });

  it('makes nothing and takes no seat when anything refuses', async () => {
    const email = `${randomUUID()}@example.org`;
    const { accountId } = await stores.accounts.create({ name: 'Bo', email });
    const impostor = newcomer({ email });
    await expect(join({ who: { newcomer: impostor } })).rejects.toMatchObject({ code: 'EMAIL_TAKEN' });
    const refused = join({
      who: { accountId },
      admit: () => ({ code: 'KNOWS_SCENARIO', details: { role: 'planner', exerciseId: 'spring' } }),
    });
    await expect(refused).rejects.toMatchObject({ code: 'KNOWS_SCENARIO' });
    await expect(join({ who: { accountId: randomUUID() } })).rejects.toMatchObject({
      code: 'ACCOUNT_UNKNOWN',
    });
    expect(await taken()).toBe(0);
    expect(await stores.memberships.people(exerciseId)).toEqual([]);
    expect(await stores.sessions.find(impostor.session.tokenHash)).toBeUndefined();
  });

  it('stays shut when the invitation is full, over, revoked or unknown', async () => {
    invitation = await invite({ expiresInMs: 0 });
    await expect(join()).rejects.toMatchObject({ code: 'INVITATION_EXPIRED' });
    invitation = await invite();
    await stores.invitations.revoke(exerciseId, invitation.invitationId);
    await expect(join()).rejects.toMatchObject({ code: 'INVITATION_UNKNOWN' });
    invitation = { ...invitation, invitationId: randomUUID() };
    await expect(join()).rejects.toMatchObject({ code: 'INVITATION_UNKNOWN' });
  });

  it('knows an attempt that is sent again, even at the same moment, and opens another session for it', async () => {
    const joinHash = randomUUID();
    const attempts = await Promise.all(Array.from({ length: 5 }, () => join({ joinHash })));
    expect(attempts.filter(({ isRepeat }) => !isRepeat)).toHaveLength(1);
    expect(new Set(attempts.map(({ membership }) => membership.membershipId)).size).toBe(1);
    expect(new Set(attempts.map(({ session }) => session?.sessionId)).size).toBe(5);
    expect(await taken()).toBe(1);
  });

  it('finds an attempt again although the invitation is full by now', async () => {
    invitation = await invite({ seats: 1 });
    const joinHash = randomUUID();
    const { membership } = await join({ joinHash });
    expect(await join({ joinHash })).toMatchObject({ isRepeat: true, membership });
    await expect(join()).rejects.toMatchObject({ code: 'INVITATION_FULL' });
  });

  it('does not let the attempt of one person be another’s', async () => {
    const joinHash = randomUUID();
    await join({ joinHash });
    const { accountId } = await stores.accounts.create({ name: 'Bo' });
    expect(await join({ joinHash, who: { accountId } })).toMatchObject({
      isRepeat: false,
      membership: { accountId },
    });
  });

  it('does not let back in by an attempt whose membership was ended', async () => {
    const joinHash = randomUUID();
    const { membership } = await join({ joinHash });
    await stores.memberships.end(exerciseId, membership.membershipId);
    expect(await join({ joinHash })).toMatchObject({ isRepeat: false });
    expect(await taken()).toBe(2);
  });
});
