import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { EntryDataMap } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import type { Locator } from 'playwright-core';
import type { Drill } from '../integration/server/drill-server.ts';
import { BrowserDrill } from './harness/browser-drill.ts';
import type { Visitor } from './harness/visitor.ts';

jest.setTimeout(240_000);

const PATIENCE_MS = 60_000;
const LATER = 'later';
const AT_MS = 3_600_000;
const MINUTE_MS = 60_000;
const STEP_MS = 10_000;

let drills: BrowserDrill;
let drill: Drill;

beforeAll(async () => {
  drills = await BrowserDrill.start();
  drill = await drills.plan('Regional drill');
  await drill.control('exercise:start', {});
  await drill.control('inject:add', {
    injectId: LATER,
    kind: 'inject',
    title: { en: 'The supplier calls', ar: 'اتصال من المورّد' },
    body: { en: 'EXERCISE. The supplier calls.', ar: 'تمرين. يتصل المورّد.' },
    channel: 'phone',
    from: 'excon',
    tlp: 'TLP:GREEN',
    atMs: AT_MS,
    acknowledge: true,
  });
}, 120_000);

afterEach(async () => {
  expect(await drills.everybodyLeaves()).toEqual([]);
});

afterAll(() => drills.stop());

async function enters(language: 'en' | 'ar' = 'en', tab = 'story'): Promise<Visitor> {
  const visitor = await drills.member(drill, 'director', { width: 1366, language });
  await visitor.page.goto(`/exercises/${drill.exerciseId}/control?tab=${tab}`);
  await mark(visitor).waitFor();
  return visitor;
}

/** The inject on the axis that can be moved. */
function mark({ page }: Visitor, injectId = LATER): Locator {
  return page.locator(`#timeline button[data-inject="${injectId}"]`);
}

function tab({ page, say }: Visitor, key: string): Locator {
  return page.getByRole('tab', { name: say('msel', key) });
}

/** By how much each move so far was, in milliseconds. */
async function movedBy(): Promise<readonly number[]> {
  const moves = (await drill.told('inject.shifted')) as readonly EntryDataMap['inject.shifted'][];
  return moves.map(({ byMs }) => byMs);
}

