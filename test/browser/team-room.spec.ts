import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PlannedExercise } from '@cyberdrill/contracts';
import { until } from '@cyberdrill/testing';
import type { Locator, Page } from 'playwright-core';
import { Drill } from '../integration/server/drill-server.ts';
import { BrowserDrill } from './harness/browser-drill.ts';
import { TEAM_SCENARIO } from './harness/team-scenario.ts';
import type { Visitor } from './harness/visitor.ts';

jest.setTimeout(180_000);

let drills: BrowserDrill;

beforeAll(async () => {
  drills = await BrowserDrill.start({ SCENARIOS_DIR: 'scenarios' });
}, 120_000);

afterEach(async () => {
  expect(await drills.everybodyLeaves()).toEqual([]);
});

afterAll(() => drills.stop());

/** A drill that has begun; each test has its own. */
async function begun(): Promise<Drill> {
  const drill = await drills.plan('Regional drill', TEAM_SCENARIO);
  await drill.control('exercise:start', {});
  return drill;
}

/** Somebody of a team who reads the inject that asks. */
async function reader(
  drill: Drill,
  { name = 'Mariam', ...arrival }: { readonly name?: string; readonly language?: 'en' | 'ar' } = {},
): Promise<Visitor> {
  const visitor = await drills.member(drill, 'analyst', { teamId: 'halvia', name, ...arrival });
  await visitor.page.goto(addressOf(drill));
  await visitor.page.locator('[data-link="live"]').waitFor();
  return visitor;
}

function addressOf({ exerciseId }: Drill): string {
  return `/exercises/${exerciseId}/team/injects/outage`;
}

const words = ({ page, say }: Visitor): Locator =>
  page.getByLabel(say('team', 'answer.title')).locator('textarea').first();

const sent = (page: Page, status: string): Locator => page.locator(`ol [data-send="${status}"]`);

