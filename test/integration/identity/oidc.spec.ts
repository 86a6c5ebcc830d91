import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { AccountListItem, OidcRedirect, OwnSession, SessionState } from '@cyberdrill/contracts';
import { randomUUID } from 'node:crypto';
import type { Browser } from './browser.ts';
import { CLIENT_ID, CLIENT_SECRET, TestIdentityProvider } from './identity-provider.ts';
import { IdentityServer } from './identity-server.ts';

const CALLBACK = '/api/v1/session/oidc/callback';

let provider: TestIdentityProvider;
/** Lets nobody in whom it does not know, but with an invitation. */
let server: IdentityServer;
/** Lets everybody in whom the provider knows. */
let openServer: IdentityServer;
let subject: string;

beforeAll(async () => {
  provider = await TestIdentityProvider.start();
  const env = { OIDC_ISSUER: provider.issuer, OIDC_CLIENT_ID: CLIENT_ID, OIDC_CLIENT_SECRET: CLIENT_SECRET };
  server = await IdentityServer.start({ ...env, OIDC_LABEL: 'Ministry' });
  openServer = await IdentityServer.start({ ...env, OIDC_ALLOW_NEW: 'true' });
  provider.serve([server, openServer].map((one) => `${one.origin()}${CALLBACK}`));
}, 60_000);

afterAll(async () => {
  await server.stop();
  await openServer.stop();
  await provider.stop();
});

beforeEach(() => {
  subject = randomUUID();
  provider.people.set(subject, { name: 'Ana of the Ministry' });
  provider.atTheDoor = subject;
});

/** Where the browser ends up after a sign-in at the provider. */
async function signIn(browser: Browser, invitation?: string): Promise<string> {
  const back = await provider.visit(await begin(browser, invitation));
  return comeBack(browser, back);
}

async function begin(browser: Browser, invitation?: string): Promise<string> {
  const { url } = await browser.get<OidcRedirect>('POST', '/session/oidc', {
    ...(invitation !== undefined && { invitation }),
  });
  return url;
}

async function comeBack(browser: Browser, back: URL): Promise<string> {
  // As browsers say it of a link that another site has led to.
  const response = await browser.request('GET', back.href, undefined, { 'sec-fetch-site': 'cross-site' });
  expect(response.status).toBe(303);
  return response.headers.get('location') ?? '';
}

async function sessionOf(browser: Browser): Promise<OwnSession> {
  const state = await browser.get<SessionState>('GET', '/session');
  if (!state.isSignedIn) throw new Error('nobody is signed in');
  return state.session;
}

