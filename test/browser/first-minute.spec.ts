import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { DemonstrationView, TotpOffer } from '@cyberdrill/contracts';
import { BrowserDrill, totpCode } from './harness/browser-drill.ts';
import type { Visitor } from './harness/visitor.ts';

jest.setTimeout(180_000);

const MOMENT_MS = 60_000;

let drills: BrowserDrill;
let amal: Visitor;

beforeAll(async () => {
  drills = await BrowserDrill.start({ SCENARIOS_DIR: 'scenarios', DEMONSTRATION: 'on' });
}, 120_000);

afterAll(async () => {
  const faults = await drills.everybodyLeaves();
  await drills.stop();
  expect(faults).toEqual([]);
});

/** Goes in as the administrator again, with what this browser knows of her. */
async function again(): Promise<Visitor> {
  const visitor = await drills.visitor({ as: amal });
  await visitor.page.goto('/');
  await visitor.isAt('identity', 'exercises.title');
  return visitor;
}

/** The path of the room that the page has come to. */
async function cameTo(visitor: Visitor, room: string): Promise<string> {
  await visitor.page.waitForURL(`**/exercises/*/${room}**`);
  return new URL(visitor.page.url()).pathname.split('/')[2] ?? '';
}

describe('the first minute', () => {
  it('leads from the printed link to a drill that simulated teams play', async () => {
    amal = await drills.visitor();
    const { page } = amal;
    await page.goto(
      new URL(drills.server.welcomeUrl ?? '').pathname + new URL(drills.server.welcomeUrl ?? '').hash,
    );
    await amal.field('identity', 'field.name').fill('Amal Haddad');
    await amal.field('identity', 'field.email').fill('amal@cirt.example');
    await amal.field('identity', 'field.password').fill('copper lantern ninety rivers');
    await amal.button('identity', 'welcome.submit').click();
    // The second factor, which administrators must have, is enrolled past the page: that has a suite of its own.
    await page.waitForURL('**/sign-in');
    const { secret } = await amal.post<TotpOffer>('/account/totp');
    await amal.post('/account/totp/confirm', { code: totpCode(secret) });
    await page.goto('/');
    await amal.isAt('identity', 'exercises.title');

    const watch = amal.button('identity', 'demonstration.watch');
    await watch.waitFor();
    expect(await amal.barriers('first-page')).toEqual([]);
    await amal.tabTo(watch);
    await amal.press('Enter');
    const exerciseId = await cameTo(amal, 'control');
    await page.locator('[data-link="live"]').waitFor();
    // The board shows what simulated teams have done.
    await page
      .locator('[data-state="acknowledged"], [data-state="answered"]')
      .first()
      .waitFor({ timeout: MOMENT_MS });
    const { exercise } = await drills.asAdministrator<DemonstrationView>('GET', '/demonstration');
    expect(exercise).toMatchObject({ exerciseId, phase: 'running', simulation: { isRunning: true } });
    expect(exercise?.simulation.teamIds).toHaveLength(15);
    // She leaves the room before she takes another place in the exercise.
    await page.goto('/');
    await amal.isAt('identity', 'exercises.title');
  });

  it('leads back to it, and from the control room into a team', async () => {
    const visitor = await again();
    await visitor.page.getByText(visitor.say('identity', 'demonstration.underWay')).waitFor();
    expect(await visitor.barriers('first-page-running')).toEqual([]);
    await visitor.tabTo(visitor.button('identity', 'demonstration.join'));
    await visitor.press('Enter');
    await cameTo(visitor, 'team');
    await visitor.page.locator('[data-link="live"]').waitFor();
    const { exercise } = await drills.asAdministrator<DemonstrationView>('GET', '/demonstration');
    const reader = exercise?.teams.find(({ language }) => language === 'en');
    expect(exercise?.simulation.teamIds).not.toContain(reader?.teamId);
    await visitor.page.goto('/');
    await visitor.isAt('identity', 'exercises.title');
  });

  it('offers the report and another drill once it is over', async () => {
    const visitor = await again();
    await visitor.button('identity', 'demonstration.direct').click();
    const exerciseId = await cameTo(visitor, 'control');
    await visitor.post(`/exercises/${exerciseId}/commands`, {
      commandId: 'endex',
      kind: 'exercise:end',
      data: {},
    });
    await visitor.page.goto('/');
    await visitor.page.getByText(visitor.say('identity', 'demonstration.over')).waitFor();
    expect(await visitor.barriers('first-page-over')).toEqual([]);
    await visitor.link('identity', 'demonstration.toReport').waitFor();
    await visitor.button('identity', 'demonstration.plan').click();
    await visitor.button('identity', 'demonstration.start').click();
    expect(await cameTo(visitor, 'control')).not.toBe(exerciseId);
  });
});

describe('somebody without an exercise', () => {
  it('is told what to do with a code', async () => {
    const visitor = await drills.visitor();
    await visitor.page.goto('/sign-in');
    const { accountId } = (
      await drills.asAdministrator<{ account: { accountId: string } }>('POST', '/accounts', {
        name: 'Jonas',
        email: 'jonas@cirt.example',
      })
    ).account;
    const { code } = await drills.asAdministrator<{ code: string }>(
      'POST',
      `/accounts/${accountId}/return-code`,
    );
    await visitor.post('/session/return-code', { code });
    await visitor.page.goto('/');
    await visitor.link('identity', 'exercises.enterCode').waitFor();
    expect(await visitor.barriers('first-page-empty')).toEqual([]);
    await visitor.link('identity', 'exercises.enterCode').click();
    await visitor.isAt('identity', 'join.codeTitle');
  });
});
