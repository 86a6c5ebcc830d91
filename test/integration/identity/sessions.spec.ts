import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountView, OwnSession, SessionListItem, SessionState } from '@cyberdrill/contracts';
import { until } from '@cyberdrill/testing';
import { randomUUID } from 'node:crypto';
import { IdentityServer, PASSWORD, type Person } from './identity-server.ts';
import type { Browser } from './browser.ts';

const ALLOWED = 'https://pages.example';
const HOUR_MS = 3_600_000;

let server: IdentityServer;
let ana: Person;

beforeAll(async () => {
  server = await IdentityServer.start({ ALLOWED_ORIGINS: ALLOWED });
  ana = await server.person();
}, 60_000);
afterAll(() => server.stop());

async function signedIn(email = ana.email): Promise<{ browser: Browser; session: OwnSession }> {
  const browser = server.browser();
  const session = await browser.get<OwnSession>('POST', '/session/password', { email, password: PASSWORD });
  return { browser, session };
}

describe('the cookie of a session', () => {
  it('is out of reach of scripts, of other sites and of plain connections, and lasts as long as the session', async () => {
    const { browser, session } = await signedIn();
    const [cookie = ''] = browser.setCookies;
    expect(cookie).toMatch(
      /^__Host-cyberdrill=[\w-]{43}; Max-Age=\d+; Path=\/; HttpOnly; Secure; SameSite=Lax$/,
    );
    const lastsS = Number(/Max-Age=(\d+)/.exec(cookie)?.[1]);
    expect(session.expiresAtMs - Date.now()).toBeGreaterThan(6 * 24 * HOUR_MS);
    expect(lastsS).toBeGreaterThan(6 * 24 * 3_600);
    expect(lastsS).toBeLessThanOrEqual(7 * 24 * 3_600);
  });

  it('is another one after every sign-in; the one before it in the same browser is worth nothing', async () => {
    const { browser } = await signedIn();
    const before = browser.copy();
    await browser.get('POST', '/session/password', { email: ana.email, password: PASSWORD });
    expect(browser.cookie).not.toBe(before.cookie);
    expect(await before.answer('GET', '/account/sessions')).toBe('SIGN_IN_REQUIRED');
    expect(await browser.answer('GET', '/account/sessions')).toBe('200');
  });

  it('does not come from an attacker: a token that was brought along is not taken up', async () => {
    const browser = server.browser();
    browser.cookies.set('__Host-cyberdrill', 'A'.repeat(43));
    await browser.get('POST', '/session/password', { email: ana.email, password: PASSWORD });
    expect(browser.cookies.get('__Host-cyberdrill')).not.toBe('A'.repeat(43));
  });

  it('is taken from the browser when the session is over', async () => {
    const { browser } = await signedIn();
    const stolen = browser.copy();
    expect(await browser.answer('DELETE', '/session')).toBe('204');
    expect(browser.cookies.size).toBe(0);
    expect(await stolen.answer('GET', '/account/sessions')).toBe('SIGN_IN_REQUIRED');
    expect(await stolen.get<SessionState>('GET', '/session')).toEqual({
      isSignedIn: false,
      ways: { awaitsFirstAdministrator: true },
    });
    expect(stolen.cookies.size).toBe(0);
    await server.untilTold(ana.account.accountId, 'sign-out');
  });

  it('does not count where a key is shown', async () => {
    const { browser } = await signedIn();
    const answer = await browser.answer('GET', '/account/sessions', undefined, {
      authorization: 'Bearer nonsense',
    });
    expect(answer).toBe('TOKEN_UNKNOWN');
  });
});

describe('the time of a session', () => {
  it.each([
    ['is not used', { idle_until_ms: 12 * HOUR_MS }],
    ['however much it is used', { expires_at_ms: 7 * 24 * HOUR_MS }],
  ])('is over some time after it began, when it %s', async (_, changes) => {
    const { browser, session } = await signedIn();
    await server.age(session.sessionId, changes);
    await server.lookAgain(session.sessionId);
    await until(
      async () => (await browser.answer('GET', '/account/sessions')) === 'SIGN_IN_REQUIRED',
      30_000,
    );
    const { browser: other } = await signedIn();
    const listed = await other.get<SessionListItem[]>('GET', '/account/sessions');
    expect(listed.map(({ sessionId }) => sessionId)).not.toContain(session.sessionId);
  });
});

