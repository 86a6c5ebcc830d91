import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IssuedCode, NewAccount, OwnSession, SessionState } from '@cyberdrill/contracts';
import { IdentityServer, PASSWORD } from './identity-server.ts';

let server: IdentityServer;

beforeAll(async () => {
  server = await IdentityServer.start();
}, 60_000);
afterAll(() => server.stop());

describe('a sign-in by password', () => {
  it('lets the right one in, and says who it is', async () => {
    const { email, account } = await server.person();
    const browser = server.browser();
    const session = await browser.get<OwnSession>('POST', '/session/password', {
      email: `  ${email.toUpperCase()} `,
      password: PASSWORD,
    });
    expect(session).toMatchObject({
      account: { accountId: account.accountId, name: 'Ana Popescu', email, isAdministrator: false },
      standing: 'full',
      factors: [],
      isStrong: false,
      hasPassword: true,
    });
    expect(await browser.get<SessionState>('GET', '/session')).toEqual({ isSignedIn: true, session });
    expect((await server.accountOf(account.accountId)).lastSignInAtMs).toBeGreaterThan(1_700_000_000_000);
    expect(await server.told(account.accountId)).toEqual([
      'account.created',
      'password.reset',
      'password.reset',
      'sign-in.succeeded',
      'sign-in.succeeded',
    ]);
  });

  it('gives the same answer to whatever is wrong', async () => {
    const { email, account } = await server.person();
    const guest = await server.person();
    await server.administer('PATCH', `/accounts/${guest.account.accountId}`, { isDisabled: true });
    const attempts = [
      { email, password: `${PASSWORD}x` },
      { email, password: PASSWORD.toUpperCase() },
      { email: 'nobody@example.org', password: PASSWORD },
      { email: 'no address', password: PASSWORD },
      { email: guest.email, password: PASSWORD },
    ];
    const answers = await Promise.all(
      attempts.map(async (attempt) => {
        const response = await server.browser().request('POST', '/session/password', attempt);
        return {
          status: response.status,
          body: await response.text(),
          cookies: response.headers.getSetCookie(),
        };
      }),
    );
    for (const answer of answers) expect(answer).toEqual(answers[0]);
    expect(answers[0]).toMatchObject({ status: 401, cookies: [] });
    expect(answers[0]?.body).toContain('SIGN_IN_FAILED');
    await server.untilTold(account.accountId, 'sign-in.failed');
  });

  it('is slowed down at one account, and says for how long; others go on', async () => {
    const [ana, ben] = [await server.person(), await server.person()];
    const wrong = { email: ana.email, password: 'wrong wrong wrong' };
    const attempts = Array.from({ length: 40 }, () =>
      server.browser().request('POST', '/session/password', wrong),
    );
    const answers = await Promise.all(attempts);
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([401, 429]));
    const [refused] = answers.filter(({ status }) => status === 429);
    expect(Number(refused?.headers.get('retry-after'))).toBeGreaterThan(0);
    const right = { email: ben.email, password: PASSWORD };
    expect(await server.browser().answer('POST', '/session/password', right)).toBe('200');
  });

  it.each([
    ['nothing', {}, 'REQUEST_INVALID'],
    ['a condition', { email: 'a@b.c', password: { $ne: '' } }, 'REQUEST_INVALID'],
    ['a list', { email: ['a@b.c'], password: 'x' }, 'REQUEST_INVALID'],
    ['more than is asked for', { email: 'a@b.c', password: 'x', isAdministrator: true }, 'REQUEST_INVALID'],
    ['a password without end', { email: 'a@b.c', password: 'x'.repeat(1_001) }, 'REQUEST_INVALID'],
    ['what no store can keep', '{"email":"a@b.c","password":"x\\u0000"}', 'REQUEST_INVALID'],
    ['no JSON', 'not json', 'REQUEST_INVALID'],
    ['a flood', 'x'.repeat(5_000), 'REQUEST_TOO_LARGE'],
  ])('takes nothing else for one: %s', async (_, body, code) => {
    expect(await server.browser().answer('POST', '/session/password', body)).toBe(code);
  });
});