describe('the MSEL in the control room', () => {
  it('moves an inject by keyboard, and only once it is confirmed', async () => {
    const visitor = await enters();
    await mark(visitor).focus();
    await visitor.press('ArrowRight', 'ArrowRight', 'Escape');
    expect(await movedBy()).toEqual([]);
    await visitor.press('ArrowRight', 'Shift+ArrowRight', 'Alt+ArrowLeft', 'Enter');
    await until(async () => (await movedBy()).length === 1, PATIENCE_MS, 'the move');
    expect(await movedBy()).toEqual([6 * MINUTE_MS - STEP_MS]);
    await visitor.page.locator(`#timeline button[aria-label*="T+01:05:50"]`).waitFor();
    expect(await visitor.barriers('msel-timeline')).toEqual([]);
  });

  it('moves an inject by hand, to where later is to the left in Arabic', async () => {
    const visitor = await enters('ar');
    const { page } = visitor;
    const box = await mark(visitor).boundingBox();
    if (box === null) throw new Error('the mark is not to be seen');
    await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
    await page.mouse.down();
    await page.mouse.move(box.x - 60, box.y + box.height / 2, { steps: 5 });
    await page.mouse.up();
    expect(await movedBy()).toHaveLength(1);
    await visitor.button('msel', 'move.confirm').click();
    await until(async () => (await movedBy()).length === 2, PATIENCE_MS, 'the move');
    expect((await movedBy())[1]).toBeGreaterThan(0);
  });

  it('shows the same as a table', async () => {
    const visitor = await enters();
    await visitor.button('msel', 'timeline.asTable').click();
    const row = visitor.page.getByRole('row').filter({ hasText: 'The supplier calls' });
    await row.getByText('T+01:00:00').first().waitFor();
    expect(await visitor.barriers('msel-table')).toEqual([]);
  });

  it('releases what stands ready, after its consequence was read', async () => {
    const visitor = await enters();
    const { page, say } = visitor;
    await page
      .getByRole('button', { name: say('msel', 'dock.fireNamed', { inject: '2 Press call' }) })
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('CIRT Getonia').waitFor();
    expect(await visitor.barriersHere('msel-fire')).toEqual([]);
    await dialog.getByRole('button', { name: say('msel', 'dock.fire'), exact: true }).click();
    await mark(visitor, 'press').waitFor();
    expect(await drill.told('inject.released')).toContainEqual(
      expect.objectContaining({ injectId: 'press', cause: 'hand' }),
    );
  });

  it('makes up an inject in two languages, which a team reads in its own', async () => {
    const visitor = await enters('en', 'composer');
    const { page, say } = visitor;
    const title = page.getByLabel(say('msel', 'composer.title'), { exact: true });
    const body = page.getByLabel(say('msel', 'composer.body'), { exact: true });
    await visitor.button('msel', 'composer.send.now').click();
    await page.getByRole('alert').waitFor();
    await title.fill('A lawyer writes');
    await body.fill('EXERCISE. A lawyer writes to {{team}}.');
    await page.getByRole('tab', { name: /^Arabic/ }).click();
    await title.fill('رسالة من محامٍ');
    await body.fill('تمرين. يكتب محامٍ إلى {{team}}.');
    await page
      .getByRole('region', { name: say('msel', 'composer.preview') })
      .getByText('CIRT Halvia.')
      .waitFor();
    expect(await visitor.barriers('msel-composer')).toEqual([]);
    await visitor.button('msel', 'composer.send.now').click();
    await page.locator('#timeline button[aria-label*="A lawyer writes"]').waitFor();

    const reader = await drills.member(drill, 'analyst', { teamId: 'halvia', language: 'ar' });
    await reader.page.goto(`/exercises/${drill.exerciseId}/team`);
    await reader.page.getByText('رسالة من محامٍ').first().waitFor();
    expect(await drill.told('inject.added')).toHaveLength(2);
  });

  it('watches who is connected, and leads from numbers to their lines', async () => {
    const visitor = await enters();
    const { page, say } = visitor;
    await page.getByRole('button', { name: say('msel', 'watch.fact.gone') }).click();
    await page.getByRole('heading', { name: say('msel', 'watch.links') }).waitFor();
    await page.locator('li[data-connected]').nth(1).waitFor();
    expect(await visitor.barriers('msel-watch')).toEqual([]);
  });

  it('keeps a log with notes', async () => {
    const visitor = await enters('en', 'log');
    const { page, say } = visitor;
    await page.getByLabel(say('msel', 'log.note'), { exact: true }).fill('The projector fails.');
    await visitor.button('msel', 'log.write').click();
    await page.locator('li[data-kind="control.noted"]').getByText('The projector fails.').waitFor();
    const [saved] = await Promise.all([
      page.waitForEvent('download'),
      visitor.button('msel', 'log.save').click(),
    ]);
    expect(saved.suggestedFilename()).toBe('log.csv');
    expect(await visitor.barriers('msel-log')).toEqual([]);
  });

  it('finds everything by a palette, without a mouse', async () => {
    const visitor = await enters();
    await visitor.press('Control+k');
    await visitor.page.getByRole('combobox', { name: visitor.say('msel', 'palette.find') }).waitFor();
    expect(await visitor.barriersHere('msel-palette')).toEqual([]);
    await visitor.page.keyboard.type(visitor.say('msel', 'tab.watch'));
    await visitor.press('Enter');
    await visitor.page.getByRole('heading', { name: visitor.say('msel', 'watch.duties') }).waitFor();
    await visitor.press('g', 'l');
    await tab(visitor, 'tab.log').and(visitor.page.locator('[aria-selected="true"]')).waitFor();
  });
});
