import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Joined, JoinPreview, OwnMembership, OwnTeam, WireError } from '@cyberdrill/contracts';
import { DrillServer, type Drill } from '../server/drill-server.ts';
import { form, invite } from './invite.ts';
import { PeopleOf } from './people-of.ts';
import { Visitor } from './visitor.ts';

let server: DrillServer;
let people: PeopleOf;
let drill: Drill;

beforeAll(async () => {
  server = await DrillServer.start();
  people = await PeopleOf.at(server);
  drill = await server.started(['a', 'b']);
});
afterAll(async () => {
  await people.stop();
  await server.stop();
});

describe('a newcomer with a code', () => {
  it('is in the team room after one form: two requests and a socket', async () => {
    const { code } = await invite(drill);
    const newcomer = new Visitor(server);

    // What the page shows before the form: the code was typed or came with the link.
    const preview = await newcomer.post<JoinPreview>('/join/preview', { code: code.toLowerCase() });
    expect(preview).toMatchObject({ exerciseTitle: 'A drill for tests of the server', teamName: 'CIRT a' });

    let forms = 0;
    const fillIn = (name: string): ReturnType<typeof form> => {
      forms += 1;
      return form({ code, name, acceptedNda: { version: preview.nda?.version ?? 0, language: 'en' } });
    };
    const joined = await newcomer.post<Joined>('/join', fillIn('Ana Pop'));
    expect(joined).toMatchObject({
      exerciseId: drill.exerciseId,
      role: 'analyst',
      teamId: 'a',
      session: { account: { name: 'Ana Pop', isAdministrator: false }, standing: 'full', hasPassword: false },
      returnCode: expect.stringMatching(/^(\w{4}-){4}\w{4}$/),
    });

    const device = await newcomer.device(joined.exerciseId).connect();
    await device.holds('inject.released');
    device.close();
    expect({ forms, requests: newcomer.requests }).toEqual({ forms: 1, requests: 2 });

    const team = await newcomer.get<OwnTeam>(`/exercises/${drill.exerciseId}/team`);
    expect(team).toMatchObject({ teamId: 'a', name: 'CIRT a' });
    expect(team.mates.filter(({ isSelf }) => isSelf)).toEqual([
      {
        membershipId: joined.membershipId,
        accountId: joined.session.account.accountId,
        name: 'Ana Pop',
        role: 'analyst',
        isSelf: true,
      },
    ]);
    const own = await newcomer.get<readonly OwnMembership[]>('/account/memberships');
    expect(own).toMatchObject([
      { exerciseId: drill.exerciseId, isLive: true, teamName: 'CIRT a', isNdaDue: false },
    ]);
  });

  it('is told nothing before joining but what the form needs', async () => {
    const { token, invitation } = await invite(drill, { role: 'evaluator', teamId: undefined as never });
    const preview = await new Visitor(server).post<JoinPreview>('/join/preview', { token });
    expect(Object.keys(preview).sort()).toEqual([
      'exerciseTitle',
      'expiresAtMs',
      'language',
      'languages',
      'nda',
      'role',
    ]);
    expect(preview).toMatchObject({ role: 'evaluator', language: 'en', expiresAtMs: invitation.expiresAtMs });
    expect(JSON.stringify(preview)).not.toContain(drill.exerciseId);
  });

  it('may give e-mail and password, and signs in by them from then on', async () => {
    const { token } = await invite(drill);
    const email = `Ana.${Date.now()}@Example.org`;
    const password = 'kettle orbit tulip harbour';
    const joined = await new Visitor(server).post<Joined>('/join', form({ token, email, password }));
    expect(joined).not.toHaveProperty('returnCode');
    const back = new Visitor(server);
    expect(await back.codeOf('POST', '/session/password', { email, password })).toBe('ok');
    expect(await back.codeOf('GET', `/exercises/${drill.exerciseId}/stream`)).toBe('ok');
  });

  it('comes back on another device by the return code', async () => {
    const { token } = await invite(drill);
    const { returnCode = '' } = await new Visitor(server).post<Joined>('/join', form({ token }));
    const back = new Visitor(server);
    expect(await back.codeOf('POST', '/session/return-code', { code: returnCode })).toBe('ok');
    expect(await back.codeOf('GET', `/exercises/${drill.exerciseId}/team`)).toBe('ok');
  });

  it('takes one seat however often the form is sent, and gets a session each time', async () => {
    const { token } = await invite(drill, { seats: 1 });
    const once = form({ token });
    const answers = await Promise.all([1, 2, 3].map(() => new Visitor(server).post<Joined>('/join', once)));
    expect(new Set(answers.map(({ membershipId }) => membershipId)).size).toBe(1);
    expect(new Set(answers.map(({ session }) => session.sessionId)).size).toBe(3);
    expect(await new Visitor(server).codeOf('POST', '/join', form({ token }))).toBe('INVITATION_FULL');
  });
});

