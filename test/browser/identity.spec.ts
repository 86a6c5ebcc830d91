import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NewAccount } from '@cyberdrill/contracts';
import { BrowserDrill, totpCode } from './harness/browser-drill.ts';
import type { Visitor } from './harness/visitor.ts';

jest.setTimeout(120_000);

const NAME = 'Amal Haddad';
const EMAIL = 'amal@cirt.example';
const PASSWORD = 'copper lantern ninety rivers';

describe('signing in', () => {
  let drill: BrowserDrill;
  let secret = '';
  /** Recovery codes that nobody has used. */
  let codes: string[] = [];

  beforeAll(async () => {
    drill = await BrowserDrill.start();
  }, 90_000);

  afterEach(async () => {
    expect(await drill.everybodyLeaves()).toEqual([]);
  });

  afterAll(() => drill.stop());

  it('knows when an address leads nowhere', async () => {
    const visitor = await drill.visitor();
    await visitor.page.goto('/nowhere/at/all');
    await visitor.isAt('common', 'notFound.title');
    expect(await visitor.barriers('not-found')).toEqual([]);
  });

  it('tells of a server without an administrator, and what is missing in a form', async () => {
    const visitor = await drill.visitor();
    await visitor.page.goto('/');
    await visitor.isAt('identity', 'signIn.title');
    await visitor.page.getByText(visitor.say('identity', 'signIn.first')).waitFor();
    expect(await visitor.barriers('sign-in-first')).toEqual([]);
    await visitor.button('identity', 'signIn.submit').click();
    await visitor.page.getByRole('alert').waitFor();
    expect(await visitor.barriers('sign-in-missing')).toEqual([]);
  });

  it('makes the first administrator, who enrols an authenticator app', async () => {
    const visitor = await drill.visitor();
    const { page } = visitor;
    await page.goto(`/welcome#${drill.welcomeToken}`);
    await visitor.isAt('identity', 'welcome.title');
    expect(page.url()).not.toContain(drill.welcomeToken);
    expect(await visitor.barriers('welcome')).toEqual([]);
    await visitor.field('identity', 'field.name').fill(NAME);
    await visitor.field('identity', 'field.email').fill(EMAIL);
    await visitor.field('identity', 'field.password').fill(PASSWORD);
    await visitor.button('identity', 'welcome.submit').click();

    await visitor.isAt('identity', 'enrol.title');
    await visitor.button('identity', 'totp.begin').click();
    await page.getByRole('img', { name: visitor.say('identity', 'totp.qrLabel') }).waitFor();
    expect(await visitor.barriers('enrol')).toEqual([]);
    secret = await page.getByText(/^[A-Z2-7]{16,}$/).innerText();
    await visitor.field('identity', 'factor.totp').fill(totpCode(secret));
    await visitor.button('identity', 'totp.confirm').click();

    await visitor.isAt('identity', 'recovery.title');
    codes = await page.getByRole('main').getByRole('listitem').allInnerTexts();
    expect(codes).toHaveLength(10);
    expect(await visitor.barriers('recovery-codes')).toEqual([]);
    await visitor.button('identity', 'recovery.done').click();
    await visitor.isAt('identity', 'exercises.title');
    expect(await visitor.barriers('exercises-none')).toEqual([]);
  });

  it('lets in by password and code, without a mouse, to the page that was asked for', async () => {
    const visitor = await drill.visitor();
    const { page } = visitor;
    await page.goto('/account');
    await visitor.isAt('identity', 'signIn.title');
    await visitor.tabTo(visitor.field('identity', 'field.email'));
    await page.keyboard.type(EMAIL);
    await visitor.press('Tab');
    await page.keyboard.type('not the password');
    await visitor.press('Enter');
    await page.getByText(visitor.say('common', 'errors.SIGN_IN_FAILED.message')).waitFor();
    expect(await visitor.barriers('sign-in-failed')).toEqual([]);

    await visitor.tabTo(visitor.field('identity', 'field.password'));
    await visitor.press('Control+a');
    await page.keyboard.type(PASSWORD);
    await visitor.press('Enter');
    await visitor.isAt('identity', 'factor.title');
    expect(await visitor.barriers('factor')).toEqual([]);
    await visitor.tabTo(visitor.field('identity', 'factor.totp'));
    await page.keyboard.type(totpCode(secret, 1));
    await visitor.press('Enter');
    await visitor.isAt('identity', 'account.title');
    expect(await visitor.barriers('account')).toEqual([]);
    await signOut(visitor);
  });

  it('takes a passkey, and lets in by it alone', async () => {
    const visitor = await drill.visitor();
    const { page } = visitor;
    await visitor.hasSecurityKey();
    await signIn(visitor, codes.pop());
    await page.goto('/account');
    await visitor.field('identity', 'passkey.name').fill('The key in the safe');
    await visitor.button('identity', 'passkey.add').click();
    await page.getByText('The key in the safe').waitFor();
    await signOut(visitor);
    await visitor.button('identity', 'signIn.passkey').click();
    await visitor.isAt('identity', 'exercises.title');
  });

  it('sets a password by a code of the organisers', async () => {
    const { code } = await drill.asAdministrator<NewAccount>('POST', '/accounts', {
      name: 'Jean-Pierre Ngoma',
      email: 'ngoma@cirt.example',
    });
    const visitor = await drill.visitor();
    await visitor.page.goto('/reset');
    await visitor.isAt('identity', 'reset.title');
    await visitor.field('identity', 'field.email').fill('ngoma@cirt.example');
    await visitor.field('identity', 'reset.code').fill(code.code);
    await visitor.field('identity', 'field.newPassword').fill('password');
    await visitor.button('identity', 'reset.submit').click();
    await visitor.page.getByRole('alert').waitFor();
    expect(await visitor.barriers('reset-refused')).toEqual([]);
    await visitor.field('identity', 'field.newPassword').fill('seven quiet harbours at dusk');
    await visitor.button('identity', 'reset.submit').click();
    await visitor.isAt('identity', 'exercises.title');
  });

  it('signs another device out from afar', async () => {
    const [here, there] = [await drill.visitor(), await drill.visitor()];
    await signIn(here, codes.pop());
    await signIn(there, codes.pop());
    await there.page.goto('/account');
    await there.isAt('identity', 'account.title');
    await here.page.goto('/account');
    await here.button('identity', 'sessions.endOthers').click();
    expect(await here.barriersHere('sessions-dialog.en')).toEqual([]);
    await here.page
      .getByRole('dialog')
      .getByRole('button', { name: here.say('identity', 'sessions.endOthers') })
      .click();
    await here.page.getByRole('dialog').waitFor({ state: 'detached' });
    // It finds out with the next thing it asks.
    await there.field('identity', 'field.name').fill('Somebody else');
    await there.button('identity', 'account.saveName').click();
    await there.isAt('identity', 'signIn.title');
  });
});

/** Signs in by password, and by a recovery code as the second factor: each of them works once, and needs no clock. */
async function signIn(visitor: Visitor, code = ''): Promise<void> {
  await visitor.page.goto('/sign-in');
  await visitor.field('identity', 'field.email').fill(EMAIL);
  await visitor.field('identity', 'field.password').fill(PASSWORD);
  await visitor.button('identity', 'signIn.submit').click();
  await visitor.button('identity', 'factor.byRecovery').click();
  await visitor.field('identity', 'factor.recovery').fill(code);
  await visitor.button('identity', 'factor.submit').click();
  await visitor.isAt('identity', 'exercises.title');
}

async function signOut(visitor: Visitor): Promise<void> {
  await visitor.tabTo(visitor.button('common', 'shell.signOut'));
  await visitor.press('Enter');
  await visitor.isAt('identity', 'signIn.title');
}
