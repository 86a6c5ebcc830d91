import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Invitations, NewInvitation } from '@cyberdrill/identity';
import { randomUUID } from 'node:crypto';
import { PEOPLE_STORES, type PeopleStores } from './people-stores.ts';

describe.each(PEOPLE_STORES)('invitations %s', (_, make) => {
  let stores: PeopleStores;
  let invitations: Invitations;
  let exerciseId: string;

  const asked = (changes: Partial<NewInvitation> = {}): NewInvitation => ({
    exerciseId,
    role: 'analyst',
    teamId: 'a',
    seats: 3,
    expiresInMs: 60_000,
    tokenHash: `token ${randomUUID()}`,
    codeHash: `code ${randomUUID()}`,
    ...changes,
  });

  beforeAll(async () => {
    stores = await make();
    invitations = stores.invitations;
  });
  afterAll(() => stores.stop());
  beforeEach(async () => {
    exerciseId = `drill-${randomUUID().slice(0, 8)}`;
    await stores.exercise(exerciseId);
  });

  it('are made together, in the order they were asked for, and tell no secret', async () => {
    const wanted = ['c', 'a', 'b'].map((teamId) => asked({ teamId }));
    const made = await invitations.make(wanted);
    expect(made.map(({ teamId }) => teamId)).toEqual(['c', 'a', 'b']);
    for (const invitation of made) {
      expect(invitation).toMatchObject({ exerciseId, role: 'analyst', seats: 3, taken: 0 });
      expect(invitation.expiresAtMs - invitation.createdAtMs).toBe(60_000);
      expect(JSON.stringify(invitation)).not.toMatch(/token|code/);
    }
    expect((await invitations.list(exerciseId)).map(({ teamId }) => teamId)).toEqual(['a', 'b', 'c']);
    expect(await invitations.list('another')).toEqual([]);
  });

  it('are made all or none', async () => {
    const strange = invitations.make([asked(), asked({ exerciseId: 'nowhere' })]);
    await expect(strange).rejects.toMatchObject({ code: 'EXERCISE_UNKNOWN' });
    expect(await invitations.list(exerciseId)).toEqual([]);
  });

  it('are found by either secret', async () => {
    const { teamId: _, ...evaluator } = asked({ role: 'evaluator' });
    const [made] = await invitations.make([evaluator]);
    expect(made).not.toHaveProperty('teamId');
    expect(await invitations.findBySecret(evaluator.tokenHash)).toEqual(made);
    expect(await invitations.findBySecret(evaluator.codeHash)).toEqual(made);
    expect(await invitations.findBySecret('another')).toBeUndefined();
  });

  it('are revoked once, by their own exercise', async () => {
    const wanted = asked();
    const [made] = await invitations.make([wanted]);
    const id = made?.invitationId ?? '';
    expect(await invitations.revoke('another', id)).toBe(false);
    expect(await invitations.revoke(exerciseId, 'no uuid')).toBe(false);
    expect(await invitations.revoke(exerciseId, id)).toBe(true);
    expect(await invitations.revoke(exerciseId, id)).toBe(false);
    expect(await invitations.findBySecret(wanted.tokenHash)).toMatchObject({
      revokedAtMs: expect.any(Number),
    });
  });
});
