import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { CommandMap } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import type { Locator } from 'playwright-core';
import type { Drill } from '../integration/server/drill-server.ts';
import { BrowserDrill } from './harness/browser-drill.ts';
import { RATED_SCENARIO } from './harness/rated-scenario.ts';
import type { Visitor } from './harness/visitor.ts';

jest.setTimeout(240_000);

const PATIENCE_MS = 60_000;
/** A tablet held upright. */
const TABLET = { width: 820 } as const;
const SMALLEST_TARGET = 44;

let drills: BrowserDrill;
let drill: Drill;

beforeAll(async () => {
  drills = await BrowserDrill.start();
  drill = await drills.plan('Rated drill', RATED_SCENARIO);
}, 120_000);

afterEach(async () => {
  expect(await drills.everybodyLeaves()).toEqual([]);
});

afterAll(() => drills.stop());

async function enters(
  name: string,
  arrival: { width?: number; language?: 'en' | 'ar' } = {},
): Promise<Visitor> {
  const visitor = await drills.member(drill, 'evaluator', { name, ...arrival });
  await opens(visitor, '');
  return visitor;
}

async function opens({ page }: Visitor, part: string): Promise<void> {
  await page.goto(`/exercises/${drill.exerciseId}/evaluation${part}`);
  await page.locator('[data-link="live"]').waitFor();
}

async function answers(teamId: string, text: string): Promise<void> {
  const data: CommandMap['response:submit'] = {
    injectId: 'statement',
    responseId: `${teamId}-1`,
    isFinal: true,
    values: { cleared: 'head' },
    text,
  };
  expect(await drill.give(drill.tokenOf(teamId), 'response:submit', data)).toHaveProperty('data');
}

const toRate = ({ page }: Visitor): Locator => page.getByRole('main').getByRole('listitem').getByRole('link');

function criterion(visitor: Visitor, key: string): Locator {
  return visitor.page.getByRole('group', {
    name: visitor.say('evaluation', `criterion.${key}`),
    exact: true,
  });
}

/** The button of a rating, by its number. */
const rating = (of: Locator, number: number): Locator =>
  of.getByRole('button', { name: new RegExp(`^${number}:`) });

/** Says beside a criterion that what was rated is stored. */
const stored = (of: Locator): Locator => of.locator('[data-saving="stored"]');

const ratingsTold = () => drill.told('response.rated');

