import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  FactorEnrolled,
  OwnFactors,
  OwnSession,
  PasskeyOptions,
  RecoveryCodes,
  TotpOffer,
} from '@cyberdrill/contracts';
import { until } from '@cyberdrill/testing';
import { Secret, TOTP } from 'otpauth';
import type { Browser } from './browser.ts';
import { IdentityServer, PASSWORD, type Person } from './identity-server.ts';
import { SoftAuthenticator, type Lies } from './soft-authenticator.ts';

let server: IdentityServer;

beforeAll(async () => {
  server = await IdentityServer.start();
}, 60_000);
afterAll(() => server.stop());

/** What the app shows now, or will show next: each counts once, and the next one counts already. */
function codeOf(secret: string, which: 'now' | 'next' = 'now'): string {
  const timestamp = Date.now() + (which === 'now' ? 0 : 30_000);
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

async function withTotp(person: Person): Promise<{ secret: string; enrolled: FactorEnrolled }> {
  const { secret } = await person.browser.get<TotpOffer>('POST', '/account/totp');
  const code = codeOf(secret);
  const enrolled = await person.browser.get<FactorEnrolled>('POST', '/account/totp/confirm', { code });
  return { secret, enrolled };
}

async function enrol(browser: Browser, key: SoftAuthenticator, name = 'Key'): Promise<FactorEnrolled> {
  const options = await browser.get<PasskeyOptions>('POST', '/account/passkeys/options');
  const { challengeId } = options;
  return browser.get<FactorEnrolled>('POST', '/account/passkeys', {
    challengeId,
    name,
    response: key.enrol(options),
  });
}

async function show(browser: Browser, key: SoftAuthenticator, lies: Lies = {}): Promise<string> {
  const options = await browser.get<PasskeyOptions>('POST', '/session/passkey/options');
  const { challengeId } = options;
  return browser.answer('POST', '/session/passkey', { challengeId, response: key.show(options, lies) });
}

async function signedIn(email: string): Promise<{ browser: Browser; session: OwnSession }> {
  const browser = server.browser();
  const session = await browser.get<OwnSession>('POST', '/session/password', { email, password: PASSWORD });
  return { browser, session };
}

describe('an authenticator app', () => {
  it('counts once a code of it was shown; the session is strong, has a new token, and gets ten recovery codes', async () => {
    const person = await server.person();
    const before = person.browser.copy();
    const { uri, secret } = await person.browser.get<TotpOffer>('POST', '/account/totp');
    expect(uri).toContain(`secret=${secret}`);
    expect((await signedIn(person.email)).session).toMatchObject({ standing: 'full', factors: [] });
    expect(await person.browser.answer('POST', '/account/totp/confirm', { code: '000000' })).toBe(
      'FACTOR_WRONG',
    );
    const enrolled = await person.browser.get<FactorEnrolled>('POST', '/account/totp/confirm', {
      code: codeOf(secret),
    });
    expect(enrolled.session).toMatchObject({
      standing: 'full',
      isStrong: true,
      factors: ['totp', 'recovery-code'],
    });
    expect(enrolled.factors).toMatchObject({ passkeys: [], recoveryCodesLeft: 10, isRequired: false });
    expect(new Set(enrolled.recoveryCodes).size).toBe(10);
    expect(await before.answer('GET', '/account/sessions')).toBe('SIGN_IN_REQUIRED');
    expect(await person.browser.answer('GET', '/account/sessions')).toBe('200');
    await server.untilTold(person.account.accountId, 'factor.added');
  });

  it('is asked for at the next sign-in, before anything else', async () => {
    const person = await server.person();
    const { secret } = await withTotp(person);
    const { browser, session } = await signedIn(person.email);
    expect(session).toMatchObject({ standing: 'factor-due', isStrong: false });
    for (const [method, path] of [
      ['GET', '/account/sessions'],
      ['PATCH', '/account'],
      ['PUT', '/account/password'],
      ['DELETE', '/account/totp'],
      ['POST', '/account/recovery-codes'],
      ['POST', '/account/totp'],
      ['POST', '/account/passkeys/options'],
    ] as const)
      expect({ path, answer: await browser.answer(method, path) }).toEqual({
        path,
        answer: 'FACTOR_REQUIRED',
      });
    expect(await browser.answer('POST', '/session/totp', { code: '12345' })).toBe('FACTOR_WRONG');
    const weak = browser.copy();
    expect(
      await browser.get<OwnSession>('POST', '/session/totp', { code: codeOf(secret, 'next') }),
    ).toMatchObject({
      standing: 'full',
      isStrong: true,
      sessionId: session.sessionId,
    });
    expect(await browser.answer('GET', '/account/sessions')).toBe('200');
    expect(await weak.answer('GET', '/account/sessions')).toBe('SIGN_IN_REQUIRED');
    expect(await weak.get('GET', '/session')).toMatchObject({ isSignedIn: false });
    expect(weak.cookies.size).toBe(0);
  });

  it('takes each code once, whoever shows it, also of two at the same time one', async () => {
    const person = await server.person();
    const { secret } = await withTotp(person);
    const code = codeOf(secret, 'next');
    const [one, two] = [await signedIn(person.email), await signedIn(person.email)];
    const answers = await Promise.all(
      [one, two].map(({ browser }) => browser.answer('POST', '/session/totp', { code })),
    );
    expect([...answers].sort()).toEqual(['200', 'FACTOR_WRONG']);
    expect(await (await signedIn(person.email)).browser.answer('POST', '/session/totp', { code })).toBe(
      'FACTOR_WRONG',
    );
  });

  it('is no matter of trying six digits', async () => {
    const person = await server.person();
    await withTotp(person);
    const { browser } = await signedIn(person.email);
    const attempts = Array.from({ length: 40 }, (_, index) =>
      browser.answer('POST', '/session/totp', { code: String(100_000 + index) }),
    );
    expect(new Set(await Promise.all(attempts))).toEqual(new Set(['FACTOR_WRONG', 'TOO_MANY_REQUESTS']));
  });

  it('goes when its person removes it, and the password is enough again', async () => {
    const person = await server.person();
    await withTotp(person);
    expect(await person.browser.answer('DELETE', '/account/totp')).toBe('204');
    expect(await person.browser.answer('DELETE', '/account/totp')).toBe('REQUEST_INVALID');
    expect(await person.browser.get<OwnFactors>('GET', '/account/factors')).toEqual({
      passkeys: [],
      recoveryCodesLeft: 0,
      isRequired: false,
    });
    expect((await signedIn(person.email)).session).toMatchObject({ standing: 'full', factors: [] });
    await server.untilTold(person.account.accountId, 'factor.removed');
  });

  it('is changed only by who has shown a factor lately', async () => {
    const person = await server.person();
    await withTotp(person);
    await server.age(person.session.sessionId, { proven_at_ms: 16 * 60_000 });
    await server.lookAgain(person.session.sessionId);
    const begin = (): Promise<string> => person.browser.answer('POST', '/account/totp');
    await until(async () => (await begin()) === 'FRESH_PROOF_REQUIRED', 30_000);
    for (const [method, path] of [
      ['POST', '/account/totp'],
      ['DELETE', '/account/totp'],
      ['POST', '/account/recovery-codes'],
      ['POST', '/account/passkeys/options'],
    ] as const)
      expect({ path, answer: await person.browser.answer(method, path) }).toEqual({
        path,
        answer: 'FRESH_PROOF_REQUIRED',
      });
  });
});

describe('recovery codes', () => {
  it('stand in for the factor, once each, and are renewed as a whole', async () => {
    const person = await server.person();
    const { enrolled } = await withTotp(person);
    const [first = '', second = ''] = enrolled.recoveryCodes ?? [];
    const { browser } = await signedIn(person.email);
    expect(await browser.answer('POST', '/session/recovery-code', { code: '0000-0000-0000' })).toBe(
      'FACTOR_WRONG',
    );
    expect(
      await browser.get<OwnSession>('POST', '/session/recovery-code', { code: first.toLowerCase() }),
    ).toMatchObject({ standing: 'full', isStrong: true });
    const { browser: again } = await signedIn(person.email);
    expect(await again.answer('POST', '/session/recovery-code', { code: first })).toBe('FACTOR_WRONG');
    const { codes } = await browser.get<RecoveryCodes>('POST', '/account/recovery-codes');
    expect(codes).toHaveLength(10);
    expect(await again.answer('POST', '/session/recovery-code', { code: second })).toBe('FACTOR_WRONG');
    expect(await again.answer('POST', '/session/recovery-code', { code: codes[9] })).toBe('200');
  });

  it('are nothing without another factor', async () => {
    const person = await server.person();
    expect(await person.browser.answer('POST', '/account/recovery-codes')).toBe('FACTOR_REQUIRED');
    expect(await person.browser.answer('POST', '/session/recovery-code', { code: '0000-0000-0000' })).toBe(
      'FACTOR_WRONG',
    );
  });
});

describe('a passkey', () => {
  it('is enrolled, shown as a second factor, and signs in by itself', async () => {
    const person = await server.person();
    const key = new SoftAuthenticator(server.origin());
    const enrolled = await enrol(person.browser, key, 'Ring of keys');
    expect(enrolled.factors.passkeys).toMatchObject([{ name: 'Ring of keys' }]);
    expect(enrolled.session).toMatchObject({ isStrong: true, factors: ['passkey', 'recovery-code'] });
    expect(enrolled.recoveryCodes).toHaveLength(10);

    const { browser, session } = await signedIn(person.email);
    expect(session.standing).toBe('factor-due');
    const options = await browser.get<PasskeyOptions>('POST', '/session/passkey/options');
    expect(options.options).toMatchObject({
      rpId: 'localhost',
      userVerification: 'required',
      allowCredentials: [{ id: key.credentialId.toString('base64url') }],
    });
    expect(await show(browser, key)).toBe('200');
    expect(await browser.get('GET', '/session')).toMatchObject({
      session: { standing: 'full', isStrong: true, sessionId: session.sessionId },
    });

    const stranger = server.browser();
    const open = await stranger.get<PasskeyOptions>('POST', '/session/passkey/options');
    expect(open.options).not.toHaveProperty('allowCredentials');
    expect(await show(stranger, key)).toBe('200');
    expect(await stranger.get('GET', '/session')).toMatchObject({
      session: { account: { accountId: person.account.accountId }, standing: 'full', isStrong: true },
    });
    const { passkeys } = await browser.get<OwnFactors>('GET', '/account/factors');
    expect(passkeys[0]?.lastUsedAtMs).toBeGreaterThan(1_700_000_000_000);
  });

  it.each<[string, Lies]>([
    ['of another site', { origin: 'https://evil.example' }],
    ['of another host', { rpId: 'evil.example' }],
    ['without a look at its person', { isUnverified: true }],
    ['to another challenge', { challenge: 'bm90IHRoaXMgb25lIGJ1dCBhbm90aGVyIG9uZQ' }],
    ['to another question', { type: 'webauthn.create' }],
  ])('is not believed %s', async (_, lies) => {
    const person = await server.person();
    const key = new SoftAuthenticator(server.origin());
    await enrol(person.browser, key);
    const { browser } = await signedIn(person.email);
    expect(await show(browser, key, lies)).toBe('FACTOR_WRONG');
    expect(await show(server.browser(), key, lies)).toBe('FACTOR_WRONG');
    expect(await browser.answer('GET', '/account/sessions')).toBe('FACTOR_REQUIRED');
  });

  it('is not believed a second time, nor with another’s signature, nor when its count goes back', async () => {
    const person = await server.person();
    const key = new SoftAuthenticator(server.origin());
    await enrol(person.browser, key);
    const browser = server.browser();
    const options = await browser.get<PasskeyOptions>('POST', '/session/passkey/options');
    const given = { challengeId: options.challengeId, response: key.show(options) };
    expect(await browser.answer('POST', '/session/passkey', given)).toBe('200');
    expect(await server.browser().answer('POST', '/session/passkey', given)).toBe('CHALLENGE_UNKNOWN');

    const thief = new SoftAuthenticator(server.origin());
    const next = await browser.get<PasskeyOptions>('POST', '/session/passkey/options');
    const forged = {
      ...thief.show(next),
      id: key.credentialId.toString('base64url'),
      rawId: key.credentialId.toString('base64url'),
    };
    const answer = await server
      .browser()
      .answer('POST', '/session/passkey', { challengeId: next.challengeId, response: forged });
    expect(answer).toBe('FACTOR_WRONG');

    expect(await show(server.browser(), key, { signCount: 1 })).toBe('FACTOR_WRONG');
    expect(await show(server.browser(), key)).toBe('200');
  });

  it.each([
    ['nothing', {}],
    [
      'rubbish',
      {
        id: 'x',
        rawId: 'x',
        type: 'public-key',
        response: { clientDataJSON: 'e30', attestationObject: 'AAAA' },
      },
    ],
    ['a list', { id: [], response: [] }],
  ])('is not enrolled from %s', async (_, response) => {
    const { browser } = await server.person();
    const { challengeId } = await browser.get<PasskeyOptions>('POST', '/account/passkeys/options');
    expect(await browser.answer('POST', '/account/passkeys', { challengeId, name: 'x', response })).toBe(
      'FACTOR_WRONG',
    );
    expect(await browser.answer('POST', '/account/passkeys', { challengeId, name: 'x', response })).toBe(
      'CHALLENGE_UNKNOWN',
    );
  });

  it('is not enrolled for somebody by another’s challenge, nor for two', async () => {
    const [ana, ben] = [await server.person('Ana'), await server.person('Ben')];
    const key = new SoftAuthenticator(server.origin());
    const options = await ana.browser.get<PasskeyOptions>('POST', '/account/passkeys/options');
    const given = { challengeId: options.challengeId, name: 'x', response: key.enrol(options) };
    expect(await ben.browser.answer('POST', '/account/passkeys', given)).toBe('CHALLENGE_UNKNOWN');
    await enrol(ana.browser, key);
    const own = await ben.browser.get<PasskeyOptions>('POST', '/account/passkeys/options');
    const same = { challengeId: own.challengeId, name: 'x', response: key.enrol(own) };
    expect(await ben.browser.answer('POST', '/account/passkeys', same)).toBe('FACTOR_WRONG');
  });

  it('is called what its person likes, and removed by nobody else', async () => {
    const [ana, ben] = [await server.person('Ana'), await server.person('Ben')];
    const enrolled = await enrol(ana.browser, new SoftAuthenticator(server.origin()));
    await enrol(ben.browser, new SoftAuthenticator(server.origin()));
    const passkeyId = enrolled.factors.passkeys[0]?.passkeyId ?? '';
    expect(await ben.browser.answer('PATCH', `/account/passkeys/${passkeyId}`, { name: 'Mine' })).toBe(
      'REQUEST_INVALID',
    );
    expect(await ben.browser.answer('DELETE', `/account/passkeys/${passkeyId}`)).toBe('REQUEST_INVALID');
    expect(
      await ana.browser.get<OwnFactors>('PATCH', `/account/passkeys/${passkeyId}`, { name: 'Old phone' }),
    ).toMatchObject({
      passkeys: [{ passkeyId, name: 'Old phone' }],
    });
    expect(await ana.browser.answer('DELETE', `/account/passkeys/${passkeyId}`)).toBe('204');
  });

  it('does not sign in who is disabled', async () => {
    const person = await server.person();
    const key = new SoftAuthenticator(server.origin());
    await enrol(person.browser, key);
    await server.administer('PATCH', `/accounts/${person.account.accountId}`, { isDisabled: true });
    expect(await show(server.browser(), key)).toBe('FACTOR_WRONG');
  });

  it('needs a name for the server: an address has no passkeys', async () => {
    const address = server.origin().replace('localhost', '127.0.0.1');
    const response = await fetch(`${address}/api/v1/session/passkey/options`, { method: 'POST' });
    expect(response.status).toBe(409);
    expect(await response.text()).toContain('PUBLIC_URL_NEEDED');
  });
});

describe('who must have a second factor', () => {
  it('an administrator may enrol one or sign out, and nothing else before', async () => {
    const admin = await server.person('Adam', true);
    expect(admin.session).toMatchObject({ standing: 'factor-to-enrol' });
    for (const path of ['/accounts', '/account/sessions', '/exercises', '/audit'])
      expect({ path, answer: await admin.browser.answer('GET', path) }).toEqual({
        path,
        answer: 'FACTOR_REQUIRED',
      });
    await withTotp(admin);
    for (const path of ['/accounts', '/account/sessions', '/exercises', '/audit'])
      expect({ path, answer: await admin.browser.answer('GET', path) }).toEqual({ path, answer: '200' });
    expect(await admin.browser.answer('DELETE', '/account/totp')).toBe('FACTOR_REQUIRED');
    const { isRequired } = await admin.browser.get<OwnFactors>('GET', '/account/factors');
    expect(isRequired).toBe(true);
  });

  it('a director, as soon as that is what somebody is; others need none', async () => {
    const { exerciseId } = await server.plan();
    const [director, analyst] = [await server.person('Dora'), await server.person('Ana')];
    await server.grant(director.account.accountId, exerciseId, 'director');
    await server.grant(analyst.account.accountId, exerciseId, 'analyst', 'a');
    const { browser, session } = await signedIn(director.email);
    expect(session.standing).toBe('factor-to-enrol');
    expect(await browser.answer('GET', `/exercises/${exerciseId}/stream`)).toBe('FACTOR_REQUIRED');
    expect((await signedIn(analyst.email)).session.standing).toBe('full');
    expect(await browser.answer('DELETE', '/session')).toBe('204');
  });

  it('an administrator takes lost factors away, and with them the sessions', async () => {
    const person = await server.person();
    await withTotp(person);
    await server.administer('DELETE', `/accounts/${person.account.accountId}/factors`);
    expect(await person.browser.answer('GET', '/account/sessions')).toBe('SIGN_IN_REQUIRED');
    expect((await signedIn(person.email)).session).toMatchObject({ standing: 'full', factors: [] });
  });

  it('a factor enrolled in one session is due in all others of the account', async () => {
    const person = await server.person();
    const { browser: other } = await signedIn(person.email);
    expect(await other.answer('GET', '/account/sessions')).toBe('200');
    await withTotp(person);
    expect(await other.answer('GET', '/account/sessions')).toBe('FACTOR_REQUIRED');
  });
});
