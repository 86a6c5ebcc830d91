import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AuditPage, OwnTeam, PersonView, PlannedExercise, TeamListItem } from '@cyberdrill/contracts';
import { until } from '@cyberdrill/testing';
import { refusalOf } from '../server/device.ts';
import { ADMIN_TOKEN, DrillServer, type Drill } from '../server/drill-server.ts';
import { SERVER_SCENARIO } from '../server/server-scenario.ts';
import { PeopleOf, type PersonMade } from './people-of.ts';

let server: DrillServer;
let people: PeopleOf;
let drill: Drill;
let director: PersonMade;
const path = (rest = ''): string => `/exercises/${drill.exerciseId}/people${rest}`;

beforeAll(async () => {
  server = await DrillServer.start();
  people = await PeopleOf.at(server);
});
afterAll(async () => {
  await people.stop();
  await server.stop();
});
beforeEach(async () => {
  drill = await server.started(['a', 'b']);
  director = await people.member(drill, 'director', undefined, { name: 'Dora' });
});

async function membershipOf({ account }: PersonMade): Promise<string> {
  const listed = await director.visitor.get<readonly PersonView[]>(path());
  return listed.find(({ accountId }) => accountId === account.accountId)?.membershipId ?? 'none';
}

describe('a director', () => {
  it('gives a role by e-mail, changes it and takes it away; history is kept and all of it is audited', async () => {
    const { visitor } = director;
    const ana = await people.person();
    const granted = await visitor.post<PersonView>(path(), {
      email: ana.email.toUpperCase(),
      role: 'analyst',
      teamId: 'a',
      seat: 'Forensics',
    });
    expect(granted).toMatchObject({ name: 'Ana', role: 'analyst', teamId: 'a', seat: 'Forensics' });
    const changed = await visitor.ask<PersonView>('PATCH', path(`/${granted.membershipId}`), {
      role: 'liaison',
      teamId: 'b',
    });
    expect(changed.body).toMatchObject({ role: 'liaison', teamId: 'b', seat: 'Forensics' });
    expect(changed.body.membershipId).not.toBe(granted.membershipId);
    expect(await visitor.codeOf('DELETE', path(`/${changed.body.membershipId}`))).toBe('ok');
    expect(await visitor.codeOf('DELETE', path(`/${changed.body.membershipId}`))).toBe('MEMBERSHIP_UNKNOWN');

    const past = await visitor.get<readonly PersonView[]>(path('/past'));
    expect(past.map(({ role, teamId }) => [role, teamId])).toEqual([
      ['liaison', 'b'],
      ['analyst', 'a'],
    ]);
    const audit = await visitor.get<AuditPage>(`/exercises/${drill.exerciseId}/audit`);
    const told = audit.entries.filter(({ kind }) => kind.startsWith('role.'));
    const { accountId } = ana.account;
    expect(told.map(({ kind, data }) => [kind, data])).toEqual([
      ['role.granted', { accountId, role: 'analyst', teamId: 'a' }],
      [
        'role.changed',
        { accountId, from: { role: 'analyst', teamId: 'a' }, to: { role: 'liaison', teamId: 'b' } },
      ],
      ['role.revoked', { accountId, role: 'liaison', teamId: 'b' }],
    ]);
    for (const { who } of told) expect(who).toEqual({ accountId: director.account.accountId, name: 'Dora' });
  });

  it('cuts live sockets by taking a role, and at once', async () => {
    const ana = await people.member(drill, 'analyst', 'a');
    const device = await ana.visitor.device(drill.exerciseId).connect();
    await device.holds('inject.released');
    const refusals: { code?: string }[] = [];
    device.socket.on('connect_error', (error) => refusals.push((error as { data?: object }).data ?? {}));
    expect(await director.visitor.codeOf('DELETE', path(`/${await membershipOf(ana)}`))).toBe('ok');
    expect(await ana.visitor.codeOf('GET', `/exercises/${drill.exerciseId}/stream`)).toBe('EXERCISE_UNKNOWN');
    await until(() => refusals.length > 0, 30_000, 'the device to be cut');
    expect(refusals[0]).toMatchObject({ code: 'EXERCISE_UNKNOWN' });
    device.close();
  });

  it('moves somebody to another team: his device is cut, and shown that team’s room when it begins anew', async () => {
    const ana = await people.member(drill, 'analyst', 'a');
    const device = await ana.visitor.device(drill.exerciseId).connect();
    await device.holds('inject.released');
    let isCut = false;
    device.socket.on('disconnect', () => (isCut = true));
    const changed = await director.visitor.ask('PATCH', path(`/${await membershipOf(ana)}`), { teamId: 'b' });
    expect(changed.status).toBe(200);
    await until(() => isCut, 30_000, 'the device to be cut');
    device.close();
    expect((await ana.visitor.get<OwnTeam>(`/exercises/${drill.exerciseId}/team`)).teamId).toBe('b');
    const anew = await ana.visitor.device(drill.exerciseId).connect();
    expect(await anew.send('team:note', { text: 'Now of team b.' })).toMatchObject({
      data: { hasEffect: true },
    });
    await anew.holds('team.noted', ({ teamId }: { teamId: string }) => teamId === 'b');
    anew.close();
  });

  it.each([
    [{ role: 'analyst' }, 'REQUEST_INVALID'],
    [{ role: 'evaluator', teamId: 'a' }, 'REQUEST_INVALID'],
    [{ role: 'analyst', teamId: 'c' }, 'TEAM_UNKNOWN'],
    [{ role: 'emperor' }, 'REQUEST_INVALID'],
  ])('cannot give %j', async (role, code) => {
    const { email } = await people.person();
    expect(await director.visitor.codeOf('POST', path(), { email, ...role })).toBe(code);
  });

  it('cannot give a role to nobody, or a second one, or one to play to who knows the scenario', async () => {
    const { visitor } = director;
    const nobody = { email: 'nobody@example.org', role: 'observer' };
    expect(await visitor.codeOf('POST', path(), nobody)).toBe('ACCOUNT_UNKNOWN');
    const ana = await people.member(drill, 'evaluator');
    const toPlay = { role: 'analyst', teamId: 'a' };
    expect(await visitor.codeOf('POST', path(), { email: ana.email, ...toPlay })).toBe('MEMBER_ALREADY');
    const id = await membershipOf(ana);
    expect(await visitor.codeOf('PATCH', path(`/${id}`), toPlay)).toBe('KNOWS_SCENARIO');
    expect(await membershipOf(ana)).toBe(id);
    const observer = await people.member(drill, 'observer');
    const watched = path(`/${await membershipOf(observer)}`);
    expect(await visitor.codeOf('PATCH', watched, toPlay)).toBe('KNOWS_SCENARIO');
  });

  it('does not change the own role, and does nothing without a second factor', async () => {
    const own = path(`/${await membershipOf(director)}`);
    expect(await director.visitor.codeOf('PATCH', own, { role: 'observer' })).toBe('NOT_PERMITTED');
    expect(await director.visitor.codeOf('DELETE', own)).toBe('NOT_PERMITTED');
    const weak = await people.member(drill, 'director', undefined, { isStrong: false });
    expect(await weak.visitor.codeOf('GET', path())).toBe('FACTOR_REQUIRED');
    expect(await refusalOf(weak.visitor.device(drill.exerciseId))).toMatchObject({ code: 'FACTOR_REQUIRED' });
  });
});