describe('the door', () => {
  it('gives three seats to fifty who knock at the same moment', async () => {
    const { token } = await invite(drill, { seats: 3, teamId: 'b' });
    const codes = await Promise.all(
      Array.from({ length: 50 }, (_, n) =>
        new Visitor(server).codeOf('POST', '/join', form({ token, name: `Person ${n}` })),
      ),
    );
    expect(codes.filter((code) => code === 'ok')).toHaveLength(3);
    expect(codes.filter((code) => code === 'INVITATION_FULL')).toHaveLength(47);
  });

  it('lets a whole hall in that comes by one code at the same moment', async () => {
    const { code } = await invite(drill, { seats: 60, teamId: 'b' });
    const codes = await Promise.all(
      Array.from({ length: 60 }, (_, n) =>
        new Visitor(server).codeOf('POST', '/join', form({ code, name: `Person ${n}` })),
      ),
    );
    expect(codes).toEqual(Array(60).fill('ok'));
  });

  it('makes no account of who is refused', async () => {
    const { token } = await invite(drill, { seats: 1 });
    await new Visitor(server).post('/join', form({ token }));
    const email = `late.${Date.now()}@example.org`;
    expect(await new Visitor(server).codeOf('POST', '/join', form({ token, email }))).toBe('INVITATION_FULL');
    const other = await invite(drill);
    expect(await new Visitor(server).codeOf('POST', '/join', form({ token: other.token, email }))).toBe('ok');
  });

  it.each([
    ['without a name', { name: undefined }, 'REQUEST_INVALID'],
    ['with a name of nothing', { name: ' \u200b ' }, 'REQUEST_INVALID'],
    ['with two secrets', { code: '0000-0000-0000' }, 'REQUEST_INVALID'],
    ['with a password and no e-mail', { password: 'kettle orbit tulip harbour' }, 'REQUEST_INVALID'],
    ['with no e-mail address', { email: 'ana' }, 'EMAIL_INVALID'],
    ['with a poor password', { email: 'a@example.org', password: 'password' }, 'PASSWORD_REFUSED'],
    ['without accepting', { acceptedNda: undefined }, 'NDA_CHANGED'],
    ['with another version', { acceptedNda: { version: 2, language: 'en' } }, 'NDA_CHANGED'],
    ['with a language that was not shown', { acceptedNda: { version: 1, language: 'sw' } }, 'NDA_CHANGED'],
    ['as an administrator', { isAdministrator: true }, 'REQUEST_INVALID'],
  ])('refuses a form %s, and takes no seat', async (_, changes, code) => {
    const { token } = await invite(drill, { seats: 1 });
    const visitor = new Visitor(server);
    expect(await visitor.codeOf('POST', '/join', form({ token, ...(changes as object) }))).toBe(code);
    expect(visitor.cookie).toBeUndefined();
    expect(await visitor.codeOf('POST', '/join', form({ token }))).toBe('ok');
  });

  it('does not let somebody in with an e-mail address that is another’s', async () => {
    const { email } = await people.person();
    const { token } = await invite(drill);
    expect(await new Visitor(server).codeOf('POST', '/join', form({ token, email }))).toBe('EMAIL_TAKEN');
  });

  it('stays shut for what was revoked or never was, and holds guessing up but not links', async () => {
    const revoked = await invite(drill);
    const { invitationId } = revoked.invitation;
    const director = await people.member(drill, 'director');
    const path = `/exercises/${drill.exerciseId}/invitations/${invitationId}`;
    expect(await director.visitor.codeOf('DELETE', path)).toBe('ok');
    const visitor = new Visitor(server);
    const unknown = 'INVITATION_UNKNOWN';
    expect(await visitor.codeOf('POST', '/join/preview', { token: revoked.token })).toBe(unknown);
    expect(await visitor.codeOf('POST', '/join', form({ code: revoked.code }))).toBe(unknown);
    expect(await visitor.codeOf('POST', '/join/preview', { token: 'x'.repeat(43) })).toBe(unknown);

    const { token } = await invite(drill);
    let answer = unknown;
    // One more is allowed every five seconds, so that a slow machine needs more than sixty.
    for (let n = 0; n < 300 && answer === unknown; n += 1)
      answer = await visitor.codeOf('POST', '/join/preview', { code: '0000-0000-0000' });
    expect(answer).toBe('TOO_MANY_REQUESTS');
    expect(await visitor.codeOf('POST', '/join', form({ token }))).toBe('ok');
  });
});

