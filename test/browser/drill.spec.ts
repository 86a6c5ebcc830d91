import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Report } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { readFile } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import type { Drill } from '../integration/server/drill-server.ts';
import { BrowserDrill } from './harness/browser-drill.ts';
import { RATED_SCENARIO } from './harness/rated-scenario.ts';
import type { Visitor } from './harness/visitor.ts';

jest.setTimeout(300_000);

const TITLE = 'Regional drill';
const PATIENCE_MS = 60_000;
const STATEMENT = 'Two hospitals are affected. Next statement at 15:00 UTC.';
const WARNING = 'EXERCISE. Two hospitals here are encrypted. Look for 192.0.2.7.';

let drills: BrowserDrill;
let drill: Drill;

beforeAll(async () => {
  drills = await BrowserDrill.start();
  drill = await drills.plan(TITLE, RATED_SCENARIO);
}, 120_000);

afterEach(async () => {
  expect(await drills.everybodyLeaves()).toEqual([]);
});

afterAll(() => drills.stop());

/** Comes in by the link of an invitation, as people do, and ends up in the room of the team. */
async function joins(teamId: string, name: string, language: 'en' | 'ar'): Promise<Visitor> {
  const { token } = await drills.invite(drill.exerciseId, teamId, 1);
  const visitor = await drills.visitor({ language });
  const { page } = visitor;
  await page.goto(`/join#${token}`);
  await visitor.isAt('identity', 'join.title', { exercise: TITLE });
  await visitor.field('identity', 'field.name').fill(name);
  await page.getByRole('checkbox').check();
  await visitor.button('identity', 'join.submit').click();
  await visitor.button('identity', 'join.goOn').click();
  await page.locator('[data-link="live"]').waitFor();
  return visitor;
}

/** Opens a room and waits until it shows the exercise as it is. */
async function enters(visitor: Visitor, room: string): Promise<void> {
  await visitor.page.goto(`/exercises/${drill.exerciseId}/${room}`);
  await visitor.page.locator('[data-link="live"]').waitFor();
}

/** A step of the exercise, opened by its button and confirmed in its dialog. */
async function takes(
  control: Visitor,
  step: string,
  fill?: (dialog: Locator) => Promise<void>,
): Promise<void> {
  await control.button('control', `step.${step}.button`).click();
  const dialog = control.page.getByRole('dialog');
  await fill?.(dialog);
  const submit = control.say('control', `step.${step}.submit`);
  await dialog.getByRole('button', { name: submit, exact: true }).click();
  await dialog.waitFor({ state: 'detached' });
}

async function movesTo(control: Visitor, phase: string): Promise<void> {
  await takes(control, 'move', async (dialog) => {
    await dialog.getByLabel(control.say('control', 'step.phase')).selectOption(phase);
  });
  await control.page
    .getByText(control.say('common', `phase.${phase}`))
    .first()
    .waitFor();
}

/** A cell of the board, as it is read out. */
function cell({ page, say }: Visitor, team: string, state: string): Locator {
  const name = `${say('control', 'board.injectNumber', { number: '1' })}, ${team}, ${say('common', `state.${state}`)}`;
  return page.getByRole('gridcell', { name });
}

async function answers(visitor: Visitor, title: string, text: string): Promise<void> {
  const { page, say } = visitor;
  await page.getByRole('link', { name: title }).click();
  const form = page.getByLabel(say('team', 'answer.title'));
  await form.locator('textarea').last().fill(text);
  await visitor.button('team', 'answer.sendFinal').click();
  await page.locator('ol [data-send="stored"]').first().waitFor();
}