describe('others who manage people', () => {
  it('a registrar lets players, coaches and observers in, and nobody who sees more than he', async () => {
    const { visitor } = await people.member(drill, 'registrar');
    const ana = await people.person();
    const asked = (role: string): object => ({ email: ana.email, role });
    expect(await visitor.codeOf('POST', path(), asked('director'))).toBe('NOT_PERMITTED');
    expect(await visitor.codeOf('POST', path(), asked('controller'))).toBe('NOT_PERMITTED');
    expect(await visitor.codeOf('POST', path(), { ...asked('analyst'), teamId: 'a' })).toBe('ok');
    const directors = path(`/${await membershipOf(director)}`);
    expect(await visitor.codeOf('DELETE', directors)).toBe('NOT_PERMITTED');
    const analysts = path(`/${await membershipOf(ana)}`);
    expect(await visitor.codeOf('PATCH', analysts, { role: 'evaluator' })).toBe('NOT_PERMITTED');
    expect(await visitor.codeOf('GET', `/exercises/${drill.exerciseId}/stream`)).toBe('NOT_PERMITTED');
  });

  it('a team lead looks after the seats of the own team, and of no other', async () => {
    const { visitor } = await people.member(drill, 'team-lead', 'a', { name: 'Lea' });
    const [ana, bo] = [
      await people.member(drill, 'analyst', 'a', { name: 'Ana' }),
      await people.member(drill, 'analyst', 'b', { name: 'Bo' }),
    ];
    const [anas, bos] = [path(`/${await membershipOf(ana)}`), path(`/${await membershipOf(bo)}`)];
    expect(await visitor.codeOf('PATCH', anas, { seat: 'Press' })).toBe('ok');
    const team = await visitor.get<OwnTeam>(`/exercises/${drill.exerciseId}/team`);
    expect(team.mates.map(({ name, seat }) => [name, seat])).toEqual([
      ['Ana', 'Press'],
      ['Lea', undefined],
    ]);
    expect(await visitor.codeOf('PATCH', anas, { role: 'liaison' })).toBe('ok');
    expect(await visitor.codeOf('PATCH', path(`/${await membershipOf(ana)}`), { teamId: 'b' })).toBe(
      'NOT_PERMITTED',
    );
    expect(await visitor.codeOf('PATCH', path(`/${await membershipOf(ana)}`), { role: 'team-lead' })).toBe(
      'NOT_PERMITTED',
    );
    for (const method of ['PATCH', 'DELETE'])
      expect(await visitor.codeOf(method, bos, method === 'PATCH' ? { seat: 'x' } : undefined)).toBe(
        'NOT_PERMITTED',
      );
    expect(await visitor.codeOf('GET', path())).toBe('NOT_PERMITTED');
    const invitations = `/exercises/${drill.exerciseId}/invitations`;
    const seats = { role: 'analyst', seats: 2 };
    expect(await visitor.codeOf('POST', invitations, { ...seats, teamId: 'a' })).toBe('ok');
    expect(await visitor.codeOf('POST', invitations, { ...seats, teamId: 'b' })).toBe('NOT_PERMITTED');
    expect(await visitor.codeOf('POST', invitations, { role: 'observer', seats: 2 })).toBe('NOT_PERMITTED');
    expect(await visitor.get<readonly object[]>(invitations)).toHaveLength(1);
  });

  it('members of a team learn the names of their own team, and no others', async () => {
    const ana = await people.member(drill, 'analyst', 'a', { name: 'Ana' });
    await people.member(drill, 'analyst', 'b', { name: 'Secret Bo' });
    for (const rest of ['/people', '/people/past', '/team', '/teams', '/invitations', '/stream']) {
      const { body } = await ana.visitor.ask('GET', `/exercises/${drill.exerciseId}${rest}`);
      expect(JSON.stringify(body)).not.toMatch(/Secret Bo|example\.org/);
    }
    const { visitor } = await people.member(drill, 'controller');
    const listed = await visitor.get<readonly PersonView[]>(path());
    expect(listed.map(({ name }) => name)).toContain('Secret Bo');
    expect(JSON.stringify(listed)).not.toContain('example.org');
    expect(await visitor.get<readonly TeamListItem[]>(`/exercises/${drill.exerciseId}/teams`)).toEqual([
      { teamId: 'a', name: 'CIRT a' },
      { teamId: 'b', name: 'CIRT b' },
    ]);
  });
});