describe('who has an account', () => {
  it('joins with it, and is not made twice', async () => {
    const { account, visitor } = await people.person({ name: 'Bo' });
    const { token } = await invite(drill, { role: 'coach', teamId: 'b' });
    const joined = await visitor.post<Joined>('/join', form({ token, name: undefined }));
    expect(joined).toMatchObject({ role: 'coach', teamId: 'b', session: { account: { name: 'Bo' } } });
    expect(joined.session.account.accountId).toBe(account.accountId);
    const second = await invite(drill);
    const { status, body } = await visitor.ask<{ error: WireError }>(
      'POST',
      '/join',
      form({ token: second.token }),
    );
    expect([status, body.error.code, body.error.details]).toEqual([409, 'MEMBER_ALREADY', { role: 'coach' }]);
  });

  it('does not play once he knows the scenario, in whatever exercise of it; the refusal says why', async () => {
    const { visitor } = await people.person();
    const spring = await server.plan(['a']);
    const asPlanner = await invite(spring, { role: 'planner', teamId: undefined as never });
    await visitor.post('/join', form({ token: asPlanner.token }));
    const { token } = await invite(drill);
    const { status, body } = await visitor.ask<{ error: WireError }>('POST', '/join', form({ token }));
    expect(status).toBe(409);
    expect(body.error).toMatchObject({
      code: 'KNOWS_SCENARIO',
      details: { role: 'planner', exerciseId: spring.exerciseId },
    });
    expect(body.error.message).toContain('planner');
    const asObserver = await invite(drill, { role: 'observer', teamId: undefined as never });
    expect(await visitor.codeOf('POST', '/join', form({ token: asObserver.token }))).toBe('ok');
  });

  it('does not evaluate what he still plays elsewhere, and may once that has ended', async () => {
    const { visitor } = await people.person();
    const played = await server.started(['a']);
    await visitor.post('/join', form({ token: (await invite(played)).token }));
    const { token } = await invite(drill, { role: 'evaluator', teamId: undefined as never });
    expect(await visitor.codeOf('POST', '/join', form({ token }))).toBe('PLAYS_SCENARIO');
    await played.control('exercise:end', {});
    expect(await visitor.codeOf('POST', '/join', form({ token }))).toBe('ok');
  });
});
