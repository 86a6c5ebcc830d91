import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NewInvitation } from '@cyberdrill/contracts';
import type { Drill } from '../integration/server/drill-server.ts';
import { BrowserDrill } from './harness/browser-drill.ts';
import type { Visitor } from './harness/visitor.ts';

jest.setTimeout(180_000);

const TITLE = 'Regional drill';

let drills: BrowserDrill;
let drill: Drill;
let toHalvia: NewInvitation;
let toGetonia: NewInvitation;

beforeAll(async () => {
  drills = await BrowserDrill.start();
  drill = await drills.plan(TITLE);
  toHalvia = await drills.invite(drill.exerciseId, 'halvia', 1);
  toGetonia = await drills.invite(drill.exerciseId, 'getonia', 1);
}, 120_000);

afterEach(async () => {
  expect(await drills.everybodyLeaves()).toEqual([]);
});

afterAll(() => drills.stop());

describe('joining', () => {
  let returnCode = '';

  it('leads from a code to the team room and its first inject, in Arabic and without a mouse', async () => {
    const visitor = await drills.visitor({ language: 'ar' });
    const { page } = visitor;
    await page.goto('/join');
    await visitor.isAt('identity', 'join.codeTitle');
    expect(await visitor.barriers('join-code')).toEqual([]);
    await visitor.tabTo(visitor.field('identity', 'join.code'));
    await page.keyboard.type(toHalvia.code.toLowerCase().replaceAll('-', ' '));
    await visitor.press('Enter');

    await visitor.isAt('identity', 'join.title', { exercise: TITLE });
    expect(await visitor.barriers('join')).toEqual([]);
    await visitor.tabTo(visitor.field('identity', 'field.name'));
    await page.keyboard.type('ليلى');
    await visitor.tabTo(page.getByRole('checkbox'));
    await visitor.press('Space');
    await visitor.tabTo(visitor.button('identity', 'join.submit'));
    await visitor.press('Enter');

    await visitor.isAt('identity', 'join.returnTitle');
    returnCode = await page.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/).innerText();
    expect(await visitor.barriers('join-return-code')).toEqual([]);
    await visitor.tabTo(visitor.button('identity', 'join.goOn'));
    await visitor.press('Enter');

    await visitor.heading(TITLE).waitFor();
    await page.getByText(visitor.say('team', 'inbox.emptyBefore')).waitFor();
    await page.locator('[data-link="live"]').waitFor();
    expect(await visitor.barriers('room-before')).toEqual([]);

    await drill.control('exercise:start', {});
    const inject = page.getByRole('link', { name: 'طلب فدية في المستشفى' });
    await inject.waitFor();
    await readsOnTheClock(visitor);
    await visitor.tabTo(inject);
    await visitor.press('Enter');
    // Its Markdown has become a list.
    await page.getByRole('article').getByRole('listitem').nth(1).waitFor();
    await visitor.tabTo(visitor.button('team', 'inject.acknowledge'));
    await visitor.press('Enter');
    await page.getByRole('article').getByText(visitor.say('common', 'state.acknowledged')).last().waitFor();
    expect(await visitor.barriers('room')).toEqual([]);
    for (const kind of ['inject.delivered', 'inject.opened', 'inject.acknowledged'] as const)
      expect(await drill.told(kind)).toContainEqual({ injectId: 'ransom', teamId: 'halvia' });
  });

  it('leads back by the code that was shown, on a telephone, and what happens there is seen at once', async () => {
    const visitor = await drills.visitor({ width: 360, language: 'ar' });
    const { page } = visitor;
    await page.goto('/return');
    await visitor.field('identity', 'return.code').fill(returnCode);
    await visitor.button('identity', 'return.submit').click();
    await visitor.isAt('identity', 'exercises.title');
    expect(await visitor.barriers('exercises')).toEqual([]);
    await page
      .getByRole('link', {
        name: visitor.say('identity', 'exercises.roomNamed', {
          room: visitor.say('common', 'rooms.team'),
          title: TITLE,
        }),
      })
      .click();
    await visitor.heading(TITLE).waitFor();
    await drill.control('inject:trigger', { injectId: 'press' });
    await page.getByRole('link', { name: 'اتصال من الصحافة' }).click();
    await page.getByText('يسأل صحفي عما حدث').waitFor();
    expect(await visitor.barriers('room-phone')).toEqual([]);
  });

  it('leads from a link to words that are not translated, shows that the connection is lost, and loses nothing', async () => {
    const visitor = await drills.visitor({ language: 'fr' });
    const { page } = visitor;
    await page.goto(`/join#${toGetonia.token}`);
    await visitor.field('identity', 'field.name').fill('Jonas');
    await page.getByRole('checkbox').check();
    await visitor.button('identity', 'join.submit').click();
    await visitor.button('identity', 'join.goOn').click();
    await page.locator('[data-link="live"]').waitFor();
    await page.getByRole('link', { name: 'Press call' }).click();
    await page.getByRole('article').getByText(visitor.say('common', 'translationMissing')).first().waitFor();
    expect(await visitor.barriers('room-fallback')).toEqual([]);
    // With another language the stream is followed anew: what is not connected cannot be lost.
    await page.locator('[data-link="live"]').waitFor();
    const lost = page.locator('[data-link="reconnecting"], [data-link="offline"]').waitFor();
    await Promise.all([lost, drills.server.restart()]);
    await page.locator('[data-link="live"]').waitFor();
    await drill.control('exercise:pause', {});
    await page.getByText(visitor.say('common', 'phase.paused')).first().waitFor();
    expect(await page.getByRole('navigation').getByRole('listitem').count()).toBe(2);
  });

  it('costs a first visit to the room no more than a bad line carries', async () => {
    const before = await drills.visitor();
    await before.page.goto('/return');
    await before.field('identity', 'return.code').fill(returnCode);
    await before.button('identity', 'return.submit').click();
    await before.isAt('identity', 'exercises.title');
    const visitor = await drills.visitor({ as: before });
    await visitor.page.goto(`/exercises/${drill.exerciseId}/team`);
    await visitor.page.locator('[data-link="live"]').waitFor();
    const bytes = await visitor.loadedBytes();
    expect(bytes).toBeGreaterThan(50_000);
    expect(bytes).toBeLessThanOrEqual(200_000);
    await visitor.page.reload();
    await visitor.page.locator('[data-link="live"]').waitFor();
    expect(await visitor.loadedBytes()).toBeLessThanOrEqual(5_000);
  });

  it('asks again when what is agreed to has changed', async () => {
    const visitor = await drills.visitor();
    const { page } = visitor;
    await page.goto('/return');
    await visitor.field('identity', 'return.code').fill(returnCode);
    await visitor.button('identity', 'return.submit').click();
    await visitor.isAt('identity', 'exercises.title');
    await page.goto(`/exercises/${drill.exerciseId}/team`);
    await page.locator('[data-link="live"]').waitFor();
    const texts = { en: 'I also keep the name of the venue to myself.' };
    await drills.asAdministrator('PUT', `/exercises/${drill.exerciseId}/nda`, { texts });
    await visitor.isAt('common', 'refused.title');
    expect(await visitor.barriers('room-refused')).toEqual([]);
    await visitor.link('common', 'refused.toNda').click();
    await page.getByText(texts.en).waitFor();
    expect(await visitor.barriers('nda')).toEqual([]);
    await page.getByRole('checkbox').check();
    await visitor.button('identity', 'nda.submit').click();
    await visitor.isAt('identity', 'exercises.title');
    await page
      .getByRole('link', {
        name: visitor.say('identity', 'exercises.roomNamed', {
          room: visitor.say('common', 'rooms.team'),
          title: TITLE,
        }),
      })
      .click();
    await page.locator('[data-link="live"]').waitFor();
  });

  it('is over when the seats are taken', async () => {
    const visitor = await drills.visitor();
    await visitor.page.goto(`/join/${toHalvia.code}`);
    await visitor.isAt('identity', 'join.refusedTitle');
    await visitor.page.getByText(visitor.say('common', 'errors.INVITATION_FULL.message')).waitFor();
    expect(await visitor.barriers('join-refused')).toEqual([]);
  });
});

/** The exercise clock shows one time, and then a later one. */
async function readsOnTheClock({ page, say }: Visitor): Promise<void> {
  const clock = page.getByRole('group', { name: say('common', 'clock.label') });
  const time = clock.getByText(/^T\+\d\d:\d\d:\d\d$/);
  const first = await time.innerText();
  await clock
    .getByText(/^T\+\d\d:\d\d:\d\d$/)
    .filter({ hasNotText: first })
    .waitFor();
}
