import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { DrillRole } from '@cyberdrill/domain';
import type { Admit, Membership, Memberships, NewMembership } from '@cyberdrill/identity';
import { randomUUID } from 'node:crypto';
import { PEOPLE_STORES, type PeopleStores } from './people-stores.ts';

const ANYBODY: Admit = () => undefined;

describe.each(PEOPLE_STORES)('memberships %s', (_, make) => {
  let stores: PeopleStores;
  let memberships: Memberships;
  let exerciseId: string;
  let accountId: string;

  const grant = (changes: Partial<NewMembership> = {}, admit = ANYBODY): Promise<Membership> =>
    memberships.grant({ accountId, exerciseId, scenarioId: 's', role: 'evaluator', ...changes }, admit);

  beforeAll(async () => {
    stores = await make();
    memberships = stores.memberships;
  });
  afterAll(() => stores.stop());
  beforeEach(async () => {
    exerciseId = `drill-${randomUUID().slice(0, 8)}`;
    await stores.exercise(exerciseId);
    accountId = (await stores.accounts.create({ name: 'Ana', email: `${randomUUID()}@example.org` }))
      .accountId;
  });

  it('are found by account and exercise, and by nothing else', async () => {
    const { membershipId } = await grant({ role: 'analyst', teamId: 'a', seat: 'Forensics' });
    expect(await memberships.activeOf(accountId, exerciseId)).toEqual({
      membershipId,
      accountId,
      exerciseId,
      role: 'analyst',
      teamId: 'a',
    });
    expect(await memberships.activeOf(accountId, 'another')).toBeUndefined();
    expect(await memberships.activeOf(randomUUID(), exerciseId)).toBeUndefined();
    expect(await memberships.activeOf('no uuid', exerciseId)).toBeUndefined();
  });

  it('are told with their people, by team and name', async () => {
    const bo = await stores.accounts.create({ name: 'Bo' });
    const mine = await grant({ role: 'analyst', teamId: 'a', seat: 'Forensics' });
    await grant({ accountId: bo.accountId, role: 'director' });
    const people = await memberships.people(exerciseId);
    expect(people.map(({ name, role, seat }) => ({ name, role, seat }))).toEqual([
      { name: 'Bo', role: 'director', seat: undefined },
      { name: 'Ana', role: 'analyst', seat: 'Forensics' },
    ]);
    expect(people[1]).toMatchObject({ ...mine, email: expect.stringContaining('@example.org') });
    expect(people[0]).not.toHaveProperty('email');
    expect(await memberships.person(exerciseId, mine.membershipId)).toEqual(people[1]);
    expect(await memberships.person('another', mine.membershipId)).toBeUndefined();
  });

  it('are one for each person and exercise, of many given at the same time', async () => {
    const roles: readonly DrillRole[] = ['observer', 'evaluator', 'controller', 'planner', 'registrar'];
    const outcomes = await Promise.allSettled(roles.map((role) => grant({ role })));
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    const [active] = await memberships.people(exerciseId);
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ code: 'MEMBER_ALREADY', details: { role: active?.role } });
  });

  it('ask a rule about all that a person ever was, and are not begun when it refuses', async () => {
    const { membershipId } = await grant({ role: 'observer' });
    await memberships.end(exerciseId, membershipId);
    const other = `other-${randomUUID().slice(0, 8)}`;
    await stores.exercise(other);
    await grant({ exerciseId: other, role: 'controller', scenarioId: 't' });
    let told: readonly Membership[] = [];
    const refuse: Admit = (held) => {
      told = held;
      return { code: 'KNOWS_SCENARIO', details: { role: 'controller', exerciseId: other } };
    };
    await expect(grant({ role: 'analyst', teamId: 'a' }, refuse)).rejects.toMatchObject({
      code: 'KNOWS_SCENARIO',
      details: { role: 'controller', exerciseId: other },
    });
    expect(told.map(({ role, scenarioId, untilMs }) => [role, scenarioId, typeof untilMs])).toEqual([
      ['controller', 't', 'undefined'],
      ['observer', 's', 'number'],
    ]);
    expect(await memberships.activeOf(accountId, exerciseId)).toBeUndefined();
  });

  it('are not given in two exercises at the same time when a rule forbids the second', async () => {
    const other = `other-${randomUUID().slice(0, 8)}`;
    await stores.exercise(other);
    const onlyOne: Admit = (held) =>
      held.length === 0 ? undefined : { code: 'PLAYS_SCENARIO', details: { role: 'analyst', exerciseId } };
    const outcomes = await Promise.allSettled(
      [exerciseId, other, exerciseId, other].map((id) => grant({ exerciseId: id }, onlyOne)),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('change their role by ending and beginning again, so that what was is still known', async () => {
    const before = await grant({ role: 'analyst', teamId: 'a' });
    const after = await memberships.change(exerciseId, before.membershipId, { role: 'evaluator' }, ANYBODY);
    expect(after).toMatchObject({ accountId, role: 'evaluator', scenarioId: 's' });
    expect(after).not.toHaveProperty('teamId');
    expect(after.membershipId).not.toBe(before.membershipId);
    expect((await memberships.historyOf(accountId)).map(({ role }) => role)).toEqual([
      'evaluator',
      'analyst',
    ]);
    expect((await memberships.people(exerciseId, 'past')).map(({ role }) => role)).toEqual(['analyst']);
    expect(await memberships.rolesOf(accountId)).toEqual(['evaluator']);
  });

  it('stay as they were when a change is refused', async () => {
    const { membershipId } = await grant({ role: 'observer' });
    const refused = memberships.change(exerciseId, membershipId, { role: 'analyst', teamId: 'a' }, () => {
      return { code: 'KNOWS_SCENARIO', details: { role: 'observer', exerciseId } };
    });
    await expect(refused).rejects.toMatchObject({ code: 'KNOWS_SCENARIO' });
    expect(await memberships.activeOf(accountId, exerciseId)).toMatchObject({
      membershipId,
      role: 'observer',
    });
  });

  it('end once, and may begin again', async () => {
    const { membershipId } = await grant();
    await memberships.end(exerciseId, membershipId);
    await expect(memberships.end(exerciseId, membershipId)).rejects.toMatchObject({
      code: 'MEMBERSHIP_UNKNOWN',
    });
    expect(await memberships.activeOf(accountId, exerciseId)).toBeUndefined();
    expect(await memberships.person(exerciseId, membershipId)).toBeUndefined();
    expect(await grant()).toMatchObject({ role: 'evaluator' });
  });

  it('name a seat, and forget it', async () => {
    const { membershipId } = await grant({ role: 'analyst', teamId: 'a' });
    await memberships.nameSeat(exerciseId, membershipId, 'Press');
    expect(await memberships.person(exerciseId, membershipId)).toMatchObject({ seat: 'Press' });
    await memberships.nameSeat(exerciseId, membershipId, '');
    expect(await memberships.person(exerciseId, membershipId)).not.toHaveProperty('seat');
  });

  it('are not found by an id of another exercise, or that cannot be one', async () => {
    const { membershipId } = await grant();
    const other = `other-${randomUUID().slice(0, 8)}`;
    await stores.exercise(other);
    for (const [exercise, id] of [
      [other, membershipId],
      [exerciseId, randomUUID()],
      [exerciseId, 'no uuid'],
    ] as const) {
      const unknown = { code: 'MEMBERSHIP_UNKNOWN' };
      await expect(memberships.end(exercise, id)).rejects.toMatchObject(unknown);
      await expect(memberships.nameSeat(exercise, id, 'x')).rejects.toMatchObject(unknown);
      await expect(memberships.change(exercise, id, { role: 'observer' }, ANYBODY)).rejects.toMatchObject(
        unknown,
      );
    }
  });

  it('are not given to who is unknown or disabled, nor in an exercise that is unknown', async () => {
    await expect(grant({ accountId: randomUUID() })).rejects.toMatchObject({ code: 'ACCOUNT_UNKNOWN' });
    await expect(grant({ exerciseId: 'nowhere' })).rejects.toMatchObject({ code: 'EXERCISE_UNKNOWN' });
    await stores.accounts.change(accountId, { isDisabled: true });
    await expect(grant()).rejects.toMatchObject({ code: 'ACCOUNT_UNKNOWN' });
  });
});
