import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Locator } from 'playwright-core';
import type { Drill } from '../integration/server/drill-server.ts';
import { BrowserDrill } from './harness/browser-drill.ts';
import { RATED_SCENARIO } from './harness/rated-scenario.ts';
import type { Visitor } from './harness/visitor.ts';

jest.setTimeout(240_000);

/** A screen on the wall of the hall. */
const WALL = { width: 1_920 } as const;
const SECRET = 'SECRET-WORDS';

let drills: BrowserDrill;
let drill: Drill;

beforeAll(async () => {
  drills = await BrowserDrill.start();
  drill = await drills.plan('Hall drill', RATED_SCENARIO);
}, 120_000);

afterEach(async () => {
  expect(await drills.everybodyLeaves()).toEqual([]);
});

afterAll(() => drills.stop());

async function enters(role: 'observer' | 'director', language: 'en' | 'ar' = 'en'): Promise<Visitor> {
  const visitor = await drills.member(drill, role, { ...WALL, language });
  await visitor.page.goto(`/exercises/${drill.exerciseId}/wall`);
  await visitor.page.locator('[data-link="live"]').waitFor();
  return visitor;
}

/** The row of the first inject. */
const firstInject = ({ page }: Visitor): Locator => page.getByRole('row').filter({ hasText: /^1\b/ });

async function sends(messageId: string): Promise<void> {
  const reply = await drill.give(drill.tokenOf('getonia'), 'message:send', {
    messageId,
    kind: 'notification',
    to: ['team:halvia'],
    tlp: 'TLP:AMBER',
    subject: SECRET,
    body: SECRET,
  });
  expect(reply).toHaveProperty('data');
}

describe('the wall', () => {
  it('follows the exercise without a word of what teams write', async () => {
    const visitor = await enters('observer');
    const { page } = visitor;
    await page.getByText(visitor.say('wall', 'injects.none')).waitFor();
    expect(await visitor.barriers('wall-before')).toEqual([]);

    await drill.control('exercise:start', {});
    await firstInject(visitor).getByText('0/2').first().waitFor();
    await drill.give(drill.tokenOf('getonia'), 'response:submit', {
      injectId: 'statement',
      responseId: 'r1',
      isFinal: true,
      values: { cleared: 'head' },
      text: SECRET,
    });
    // Who has answered has received and opened.
    await firstInject(visitor).getByText('1/2').nth(2).waitFor();
    await sends('m1');
    await page.getByRole('img', { name: visitor.say('wall', 'ring.sentence_one', { count: 1 }) }).waitFor();
    await drill.control('exercise:announce', { text: 'Lunch is at noon.' });
    await page.getByText('Lunch is at noon.').waitFor();
    await drill.control('exercise:pause', { reason: 'Power cut.' });
    await page.getByText('Power cut.').waitFor();
    await page.getByText(visitor.say('common', 'phase.paused')).waitFor();
    expect(await page.content()).not.toContain(SECRET);
    expect(await visitor.barriers('wall')).toEqual([]);
  });

  it('opens the table behind the ring without a mouse, and says NO DUFF', async () => {
    const visitor = await enters('observer', 'ar');
    const { page } = visitor;
    const table = page.getByText(visitor.say('wall', 'ring.table'), { exact: true });
    await visitor.tabTo(table);
    await visitor.press('Enter');
    await page
      .getByRole('row')
      .filter({ hasText: 'CIRT Getonia' })
      .filter({ hasText: visitor.say('wall', 'kind.told') })
      .waitFor();
    await drill.control('exercise:declare-no-duff', { message: 'A real incident.' });
    await page.getByRole('alert').getByText('A real incident.').waitFor();
    expect(await visitor.barriers('wall-no-duff')).toEqual([]);
    await drill.control('exercise:lift-no-duff', { message: 'It is over.' });
    await page.getByText('It is over.').waitFor();
    expect(await page.getByRole('alert').count()).toBe(0);
  });

  it('shows a director what it shows an observer', async () => {
    const [observer, director] = await Promise.all([enters('observer'), enters('director')]);
    await drill.control('exercise:resume', {});
    await sends('m2');
    const words = observer.say('wall', 'ring.sentence_other', { count: 2 });
    const wordsOn = async ({ page }: Visitor) => {
      await page.getByRole('img', { name: words }).waitFor();
      return page.getByRole('table').allInnerTexts();
    };
    expect(await wordsOn(director)).toEqual(await wordsOn(observer));
    expect(await director.page.content()).not.toContain(SECRET);
  });

  it('fills the screen when it is asked to', async () => {
    const visitor = await enters('observer');
    await visitor.button('wall', 'full').click();
    await visitor.button('wall', 'leaveFull').waitFor();
    expect(await visitor.page.evaluate<boolean>('document.fullscreenElement !== null')).toBe(true);
    await visitor.button('wall', 'leaveFull').click();
    await visitor.button('wall', 'full').waitFor();
  });
});