describe('a drill', () => {
  it('goes from invitations to a report, in the browsers of two teams, a director and an evaluator', async () => {
    const [getonia, halvia, director, evaluator] = await Promise.all([
      joins('getonia', 'Mariam', 'en'),
      joins('halvia', 'ليلى', 'ar'),
      drills.member(drill, 'director', { name: 'Amal', width: 1_366 }),
      drills.member(drill, 'evaluator', { name: 'Eva' }),
    ]);
    await enters(director, 'control');
    await cell(director, 'CIRT Getonia', 'planned').waitFor();
    await takes(director, 'start');

    await answers(getonia, 'A journalist asks', STATEMENT);
    await answers(halvia, 'سؤال صحفي', 'تأكد تعطل مستشفيين. البيان التالي عند 15:00 UTC.');
    for (const team of ['CIRT Getonia', 'CIRT Halvia']) await cell(director, team, 'answered').waitFor();

    await warns(getonia);
    await halvia.link('team', 'nav.messages').click();
    await halvia.page.getByRole('link', { name: 'Ransomware here' }).click();
    await halvia.page.getByText('192.0.2.7').first().waitFor();
    await until(
      async () => (await drill.told('message.opened')).length > 0,
      PATIENCE_MS,
      'a message that is read',
    );

    await rates(evaluator);
    await takes(director, 'end');
    for (const team of [getonia, halvia])
      await team.page.getByText(team.say('team', 'standing.ended.title')).first().waitFor();
    for (const phase of ['hot-wash', 'evaluation', 'aar-draft']) await movesTo(director, phase);

    const report = await downloads(director);
    expect(report.exercise.title).toBe(TITLE);
    expect(report.teams.map(({ name }) => name)).toEqual(['CIRT Getonia', 'CIRT Halvia']);
    expect(await director.barriers('drill-report')).toEqual([]);
    expect(JSON.stringify(report)).toContain('warn-others');

    await getonia.page.goto(`/exercises/${drill.exerciseId}/report`);
    await getonia.page.getByText('CIRT Getonia').first().waitFor();
    // A team reads its own part, and of the others nothing but their names where they wrote to each other.
    expect(await getonia.page.content()).not.toContain('تأكد تعطل');
  });
});

/** Sends the message that the team owes the other. */
async function warns(visitor: Visitor): Promise<void> {
  const { page, say } = visitor;
  await visitor.link('team', 'nav.messages').click();
  await visitor.link('messages', 'list.new').or(visitor.button('messages', 'list.new')).first().click();
  await page.getByLabel(say('messages', 'compose.addRecipient')).selectOption({ label: 'CIRT Halvia' });
  await page.getByLabel(say('messages', 'compose.kind'), { exact: true }).selectOption('notification');
  await page.getByLabel(say('messages', 'compose.tlp'), { exact: true }).selectOption('TLP:AMBER');
  await page.getByLabel(say('messages', 'compose.subject'), { exact: true }).fill('Ransomware here');
  await page.getByLabel(say('messages', 'compose.body'), { exact: true }).fill(WARNING);
  await visitor.button('messages', 'compose.send').click();
  await until(
    async () => (await drill.told('duty.discharged')).length > 0,
    PATIENCE_MS,
    'a duty that the message discharges',
  );
}

/** Rates the answer of the first team by both criteria. */
async function rates(visitor: Visitor): Promise<void> {
  await enters(visitor, 'evaluation');
  await visitor.page
    .getByRole('main')
    .getByRole('link', { name: /CIRT Getonia/ })
    .first()
    .click();
  await visitor.page.getByText(STATEMENT).waitFor();
  for (const key of ['accuracy', 'clarity']) {
    const criterion = visitor.page.getByRole('group', {
      name: visitor.say('evaluation', `criterion.${key}`),
      exact: true,
    });
    await criterion.getByRole('button', { name: /^4:/ }).click();
    await criterion.locator('[data-saving="stored"]').waitFor();
  }
}

/** The report as it is downloaded from its page. */
async function downloads(visitor: Visitor): Promise<Report> {
  const { page, say } = visitor;
  await page.goto(`/exercises/${drill.exerciseId}/report`);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: say('report', 'download.json') }).click();
  return JSON.parse(await readFile(await (await download).path(), 'utf8')) as Report;
}