describe('the own sessions', () => {
  it('are listed with device and address, and say which one asks', async () => {
    const person = await server.person();
    const firefox = server.browser();
    await firefox.request(
      'POST',
      '/session/password',
      { email: person.email, password: PASSWORD },
      { 'user-agent': 'Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0' },
    );
    const sessions = await firefox.get<SessionListItem[]>('GET', '/account/sessions');
    expect(sessions).toHaveLength(2);
    expect(sessions[0]).toMatchObject({
      isThis: true,
      device: 'Firefox on Linux',
      signedInBy: 'password',
      isStrong: false,
    });
    expect(sessions[0]?.address).toMatch(/127\.0\.0\.1|::1/);
    expect(sessions[1]).toMatchObject({ isThis: false, signedInBy: 'reset-code' });
    expect(JSON.stringify(sessions)).not.toContain(firefox.cookies.get('__Host-cyberdrill'));
  });

  it('are ended from afar, one or all others, and nobody else’s', async () => {
    const [person, other] = [await server.person(), await server.person()];
    const [one, two] = [await signedIn(person.email), await signedIn(person.email)];
    const end = (sessionId: string): Promise<string> =>
      person.browser.answer('DELETE', `/account/sessions/${sessionId}`);
    for (const strange of [other.session.sessionId, randomUUID(), 'no-id'])
      expect(await end(strange)).toBe('REQUEST_INVALID');
    expect(await other.browser.answer('GET', '/account/sessions')).toBe('200');
    expect(await end(one.session.sessionId)).toBe('204');
    expect(await one.browser.answer('GET', '/account/sessions')).toBe('SIGN_IN_REQUIRED');
    expect(await two.browser.answer('GET', '/account/sessions')).toBe('200');
    expect(await person.browser.answer('DELETE', '/account/sessions')).toBe('204');
    expect(await two.browser.answer('GET', '/account/sessions')).toBe('SIGN_IN_REQUIRED');
    expect(await person.browser.answer('GET', '/account/sessions')).toBe('200');
    expect(
      (await server.told(person.account.accountId)).filter((kind) => kind === 'session.revoked'),
    ).toHaveLength(2);
  });

  it('are ended by an administrator, all of an account, and by disabling it', async () => {
    const person = await server.person();
    const path = `/accounts/${person.account.accountId}`;
    await server.administer('DELETE', `${path}/sessions`);
    expect(await person.browser.answer('GET', '/account/sessions')).toBe('SIGN_IN_REQUIRED');
    const { browser } = await signedIn(person.email);
    expect((await server.accountOf(person.account.accountId)).sessions).toBe(1);
    await server.administer('PATCH', path, { isDisabled: true });
    expect(await browser.answer('GET', '/account/sessions')).toBe('SIGN_IN_REQUIRED');
    expect(
      await server.browser().answer('POST', '/session/password', { email: person.email, password: PASSWORD }),
    ).toBe('SIGN_IN_FAILED');
    await server.administer('PATCH', path, { isDisabled: false });
    await signedIn(person.email);
  });

  it('name their person as that one likes', async () => {
    const person = await server.person();
    expect(await person.browser.get<AccountView>('PATCH', '/account', { name: 'Ana 安娜' })).toMatchObject({
      name: 'Ana 安娜',
    });
    expect(await person.browser.get('GET', '/session')).toMatchObject({
      session: { account: { name: 'Ana 安娜' } },
    });
    for (const name of ['', '   ', '‮', 'x'.repeat(121)])
      expect(await person.browser.answer('PATCH', '/account', { name })).toBe('REQUEST_INVALID');
    expect(await person.browser.answer('PATCH', '/account', { name: 'x', isAdministrator: true })).toBe(
      'REQUEST_INVALID',
    );
  });
});

describe('a request from elsewhere', () => {
  const change = (browser: Browser, headers: Readonly<Record<string, string>>): Promise<string> =>
    browser.answer('PATCH', '/account', { name: 'Changed' }, headers);

  it.each([
    ['of the own pages', { 'sec-fetch-site': 'same-origin' }],
    ['that the person typed', { 'sec-fetch-site': 'none' }],
    ['of an allowed origin', { 'sec-fetch-site': 'cross-site', origin: ALLOWED }],
  ])('%s is carried out', async (_, headers) => {
    expect(await change(ana.browser, headers)).toBe('200');
  });

  it.each([
    ['of another site', { 'sec-fetch-site': 'cross-site', origin: 'https://evil.example' }],
    ['of a neighbour', { 'sec-fetch-site': 'same-site', origin: 'http://localhost:1' }],
    ['that hides its origin', { 'sec-fetch-site': 'cross-site', origin: '' }],
  ])('%s is refused, with the cookie and without', async (_, headers) => {
    expect(await change(ana.browser, headers)).toBe('CROSS_SITE');
    expect(
      await server
        .browser()
        .answer('POST', '/session/password', { email: ana.email, password: PASSWORD }, headers),
    ).toBe('CROSS_SITE');
  });

  it('is refused when a browser’s cookie comes without a word of where from, and let through from a program', async () => {
    const url = `${server.origin()}/api/v1/session`;
    const bare = await fetch(url, { method: 'DELETE', headers: { cookie: ana.browser.cookie } });
    expect(bare.status).toBe(403);
    const old = await fetch(url, {
      method: 'DELETE',
      headers: { cookie: ana.browser.cookie, origin: 'https://evil.example' },
    });
    expect(old.status).toBe(403);
    const program = await server.bearer('x'.repeat(43), 'DELETE', '/session');
    expect(program.status).toBe(401);
    expect(await ana.browser.answer('GET', '/account/sessions')).toBe('200');
  });

  it('is not understood in a form’s words', async () => {
    const { browser } = await signedIn();
    for (const type of ['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data']) {
      const answer = await browser.answer('PATCH', '/account', { name: 'x' }, { 'content-type': type });
      expect({ type, answer }).toEqual({ type, answer: 'REQUEST_INVALID' });
    }
  });
});