describe('the team room', () => {
  it('is for who has a keyboard and reads Arabic: read, acknowledge, answer, and be told what is missing', async () => {
    const drill = await begun();
    const visitor = await drills.member(drill, 'analyst', { teamId: 'halvia', name: 'ليلى', language: 'ar' });
    const { page } = visitor;
    await page.goto(`/exercises/${drill.exerciseId}/team`);
    const inject = page.getByRole('link', { name: 'انقطاع البوابة' });
    await inject.waitFor();
    expect(await visitor.barriers('team-inbox')).toEqual([]);
    await visitor.tabTo(inject);
    await visitor.press('Enter');
    await visitor.tabTo(visitor.button('team', 'inject.acknowledge'));
    await visitor.press('Enter');
    await page.getByRole('article').getByText(visitor.say('common', 'state.acknowledged')).first().waitFor();

    await visitor.tabTo(visitor.button('team', 'answer.sendFinal'));
    await visitor.press('Enter');
    const summary = page.getByRole('alert').filter({ hasText: 'التقييم' });
    await summary.waitFor();
    expect(await summary.getByRole('link').count()).toBe(2);
    // What is told of problems is told in the language in which it was sent.
    expect(await visitor.barriersHere('team-answer-problems')).toEqual([]);
    await visitor.tabTo(summary.getByRole('link').first());
    await visitor.press('Enter', 'Space');
    await visitor.tabTo(words(visitor));
    await page.keyboard.type('هجوم حجب خدمة');
    await visitor.tabTo(visitor.button('team', 'answer.sendFinal'));
    await visitor.press('Enter');
    await sent(page, 'stored').first().waitFor();
    await visitor.button('team', 'answer.correct').waitFor();
    expect(await visitor.barriers('team-answered')).toEqual([]);
    expect(await drill.told('response.submitted')).toMatchObject([
      { injectId: 'outage', isFinal: true, values: { impact: 'low', words: 'هجوم حجب خدمة' } },
    ]);
  });

  it('takes answers of every kind, and a file', async () => {
    const drill = await begun();
    const visitor = await reader(drill);
    const { page } = visitor;
    await page.getByLabel('High').check();
    await page.getByLabel('Isolate').check();
    await page.getByLabel('Machines').fill('12');
    await words(visitor).fill('A denial of service.');
    const indicator = page.getByLabel(visitor.say('team', 'answer.iocValue', { number: 1 }), { exact: true });
    await indicator.evaluate(pasteInto, '192[.]0[.]2[.]7\nevil[.]example');
    await page.getByLabel(visitor.say('team', 'answer.iocValue', { number: 2 }), { exact: true }).waitFor();
    await page.getByLabel(visitor.say('team', 'answer.rsitClass')).selectOption('availability');
    await page.getByLabel('Techniques').fill('t1498');
    await page
      .getByLabel('Log')
      .setInputFiles({ name: 'log.txt', mimeType: 'text/plain', buffer: Buffer.from('seen at 08:12') });
    await page.locator('form [data-send="stored"]').waitFor();
    expect(await visitor.barriers('team-answer')).toEqual([]);
    await visitor.button('team', 'answer.sendInterim').click();
    await sent(page, 'stored').first().waitFor();
    expect(await drill.told('response.submitted')).toMatchObject([
      {
        isFinal: false,
        values: {
          impact: 'high',
          measures: ['isolate'],
          count: 12,
          iocs: [
            { type: 'ipv4', value: '192.0.2.7' },
            { type: 'domain', value: 'evil.example' },
          ],
          class: { class: 'availability' },
          techniques: ['T1498'],
          log: { name: 'log.txt', sizeBytes: 13 },
        },
      },
    ]);
  });

  it('keeps an answer without a line, says so, and sends it once when the line is back', async () => {
    const drill = await begun();
    const visitor = await reader(drill);
    const { page } = visitor;
    await page.getByLabel('Low').check();
    await visitor.hasNetwork(false);
    await page.locator('[data-link="offline"]').waitFor();
    await words(visitor).fill('Written without a line.');
    await visitor.button('team', 'answer.sendFinal').click();
    await sent(page, 'queued').waitFor();
    await page.locator('[data-waiting="1"]').waitFor();
    // No other language can be fetched now.
    expect(await visitor.barriersHere('team-offline')).toEqual([]);
    await visitor.hasNetwork(true);
    await sent(page, 'stored').first().waitFor();
    await page.locator('[data-waiting]').waitFor({ state: 'detached' });
    expect(await drill.told('response.submitted')).toMatchObject([
      { values: { words: 'Written without a line.' } },
    ]);
  });

  it('has what was written when the tab is gone', async () => {
    const drill = await begun();
    const visitor = await reader(drill);
    await words(visitor).fill('Half an ans');
    await visitor.page.locator('[data-draft]').waitFor();
    const context = visitor.page.context();
    await visitor.page.close({ runBeforeUnload: false });
    const page = await context.newPage();
    await page.goto(addressOf(drill));
    const written = page.getByLabel(visitor.say('team', 'answer.title')).locator('textarea').first();
    await until(async () => (await written.inputValue()) === 'Half an ans', 30_000);
  });

  it('shows to a team what one of it writes, and lets a person choose when two have written', async () => {
    const drill = await begun();
    const mariam = await reader(drill);
    const jonas = await reader(drill, { name: 'Jonas' });
    await words(mariam).fill('From Mariam');
    await jonas.page.locator('[data-presence="writing"]').first().waitFor();
    await until(async () => (await words(jonas).inputValue()) === 'From Mariam', 30_000);

    await jonas.hasNetwork(false);
    await jonas.page.locator('[data-link="offline"]').waitFor();
    await words(jonas).fill('From Jonas');
    await words(mariam).fill('More from Mariam');
    await mariam.page.locator('[data-draft="shared"]').waitFor();
    await jonas.hasNetwork(true);
    const take = jonas.button('team', 'draft.take', { name: 'Mariam' });
    await take.waitFor();
    expect(await words(jonas).inputValue()).toBe('From Jonas');
    expect(await jonas.barriers('team-draft-offered')).toEqual([]);
    await jonas.button('team', 'draft.keep').click();
    await until(async () => (await words(mariam).inputValue()) === 'From Jonas', 30_000);
  });

  it('shows what a hint costs before it is opened, and what stands still', async () => {
    const drill = await begun();
    const visitor = await reader(drill);
    const { page } = visitor;
    await visitor.button('team', 'hint.openNamed', { number: 1 }).click();
    await page.getByRole('dialog').getByText('10%').waitFor();
    expect(await visitor.barriersHere('team-hint')).toEqual([]);
    await page
      .getByRole('dialog')
      .getByRole('button', { name: visitor.say('team', 'hint.open') })
      .click();
    await page.getByText('Ask the operator.').waitFor();
    expect(await drill.told('hint.opened')).toMatchObject([{ hintId: 'ask', cost: 0.1 }]);

    await drill.control('inject:trigger', { injectId: 'post' });
    await page.getByRole('button', { name: visitor.say('team', 'inbox.news_one', { count: 1 }) }).click();
    await visitor.press('Enter');
    await page.getByText('Nobody can log in.').waitFor();
    await drill.control('exercise:announce', { text: 'Lunch at noon.' });
    await page.getByText('Lunch at noon.').first().waitFor();
    await drill.control('exercise:pause', { reason: 'Power cut' });
    await page.locator('[data-standing="paused"]').getByText('Power cut').waitFor();
    expect(await visitor.barriers('team-paused')).toEqual([]);
    await drill.control('exercise:declare-no-duff', { message: 'A real incident.' });
    await page.locator('[data-standing="no-duff"]').waitFor();
    expect(await visitor.barriers('team-no-duff')).toEqual([]);
    await drill.control('exercise:lift-no-duff', { message: 'Over.' });
    await drill.control('exercise:end', {});
    await page.locator('[data-standing="ended"]').waitFor();
    expect(await visitor.barriers('team-ended')).toEqual([]);
  });

  it('fetches an attachment when it is asked for, and checks it', async () => {
    const teams = [1, 2, 3, 4, 5, 6].map((n) => ({ id: `t${n}`, name: `CIRT ${n}`, language: 'en' }));
    const planned = await drills.asAdministrator<PlannedExercise>('POST', '/exercises', {
      title: 'Pack',
      scenario: 'cross-border-ransomware',
      teams,
    });
    const drill = new Drill(drills.server, planned);
    await drill.control('exercise:start', {});
    await drill.control('inject:trigger', { injectId: 'odd-signins' });
    const visitor = await drills.member(drill, 'analyst', { teamId: 't1' });
    const { page } = visitor;
    await page.goto(`/exercises/${drill.exerciseId}/team/injects/odd-signins`);
    await visitor.button('team', 'attachment.showNamed', { name: 'gateway-log.txt' }).click();
    await page.getByText(visitor.say('team', 'attachment.checked')).waitFor();
    await page.getByText('svc-eng07').first().waitFor();
    expect(await visitor.barriers('team-attachment')).toEqual([]);
    const download = page.waitForEvent('download');
    await visitor.button('team', 'attachment.saveNamed', { name: 'gateway-log.txt' }).click();
    expect((await download).suggestedFilename()).toBe('gateway-log.txt');
  });
});

/** Runs in the page. */
function pasteInto(element: { dispatchEvent(event: unknown): boolean }, text: string): void {
  const page = globalThis as unknown as {
    readonly DataTransfer: new () => { setData(type: string, text: string): void };
    readonly ClipboardEvent: new (type: string, options: object) => unknown;
  };
  const clipboardData = new page.DataTransfer();
  clipboardData.setData('text', text);
  element.dispatchEvent(new page.ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
}
