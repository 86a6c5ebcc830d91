import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { StreamBatch } from '@cyberdrill/contracts';
import type { Report } from '@cyberdrill/domain';
import { readFile } from 'node:fs/promises';
import type { Drill } from '../integration/server/drill-server.ts';
import { BrowserDrill } from './harness/browser-drill.ts';
import type { Visitor } from './harness/visitor.ts';

jest.setTimeout(180_000);

const TITLE = 'Regional drill';
/** What only the other team wrote, and who it is. */
const OF_OTHERS = ['Halvia asks quietly', 'CIRT Halvia'];

let drills: BrowserDrill;
let drill: Drill;

beforeAll(async () => {
  drills = await BrowserDrill.start();
  drill = await drills.plan(TITLE);
}, 180_000);

afterEach(async () => {
  expect(await drills.everybodyLeaves()).toEqual([]);
});

afterAll(() => drills.stop());

/** A page shows the report: it has its contents, and nothing is on its way. */
async function opens({ page, say }: Visitor): Promise<void> {
  await page.goto(`/exercises/${drill.exerciseId}/report`);
  await page.getByRole('navigation', { name: say('report', 'contents') }).waitFor();
}

/** A team reads its stream, which confirms what it was sent, and does its part. */
async function plays(teamId: string, acknowledges: boolean): Promise<void> {
  const token = drill.tokenOf(teamId);
  const read = async (after: number) => {
    const response = await drill.request(`/stream?after=${after}`, token);
    return (await response.json()) as StreamBatch;
  };
  const { head } = await read(0);
  await read(head);
  await drill.give(token, 'inject:open', { injectId: 'ransom' });
  if (acknowledges) await drill.give(token, 'inject:acknowledge', { injectId: 'ransom' });
}

describe('the report', () => {
  it('is not there for a team before ENDEX: the page says when', async () => {
    await drill.control('exercise:start', {});
    const analyst = await drills.member(drill, 'analyst', { teamId: 'getonia' });
    await analyst.page.goto(`/exercises/${drill.exerciseId}/report`);
    await analyst.page
      .getByRole('heading', { name: analyst.say('report', 'notYet.team.title'), exact: true })
      .waitFor();
    expect(await analyst.barriers('report-not-yet')).toEqual([]);
  });

  it('is read whole by the director, who takes it along and prints it', async () => {
    await plays('getonia', true);
    await plays('halvia', false);
    await drill.give(drill.tokenOf('halvia'), 'message:send', {
      messageId: 'halvia.1',
      kind: 'request-for-information',
      to: ['role:excon'],
      tlp: 'TLP:AMBER',
      subject: 'Halvia asks quietly',
      body: 'Halvia asks quietly',
    });
    await drill.control('exercise:end', {});
    for (const to of ['hot-wash', 'evaluation', 'aar-draft'] as const)
      await drill.control('exercise:move', { to });

    const director = await drills.member(drill, 'director');
    const { page, say } = director;
    await opens(director);
    // A number opens to what it is made of.
    const injects = page.locator('[data-section="injects"]');
    await injects.getByText('Ransom note at the hospital').last().click();
    await injects.locator('summary', { hasText: 'CIRT Getonia' }).click();
    await injects.locator('summary', { hasText: say('report', 'verdict.on-time') }).click();
    await injects.getByText('1 × ((1 − 1) + 1 × 1) = 1').waitFor();
    // Behind each figure lies its table.
    const figure = page.locator('figure', { hasText: say('report', 'times.acknowledge') }).first();
    await figure.getByRole('button').click();
    await figure.getByRole('row', { name: new RegExp(say('report', 'column.median')) }).waitFor();
    expect(await director.barriers('report')).toEqual([]);

    const download = page.waitForEvent('download');
    await page.getByRole('link', { name: say('report', 'download.json') }).click();
    const file = await download;
    expect(file.suggestedFilename()).toBe(`${drill.exerciseId}-report.json`);
    const report = JSON.parse(await readFile(await file.path(), 'utf8')) as Report;
    expect(report.teams.map(({ teamId }) => teamId)).toEqual(['getonia', 'halvia']);

    await page.emulateMedia({ media: 'print' });
    expect(await page.getByRole('button', { name: say('report', 'downloads.print') }).isVisible()).toBe(
      false,
    );
    expect(await page.getByRole('navigation', { name: say('report', 'contents') }).isVisible()).toBe(true);
  });

  it('is replayed by a reviewer with the keyboard alone', async () => {
    const reviewer = await drills.member(drill, 'aar-reviewer');
    const { page, say } = reviewer;
    await opens(reviewer);
    const replay = page.locator('[data-section="replay"]');
    const slider = replay.getByRole('slider', { name: say('report', 'replay.slider') });
    await reviewer.tabTo(slider);
    const entries = Number(await slider.getAttribute('max'));
    expect(entries).toBe((await drill.journal()).length);
    const isAtEntry = (count: number) =>
      replay.getByText(say('report', 'replay.entry', { count, of: entries }), { exact: true }).waitFor();
    await reviewer.press('Home');
    await isAtEntry(1);
    await replay.getByText(say('common', 'phase.planned'), { exact: true }).first().waitFor();
    await reviewer.press('ArrowRight', 'ArrowRight');
    await isAtEntry(3);
    // Everything lies within the first minute of the drill, and so within one step of a minute.
    await reviewer.press('PageUp');
    await isAtEntry(entries);
    expect(await reviewer.barriers('report-replay')).toEqual([]);
  });

  it('gives a team its own part, in Arabic, and nothing of others', async () => {
    const analyst = await drills.member(drill, 'analyst', { teamId: 'getonia', language: 'ar' });
    const { page, say } = analyst;
    await opens(analyst);
    await page.getByText('CIRT Getonia').first().waitFor();
    for (const summary of await page.locator('summary').all()) await summary.click();
    const whole = await page.content();
    expect(OF_OTHERS.filter((words) => whole.includes(words))).toEqual([]);
    expect(await page.locator('[data-section="replay"], [data-section="teams"]').count()).toBe(0);
    expect(await page.getByRole('link', { name: say('report', 'download.journal') }).count()).toBe(0);
    expect(await analyst.barriers('report-team')).toEqual([]);
  });
});