describe('an administrator', () => {
  it('manages people of every exercise, by session and by key, and reads nothing of it', async () => {
    const { visitor } = await people.person({ isAdministrator: true });
    const { email } = await people.person();
    expect(await visitor.codeOf('POST', path(), { email, role: 'director' })).toBe('ok');
    expect(await visitor.get<readonly PersonView[]>(path())).toHaveLength(2);
    expect((await drill.request('/people', ADMIN_TOKEN)).status).toBe(200);
    for (const rest of ['/stream', '/journal', '/report', '/team', '/commands']) {
      const method = rest === '/commands' ? 'POST' : 'GET';
      const address = `/exercises/${drill.exerciseId}${rest}`;
      expect(await visitor.codeOf(method, address)).toBe('EXERCISE_UNKNOWN');
      const byKey = await server.request(address, ADMIN_TOKEN, { method });
      expect(byKey.status).toBe(403);
    }
    expect(await visitor.codeOf('GET', '/exercises/nowhere/people')).toBe('EXERCISE_UNKNOWN');
    expect(await visitor.codeOf('GET', '/exercises/%00/people')).toBe('EXERCISE_UNKNOWN');
    const weak = await people.person({ isAdministrator: true, isStrong: false });
    expect(await weak.visitor.codeOf('GET', path())).toBe('FACTOR_REQUIRED');
    const audit = await director.visitor.get<AuditPage>(`/exercises/${drill.exerciseId}/audit`);
    expect(audit.entries.find(({ kind }) => kind === 'role.granted')?.who).toMatchObject({
      administrator: true,
    });
  });

  it('directs what he has planned, once he has agreed', async () => {
    const { visitor, account } = await people.person({ isAdministrator: true });
    const { exerciseId } = await visitor.post<PlannedExercise>('/exercises', {
      title: 'Planned by session',
      scenarioYaml: SERVER_SCENARIO,
      teams: [{ id: 'a', name: 'CIRT a', language: 'en' }],
    });
    const command = { commandId: 'startex', kind: 'exercise:start', data: {} };
    const commands = `/exercises/${exerciseId}/commands`;
    expect(await visitor.codeOf('POST', commands, command)).toBe('NDA_REQUIRED');
    await visitor.post(`/exercises/${exerciseId}/nda/acceptance`, { version: 1, language: 'en' });
    expect(await visitor.codeOf('POST', commands, command)).toBe('ok');
    const journal = await visitor.get<string>(`/exercises/${exerciseId}/journal`);
    const entries = journal
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { actor: object });
    expect(entries[0]?.actor).toEqual({ role: 'control', id: account.accountId, as: 'director' });
  });
});
