import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AccountListItem, NewAccount, OwnSession, SessionState } from '@cyberdrill/contracts';
import { IdentityServer, PASSWORD } from './identity-server.ts';

let server: IdentityServer;

beforeAll(async () => {
  server = await IdentityServer.start();
}, 60_000);
afterAll(() => server.stop());

describe('the first administrator', () => {
  const request = { name: 'Ada', email: 'Ada@Example.org', password: PASSWORD };

  it('comes in by the link of the start message, once, of several at the same time one', async () => {
    expect(server.servers[0]?.welcomeUrl).toMatch(/^http:\/\/localhost:\d+\/welcome#[\w-]{43}$/);
    const browser = server.browser();
    expect(await browser.get<SessionState>('GET', '/session')).toMatchObject({
      ways: { awaitsFirstAdministrator: true },
    });
    for (const token of ['', 'x'.repeat(43), `${server.welcomeToken}x`])
      expect(['CODE_INVALID', 'REQUEST_INVALID']).toContain(
        await browser.answer('POST', '/session/welcome', { ...request, token }),
      );
    const token = server.welcomeToken;
    expect(
      await browser.answer('POST', '/session/welcome', { ...request, token, password: 'Ada12345' }),
    ).toBe('PASSWORD_REFUSED');
    expect(await browser.answer('POST', '/session/welcome', { ...request, token, email: 'ada' })).toBe(
      'EMAIL_INVALID',
    );
    const answers = await Promise.all(
      ['a', 'b', 'c'].map((letter) =>
        server
          .browser()
          .answer('POST', '/session/welcome', { ...request, token, email: `${letter}@example.org` }),
      ),
    );
    expect([...answers].sort()).toEqual(['200', 'CODE_INVALID', 'CODE_INVALID']);
    expect(await browser.answer('POST', '/session/welcome', { ...request, token })).toBe('CODE_INVALID');
    expect(await browser.get<SessionState>('GET', '/session')).toMatchObject({
      ways: { awaitsFirstAdministrator: false },
    });
    const accounts = await server.administer<AccountListItem[]>('GET', '/accounts');
    expect(accounts.filter(({ isAdministrator }) => isAdministrator)).toHaveLength(1);
    const [{ accountId } = { accountId: '' }] = accounts;
    expect(await server.told(accountId)).toEqual(['account.created', 'sign-in.succeeded']);
  });
});

describe('accounts', () => {
  it('are made with a code to begin with; the e-mail address is one however it is written', async () => {
    const email = `Björn.${Date.now()}@Example.ORG`;
    const { account, code } = await server.administer<NewAccount>('POST', '/accounts', {
      name: 'Björn',
      email,
    });
    expect(account).toMatchObject({
      name: 'Björn',
      email: email.toLowerCase(),
      isAdministrator: false,
      isDisabled: false,
      hasPassword: false,
      hasFactor: false,
      sessions: 0,
    });
    expect((code.expiresAtMs ?? 0) - Date.now()).toBeGreaterThan(6 * 24 * 3_600_000);
    for (const same of [email, email.toUpperCase(), ` ${email.normalize('NFD')} `, email.replace('@', '＠')])
      await expect(server.administer('POST', '/accounts', { name: 'Other', email: same })).rejects.toThrow(
        'EMAIL_TAKEN',
      );
    await expect(
      server.administer('POST', '/accounts', { name: 'Other', email: 'no address' }),
    ).rejects.toThrow('EMAIL_INVALID');
    const browser = server.browser();
    const given = { email: email.normalize('NFD'), code: code.code, newPassword: PASSWORD };
    expect(await browser.get<OwnSession>('POST', '/session/reset-code', given)).toMatchObject({
      hasPassword: true,
    });
    expect(await server.accountOf(account.accountId)).toMatchObject({ hasPassword: true, sessions: 1 });
  });

  it('never show a password’s hash, to nobody', async () => {
    const { account, browser } = await server.person();
    const texts = [
      JSON.stringify(await server.administer('GET', '/accounts')),
      JSON.stringify(await server.accountOf(account.accountId)),
      JSON.stringify(await browser.get('GET', '/session')),
    ];
    for (const text of texts) {
      expect(text).toContain(account.accountId);
      expect(text).not.toMatch(/argon|passwordHash|tokenHash|secret/i);
    }
  });

  it('change, and say what is wrong with a change', async () => {
    const [ana, ben] = [await server.person('Ana'), await server.person('Ben')];
    const change = (body: object): Promise<AccountListItem> =>
      server.administer<AccountListItem>('PATCH', `/accounts/${ana.account.accountId}`, body);
    expect(await change({ name: 'Ana P.' })).toMatchObject({ name: 'Ana P.', email: ana.email });
    await expect(change({ email: ben.email.toUpperCase() })).rejects.toThrow('EMAIL_TAKEN');
    await expect(change({ email: '@' })).rejects.toThrow('EMAIL_INVALID');
    await expect(change({ passwordHash: 'x' })).rejects.toThrow('REQUEST_INVALID');
    await expect(server.administer('PATCH', '/accounts/nobody', { name: 'x' })).rejects.toThrow(
      'ACCOUNT_UNKNOWN',
    );
    await expect(server.administer('POST', '/accounts/nobody/reset-code')).rejects.toThrow('ACCOUNT_UNKNOWN');
    await server.untilTold(ana.account.accountId, 'account.changed');
  });

  it('always leave somebody to administer', async () => {
    const accounts = await server.administer<AccountListItem[]>('GET', '/accounts');
    const [last] = accounts.filter(({ isAdministrator }) => isAdministrator);
    for (const body of [{ isAdministrator: false }, { isDisabled: true }])
      await expect(server.administer('PATCH', `/accounts/${last?.accountId}`, body)).rejects.toThrow(
        'LAST_ADMINISTRATOR',
      );
    const other = await server.person('Second', true);
    await server.administer('PATCH', `/accounts/${last?.accountId}`, { isAdministrator: false });
    await server.administer('PATCH', `/accounts/${last?.accountId}`, { isAdministrator: true });
    await server.administer('PATCH', `/accounts/${other.account.accountId}`, { isAdministrator: false });
  });

  it('are nobody’s business but an administrator’s', async () => {
    const { browser, account } = await server.person();
    for (const [method, path] of [
      ['GET', '/accounts'],
      ['POST', '/accounts'],
      ['GET', `/accounts/${account.accountId}`],
      ['PATCH', `/accounts/${account.accountId}`],
      ['POST', `/accounts/${account.accountId}/reset-code`],
      ['DELETE', `/accounts/${account.accountId}/sessions`],
    ] as const)
      expect({ path, answer: await browser.answer(method, path) }).toEqual({ path, answer: 'NOT_PERMITTED' });
  });
});