describe('a code to set a password', () => {
  it('signs in once, and ends all that was before', async () => {
    const { account, email, browser: old } = await server.person();
    const { code, expiresAtMs } = await server.administer<IssuedCode>(
      'POST',
      `/accounts/${account.accountId}/reset-code`,
    );
    expect(code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$/);
    expect(expiresAtMs ?? 0).toBeGreaterThan(Date.now());
    const given = {
      email,
      code: code.toLowerCase().replaceAll('-', ' '),
      newPassword: 'another orbit entirely',
    };
    const browser = server.browser();
    expect(await browser.get<OwnSession>('POST', '/session/reset-code', given)).toMatchObject({
      standing: 'full',
    });
    expect(await old.answer('GET', '/account/sessions')).toBe('SIGN_IN_REQUIRED');
    expect(await server.browser().answer('POST', '/session/reset-code', given)).toBe('CODE_INVALID');
    expect(await server.browser().answer('POST', '/session/password', { email, password: PASSWORD })).toBe(
      'SIGN_IN_FAILED',
    );
    const fresh = { email, password: 'another orbit entirely' };
    expect(await server.browser().answer('POST', '/session/password', fresh)).toBe('200');
  });

  it('is void after five wrong ones, and tells nobody whether there is such an account', async () => {
    const { account, email } = await server.person();
    const { code } = await server.administer<IssuedCode>('POST', `/accounts/${account.accountId}/reset-code`);
    const wrong = { email, code: '0000-0000-0000', newPassword: 'another orbit entirely' };
    const texts = new Set<string>();
    for (let made = 0; made < 5; made += 1)
      texts.add(await (await server.browser().request('POST', '/session/reset-code', wrong)).text());
    const nobody = { ...wrong, email: 'nobody@example.org' };
    texts.add(await (await server.browser().request('POST', '/session/reset-code', nobody)).text());
    expect(texts.size).toBe(1);
    expect([...texts][0]).toContain('CODE_INVALID');
    // The pace of attempts would hold the right one up as well.
    const [fresh] = [await server.person()];
    const other = await server.administer<IssuedCode>(
      'POST',
      `/accounts/${fresh.account.accountId}/reset-code`,
    );
    expect(
      await server.browser().answer('POST', '/session/reset-code', { ...wrong, email: fresh.email, code }),
    ).toBe('CODE_INVALID');
    expect(
      await server
        .browser()
        .answer('POST', '/session/reset-code', { ...wrong, email: fresh.email, code: other.code }),
    ).toBe('200');
  });

  it('sets no password that is tried first, and is not used up by one', async () => {
    const email = `new-${Date.now()}@example.org`;
    const { code } = await server.administer<NewAccount>('POST', '/accounts', { name: 'New', email });
    const given = { email, code: code.code };
    const browser = server.browser();
    for (const newPassword of ['short', 'Password123', 'cyberdrill2026', email])
      expect(await browser.answer('POST', '/session/reset-code', { ...given, newPassword })).toBe(
        'PASSWORD_REFUSED',
      );
    expect(await browser.answer('POST', '/session/reset-code', { ...given, newPassword: PASSWORD })).toBe(
      '200',
    );
  });

  it('is not made for who has no e-mail address to sign in with', async () => {
    const { accountId } = await server.guest();
    await expect(server.administer('POST', `/accounts/${accountId}/reset-code`)).rejects.toThrow(
      'REQUEST_INVALID',
    );
  });
});

describe('a return code', () => {
  it('leads back in again and again, until it is replaced or a password is set', async () => {
    const { accountId, code } = await server.guest('Guest of honour');
    const browser = server.browser();
    for (const typed of [code, code.toLowerCase().replaceAll('-', '')])
      expect(await browser.get<OwnSession>('POST', '/session/return-code', { code: typed })).toMatchObject({
        account: { accountId, name: 'Guest of honour' },
        hasPassword: false,
        standing: 'full',
      });
    const { code: next } = await server.administer<IssuedCode>('POST', `/accounts/${accountId}/return-code`);
    expect(await browser.answer('POST', '/session/return-code', { code })).toBe('SIGN_IN_FAILED');
    expect(await browser.answer('POST', '/session/return-code', { code: next })).toBe('200');

    const email = `guest-${Date.now()}@example.org`;
    expect(await browser.answer('PUT', '/account/password', { newPassword: PASSWORD })).toBe(
      'REQUEST_INVALID',
    );
    expect(await browser.answer('PUT', '/account/password', { newPassword: PASSWORD, email })).toBe('200');
    expect(await server.browser().answer('POST', '/session/return-code', { code: next })).toBe(
      'SIGN_IN_FAILED',
    );
    expect(await server.browser().answer('POST', '/session/password', { email, password: PASSWORD })).toBe(
      '200',
    );
    await expect(server.administer('POST', `/accounts/${accountId}/return-code`)).rejects.toThrow(
      'REQUEST_INVALID',
    );
  });

  it('is nothing that one guesses', async () => {
    for (const code of ['', '0000-0000-0000-0000-0000', 'x'.repeat(101)])
      expect(['SIGN_IN_FAILED', 'REQUEST_INVALID']).toContain(
        await server.browser().answer('POST', '/session/return-code', { code }),
      );
  });
});

describe('the own password', () => {
  it('is changed by who knows the old one; all other sessions end, and this one has a new token', async () => {
    const { email, browser } = await server.person();
    const elsewhere = server.browser();
    await elsewhere.get('POST', '/session/password', { email, password: PASSWORD });
    const stolen = browser.copy();
    const change = { currentPassword: 'not this one', newPassword: 'a very different one' };
    expect(await browser.answer('PUT', '/account/password', change)).toBe('SIGN_IN_FAILED');
    expect(await browser.answer('PUT', '/account/password', { ...change, currentPassword: undefined })).toBe(
      'SIGN_IN_FAILED',
    );
    expect(await browser.answer('PUT', '/account/password', { ...change, currentPassword: PASSWORD })).toBe(
      '200',
    );
    expect(await browser.answer('GET', '/account/sessions')).toBe('200');
    expect(await elsewhere.answer('GET', '/account/sessions')).toBe('SIGN_IN_REQUIRED');
    expect(await stolen.answer('GET', '/account/sessions')).toBe('SIGN_IN_REQUIRED');
  });
});