describe('a sign-in at the identity provider', () => {
  it('is offered by the name that the operator gave it', async () => {
    expect(await server.browser().get<SessionState>('GET', '/session')).toMatchObject({
      ways: { oidcLabel: 'Ministry' },
    });
  });

  it('asks with PKCE, state and nonce, which are different each time', async () => {
    const urls = [new URL(await begin(server.browser())), new URL(await begin(server.browser()))];
    for (const { searchParams } of urls) {
      expect(searchParams.get('code_challenge_method')).toBe('S256');
      expect(searchParams.get('response_type')).toBe('code');
      expect(searchParams.get('redirect_uri')).toBe(`${server.origin()}${CALLBACK}`);
    }
    for (const name of ['state', 'nonce', 'code_challenge'])
      expect(new Set(urls.map(({ searchParams }) => searchParams.get(name))).size).toBe(2);
  });

  it('makes an account where everybody may come, and finds it the next time', async () => {
    const browser = openServer.browser();
    expect(await signIn(browser)).toBe('/');
    const first = await sessionOf(browser);
    expect(first).toMatchObject({
      account: { name: 'Ana of the Ministry', isAdministrator: false },
      standing: 'full',
      isStrong: false,
      hasPassword: false,
    });
    expect(browser.cookies.has('__Host-cyberdrill-oidc')).toBe(false);
    const again = openServer.browser();
    await signIn(again);
    expect((await sessionOf(again)).account.accountId).toBe(first.account.accountId);
    await openServer.untilTold(first.account.accountId, 'account.created');
  });

  it('takes the provider’s word that several factors were shown', async () => {
    provider.people.set(subject, { amr: ['pwd', 'mfa'] });
    const browser = openServer.browser();
    await signIn(browser);
    expect(await sessionOf(browser)).toMatchObject({ isStrong: true, account: { name: 'Somebody new' } });
  });

  it('goes by issuer and subject: the same e-mail address is another person', async () => {
    const { email, account } = await openServer.person('Ana with a password');
    provider.people.set(subject, { name: 'Somebody who says so', email });
    const browser = openServer.browser();
    await signIn(browser);
    const session = await sessionOf(browser);
    expect(session.account.accountId).not.toBe(account.accountId);
    expect(session.account).not.toHaveProperty('email');
  });

  it('lets in whom the server does not know by an invitation alone, which is still to be taken up', async () => {
    const stranger = server.browser();
    expect(await signIn(stranger)).toBe('/sign-in#error=OIDC_PERSON_UNKNOWN');
    expect(stranger.cookies.has('__Host-cyberdrill')).toBe(false);
    expect(await signIn(server.browser(), 'x'.repeat(43))).toBe('/sign-in#error=OIDC_PERSON_UNKNOWN');

    const { exerciseId } = await server.plan();
    const expired = await server.invite(exerciseId, 0);
    expect(await signIn(server.browser(), expired)).toBe('/sign-in#error=OIDC_PERSON_UNKNOWN');
    const invitation = await server.invite(exerciseId);
    const guest = server.browser();
    expect(await signIn(guest, invitation)).toBe(`/join#${invitation}`);
    const { account } = await sessionOf(guest);
    const back = server.browser();
    expect(await signIn(back)).toBe('/');
    expect((await sessionOf(back)).account.accountId).toBe(account.accountId);
  });

  it('is not for who is disabled here, whatever the provider says', async () => {
    const browser = openServer.browser();
    await signIn(browser);
    const { account } = await sessionOf(browser);
    await openServer.administer('PATCH', `/accounts/${account.accountId}`, { isDisabled: true });
    expect(await signIn(openServer.browser())).toBe('/sign-in#error=OIDC_FAILED');
  });

  it('fails when the person thinks better of it', async () => {
    provider.atTheDoor = undefined;
    const browser = openServer.browser();
    expect(await signIn(browser)).toBe('/sign-in#error=OIDC_FAILED');
    expect(browser.cookies.size).toBe(0);
  });

  it('ends in the browser in which it began, once', async () => {
    const [ana, attacker] = [openServer.browser(), openServer.browser()];
    const back = await provider.visit(await begin(attacker));
    expect(await comeBack(ana, back)).toBe('/sign-in#error=CHALLENGE_UNKNOWN');
    await begin(ana);
    expect(await comeBack(ana, back)).toBe('/sign-in#error=OIDC_FAILED');
    expect(await comeBack(attacker, back)).toBe('/');
    expect(await comeBack(attacker, back)).toBe('/sign-in#error=CHALLENGE_UNKNOWN');
  });

  it.each(['state', 'code', 'iss'])('fails with another %s than the provider’s', async (name) => {
    const browser = openServer.browser();
    const back = await provider.visit(await begin(browser));
    back.searchParams.set(name, 'https://evil.example');
    expect(await comeBack(browser, back)).toBe('/sign-in#error=OIDC_FAILED');
    expect(browser.cookies.has('__Host-cyberdrill')).toBe(false);
  });

  it('leads nowhere else, whatever the address asks for', async () => {
    const browser = openServer.browser();
    const back = await provider.visit(await begin(browser));
    back.searchParams.set('redirect', 'https://evil.example');
    back.hash = 'https://evil.example';
    expect(['/', '/sign-in#error=OIDC_FAILED']).toContain(await comeBack(browser, back));
  });

  it('makes one account of a person, however many windows are open', async () => {
    provider.people.set(subject, { name: 'Many windows' });
    const browsers = Array.from({ length: 4 }, () => openServer.browser());
    await Promise.all(browsers.map((browser) => signIn(browser)));
    const accounts = await Promise.all(
      browsers.map(async (browser) => (await sessionOf(browser)).account.accountId),
    );
    expect(new Set(accounts).size).toBe(1);
    const all = await openServer.administer<AccountListItem[]>('GET', '/accounts');
    expect(all.filter(({ name }) => name === 'Many windows')).toHaveLength(1);
  });
});

describe('without an identity provider', () => {
  it('there is no such sign-in, and it says so', async () => {
    const plain = await IdentityServer.start();
    try {
      const browser = plain.browser();
      expect(await browser.answer('POST', '/session/oidc', {})).toBe('OIDC_NOT_CONFIGURED');
      const response = await browser.request('GET', '/session/oidc/callback?code=x&state=y');
      expect(response.headers.get('location')).toBe('/sign-in#error=OIDC_NOT_CONFIGURED');
    } finally {
      await plain.stop();
    }
  });

  it('that answers, a sign-in fails in words, and is tried again the next time', async () => {
    const lost = await IdentityServer.start({ OIDC_ISSUER: 'http://localhost:9', OIDC_CLIENT_ID: CLIENT_ID });
    try {
      expect(await lost.browser().answer('POST', '/session/oidc', {})).toBe('OIDC_FAILED');
      expect(await lost.browser().answer('POST', '/session/oidc', {})).toBe('OIDC_FAILED');
    } finally {
      await lost.stop();
    }
  });
});