describe('the evaluation', () => {
  it('says what it waits for while there is nothing to rate, and tells of answers as they come', async () => {
    const visitor = await enters('Eva');
    const { page } = visitor;
    await page.getByText(visitor.say('evaluation', 'queue.emptyText')).waitFor();
    expect(await visitor.barriers('evaluation-empty')).toEqual([]);
    await drill.control('exercise:start', {});
    await answers('getonia', 'Two hospitals are affected. Next statement at 15:00 UTC.');
    await toRate(visitor).filter({ hasText: 'CIRT Getonia' }).waitFor();
    await answers('halvia', 'نعرف الجاني');
    await toRate(visitor).filter({ hasText: 'CIRT Halvia' }).waitFor();
    // The one that has waited longest stands first.
    expect(await toRate(visitor).allInnerTexts()).toEqual([
      expect.stringContaining('CIRT Getonia'),
      expect.stringContaining('CIRT Halvia'),
    ]);
    expect(await visitor.barriers('evaluation-queue')).toEqual([]);
  });

  it('lets the first evaluator rate with the keyboard alone, on a tablet', async () => {
    const visitor = await enters('Eva', TABLET);
    const { page } = visitor;
    await visitor.tabTo(toRate(visitor).first());
    await visitor.press('Enter');
    await page.getByText('Two hospitals are affected.').waitFor();
    await page.getByText('The head of the CIRT').waitFor();
    await page.getByText('Names no culprit').waitFor();
    const accuracy = criterion(visitor, 'accuracy');
    await accuracy.getByText(visitor.say('evaluation', 'rubric.withheld')).waitFor();
    // All anchors stand on the page, and each can be touched.
    const buttons = await accuracy.getByRole('button').all();
    expect(buttons).toHaveLength(5);
    for (const button of buttons)
      expect((await button.boundingBox())?.height).toBeGreaterThanOrEqual(SMALLEST_TARGET);
    await visitor.tabTo(rating(accuracy, 1));
    await visitor.press('2');
    await stored(accuracy).waitFor();
    await rating(accuracy, 2).and(page.locator('[aria-pressed="true"]')).waitFor();
    await accuracy.getByText(visitor.say('evaluation', 'rubric.single')).waitFor();
    expect(await visitor.barriers('evaluation-answer')).toEqual([]);

    const comment = accuracy.getByRole('textbox');
    await visitor.tabTo(comment);
    await page.keyboard.type('Mixes fact and guess, 2 of them');
    await visitor.press('Tab');
    await until(
      async () => JSON.stringify(await ratingsTold()).includes('Mixes fact and guess, 2 of them'),
      PATIENCE_MS,
      'a comment that is stored',
    );
    // Digits in a comment are words.
    expect(await ratingsTold()).toHaveLength(2);
    await visitor.tabTo(visitor.link('evaluation', 'answer.next'));
    await visitor.press('Enter');
    await page
      .getByRole('heading', { level: 2 })
      .filter({ hasText: 'CIRT Halvia' })
      .and(page.locator(':focus'))
      .waitFor();
    await page.getByText('نعرف الجاني').waitFor();
  });

  it('keeps the first ratings from the second evaluator until he has rated, then says that a third is needed', async () => {
    const visitor = await enters('Adam', { language: 'ar' });
    const { page } = visitor;
    await toRate(visitor).filter({ hasText: 'CIRT Getonia' }).click();
    const accuracy = criterion(visitor, 'accuracy');
    await accuracy.getByText(visitor.say('evaluation', 'rubric.withheld')).waitFor();
    expect(await page.content()).not.toContain('Mixes fact and guess');
    await rating(accuracy, 5).click();
    await accuracy.getByText(visitor.say('evaluation', 'rubric.by', { number: 1, rating: 2 })).waitFor();
    await accuracy.getByText('Mixes fact and guess').waitFor();
    await accuracy.getByText(visitor.say('evaluation', 'rubric.provisional', { rating: 3.5 })).waitFor();
    await rating(criterion(visitor, 'clarity'), 4).click();
    await stored(criterion(visitor, 'clarity')).waitFor();
    expect(await visitor.barriers('evaluation-third')).toEqual([]);

    await visitor.link('evaluation', 'answer.back').click();
    const shown = page.getByLabel(visitor.say('evaluation', 'queue.show'), { exact: true });
    await shown.selectOption('third');
    await toRate(visitor).filter({ hasText: 'CIRT Getonia' }).waitFor();
    await shown.selectOption('second');
    await page.getByText(visitor.say('evaluation', 'queue.noneHere')).waitFor();
  });

  it('keeps what was rated while the line is away, and stores it when it is back', async () => {
    const visitor = await enters('Adam');
    const { page } = visitor;
    await opens(visitor, '/answers/statement/halvia');
    const before = (await ratingsTold()).length;
    const clarity = criterion(visitor, 'clarity');
    await rating(clarity, 1).waitFor();
    await visitor.hasNetwork(false);
    await page.getByText(visitor.say('evaluation', 'lock.offlineText')).waitFor();
    await clarity.getByRole('textbox').fill('Kept here');
    await rating(clarity, 1).click();
    await visitor.hasNetwork(true);
    await stored(clarity).waitFor();
    const told = await ratingsTold();
    expect(told).toHaveLength(before + 1);
    expect(told.at(-1)).toMatchObject({
      teamId: 'halvia',
      criterion: 'clarity',
      rating: 1,
      comment: 'Kept here',
    });
  });

  it('stores ratings of objectives with the time at which something was seen', async () => {
    const visitor = await enters('Eva', TABLET);
    const { page } = visitor;
    await visitor.link('evaluation', 'nav.objectives').click();
    expect(await visitor.barriers('evaluation-objectives')).toEqual([]);
    await visitor.field('evaluation', 'objectives.for').selectOption({ label: 'CIRT Getonia' });
    await page.getByLabel(visitor.say('evaluation', 'objectives.rating'), { exact: true }).selectOption('S');
    await page
      .getByRole('textbox', { name: visitor.say('evaluation', 'objectives.observation') })
      .fill('Warned late');
    const seen = page.getByPlaceholder('00:42:10');
    await seen.fill('99:00:00');
    await visitor.button('evaluation', 'objectives.submit').click();
    await page.getByRole('alert').waitFor();
    await seen.fill('00:00:01');
    await visitor.button('evaluation', 'objectives.submit').click();
    const history = page.getByRole('list', { name: visitor.say('evaluation', 'objectives.history') });
    await history.getByText('Warned late').waitFor();
    await history.getByText('T+00:00:01').waitFor();
    expect(await drill.told('objective.rated')).toEqual([
      expect.objectContaining({
        objectiveId: 'warn',
        teamId: 'getonia',
        rating: 'S',
        observation: 'Warned late',
      }),
    ]);
  });

  it('records expected actions and judges duties', async () => {
    const visitor = await enters('Eva');
    const { page } = visitor;
    await opens(visitor, '/observations');
    const of = { action: 'A second person reads it', team: 'CIRT Getonia' };
    await visitor.button('evaluation', 'actions.recordNamed', of).click();
    const dialog = page.getByRole('dialog');
    await dialog
      .getByLabel(visitor.say('evaluation', 'actions.whenSeen'), { exact: true })
      .selectOption('yes');
    expect(await visitor.barriersHere('evaluation-action-dialog.en')).toEqual([]);
    await dialog
      .getByRole('button', { name: visitor.say('evaluation', 'actions.record'), exact: true })
      .click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(visitor.say('evaluation', 'actions.done')).first().waitFor();
    const duty = { duty: 'Warn the others', from: 'CIRT Getonia', to: 'CIRT Halvia' };
    await visitor.button('evaluation', 'duties.judgeNamed', duty).click();
    await dialog
      .getByRole('textbox', { name: visitor.say('evaluation', 'duties.reason') })
      .fill('Nobody called');
    await dialog.getByRole('button', { name: visitor.say('evaluation', 'duties.submit') }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.getByText(visitor.say('evaluation', 'duties.yours')).waitFor();
    expect(await drill.told('action.observed')).toEqual([
      expect.objectContaining({ injectId: 'second-pair-of-eyes', teamId: 'getonia', isDone: true }),
    ]);
    expect(await drill.told('duty.judged')).toEqual([
      expect.objectContaining({ isDischarged: false, reason: 'Nobody called' }),
    ]);
    expect(await visitor.barriers('evaluation-observations')).toEqual([]);
  });

  it('shows everything and takes nothing more once scores are locked', async () => {
    await drill.control('exercise:end', {});
    for (const to of ['evaluation', 'aar-draft'] as const) await drill.control('exercise:move', { to });
    const visitor = await enters('Noor');
    await opens(visitor, '/answers/statement/getonia');
    await visitor.page.getByText(visitor.say('evaluation', 'lock.lockedText')).waitFor();
    const accuracy = criterion(visitor, 'accuracy');
    await accuracy.getByText('Mixes fact and guess').waitFor();
    expect(await rating(accuracy, 3).isDisabled()).toBe(true);
    expect(await visitor.barriers('evaluation-locked')).toEqual([]);
  });
});
