import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { until } from '@cyberdrill/testing';
import type { Locator } from 'playwright-core';
import type { Drill } from '../integration/server/drill-server.ts';
import { BrowserDrill } from './harness/browser-drill.ts';
import { MESSAGE_SCENARIO } from './harness/message-scenario.ts';
import type { Visitor } from './harness/visitor.ts';

jest.setTimeout(240_000);

const PATIENCE_MS = 60_000;
const QUESTION = 'Do you see 192.0.2.7?';
const ANSWER = 'Since this morning.';

let drills: BrowserDrill;
let drill: Drill;

beforeAll(async () => {
  drills = await BrowserDrill.start();
  drill = await drills.plan('Regional drill', MESSAGE_SCENARIO);
  await drill.control('exercise:start', {});
}, 120_000);

afterEach(async () => {
  expect(await drills.everybodyLeaves()).toEqual([]);
});

afterAll(() => drills.stop());

async function inTeam(teamId: string, page: string, language: 'en' | 'ar' = 'en', width = 1_366) {
  const visitor = await drills.member(drill, 'analyst', { teamId, language, width });
  await visitor.page.goto(`/exercises/${drill.exerciseId}/team/${page}`);
  return visitor;
}

async function inControl(role: 'controller' | 'sim-cell') {
  const visitor = await drills.member(drill, role, { width: 1_366 });
  await visitor.page.goto(`/exercises/${drill.exerciseId}/control`);
  await visitor.page.locator('#tab-inbox').click();
  return visitor;
}

/** Words of the catalogue that this suite is about. */
const say = (visitor: Visitor, key: string, values?: Readonly<Record<string, string | number>>) =>
  visitor.say('messages', key, values);

/** A field by its label, of whatever kind it is. */
const field = (visitor: Visitor, key: string): Locator =>
  visitor.page
    .getByLabel(say(visitor, key), { exact: true })
    .and(visitor.page.locator('input, select, textarea'));

const subjectOf = ({ page }: Visitor, subject: string): Locator =>
  page.getByRole('heading', { level: 2, name: subject, exact: true });

/** The message whose subject is this, in the thread that is open. */
const messageOf = ({ page }: Visitor, subject: string): Locator =>
  page.getByRole('article', { name: subject, exact: true });

/** The message with this subject, once the journal has it. */
async function sent(subject: string): Promise<object> {
  const find = async () =>
    (await drill.told('message.sent')).find((message) => 'subject' in message && message.subject === subject);
  await until(async () => (await find()) !== undefined, PATIENCE_MS, `a message “${subject}”`);
  return (await find()) ?? {};
}

describe('messages', () => {
  it('asks another team without a mouse, and says what is missing before', async () => {
    const visitor = await inTeam('getonia', 'directory');
    const { page } = visitor;
    const write = page.getByRole('link', {
      name: say(visitor, 'directory.writeTo', { name: 'CIRT Halvia' }),
    });
    await write.waitFor();
    expect(await visitor.barriers('directory')).toEqual([]);
    await visitor.tabTo(write);
    await visitor.press('Enter');

    await subjectOf(visitor, say(visitor, 'compose.title')).waitFor();
    await visitor.tabTo(visitor.button('messages', 'compose.send'));
    await visitor.press('Enter');
    await page.getByRole('alert').getByRole('link').first().waitFor();
    expect(await visitor.barriers('compose-missing')).toEqual([]);
    await visitor.tabTo(field(visitor, 'compose.kind'));
    await page.keyboard.type(say(visitor, 'kind.request-for-information.name'));
    await visitor.tabTo(field(visitor, 'compose.tlp'));
    await page.keyboard.type('TLP:RED');
    await visitor.tabTo(field(visitor, 'compose.subject'));
    await page.keyboard.type(QUESTION);
    await visitor.tabTo(field(visitor, 'compose.body'));
    await page.keyboard.type('In the logs of a hospital.');
    await visitor.tabTo(visitor.button('messages', 'compose.send'));
    await visitor.press('Enter');

    await page.getByRole('link', { name: QUESTION }).waitFor();
    expect(await sent(QUESTION)).toMatchObject({
      kind: 'request-for-information',
      from: 'team:getonia',
      to: ['team:halvia'],
      tlp: 'TLP:RED',
    });
    expect(await visitor.barriers('messages')).toEqual([]);
  });

  it('is read and answered in Arabic, and not passed on beyond its label', async () => {
    const visitor = await inTeam('halvia', 'messages', 'ar');
    const { page } = visitor;
    await page.getByRole('link', { name: QUESTION }).click();
    await subjectOf(visitor, QUESTION).waitFor();
    await until(
      async () => (await drill.told('message.opened')).length === 1,
      PATIENCE_MS,
      'an opened message',
    );
    expect(await visitor.barriers('thread')).toEqual([]);

    const passOn = say(visitor, 'view.passOn');
    await page
      .getByRole('link', { name: say(visitor, 'view.actionOn', { action: passOn, subject: QUESTION }) })
      .click();
    await subjectOf(visitor, say(visitor, 'compose.passOnTitle')).waitFor();
    await field(visitor, 'compose.addRecipient').selectOption('role:press');
    await visitor.button('messages', 'limit.leaveOut').waitFor();
    await visitor.button('messages', 'compose.send').click();
    await page.getByRole('alert').waitFor();
    expect(await visitor.barriers('pass-on-refused')).toEqual([]);
    await visitor.button('messages', 'limit.leaveOut').click();
    await field(visitor, 'compose.addRecipient').selectOption('team:getonia');
    await visitor.button('messages', 'limit.leaveOut').waitFor({ state: 'detached' });
    await field(visitor, 'compose.tlp').selectOption('TLP:GREEN');
    await visitor.button('messages', 'limit.useLabel', { limit: 'TLP:RED' }).click();
    expect(await field(visitor, 'compose.tlp').inputValue()).toBe('TLP:RED');
    await visitor.button('common', 'form.cancel').click();

    await messageOf(visitor, QUESTION)
      .getByRole('link', { name: say(visitor, 'view.reply') })
      .click();
    await field(visitor, 'compose.body').fill(ANSWER);
    await page.getByText(say(visitor, 'compose.kept'), { exact: true }).waitFor();
    // What was written is there again after the page was left.
    await page.reload();
    await page.getByText(say(visitor, 'compose.restored')).waitFor();
    expect(await field(visitor, 'compose.body').inputValue()).toBe(ANSWER);
    await visitor.button('messages', 'compose.send').click();
    expect(await sent(`Re: ${QUESTION}`)).toMatchObject({
      kind: 'answer',
      from: 'team:halvia',
      to: ['team:getonia'],
      tlp: 'TLP:RED',
      body: ANSWER,
    });
  });

  it('shows the answer to who asked, on a telephone, and what has become of the question', async () => {
    const visitor = await inTeam('getonia', 'messages', 'en', 360);
    await visitor.page.getByRole('link', { name: QUESTION }).click();
    await messageOf(visitor, `Re: ${QUESTION}`).getByText(ANSWER).waitFor();
    await messageOf(visitor, QUESTION).getByText(say(visitor, 'receipt.answered')).waitFor();
    expect(await visitor.barriers('thread-phone')).toEqual([]);
  });

  it('discharges a report that is owed by a form, and keeps a log of it', async () => {
    const visitor = await inTeam('getonia', 'reports');
    const { page } = visitor;
    const title = 'Early warning to the ministry';
    const form = say(visitor, 'owed.incident');
    await page.getByRole('link', { name: say(visitor, 'owed.writeFor', { form, title }) }).waitFor();
    expect(await visitor.barriers('reports-owed')).toEqual([]);
    await page.getByRole('link', { name: say(visitor, 'owed.writeFor', { form, title }) }).click();
    await field(visitor, 'report.incident.happened').fill('Screens show a ransom note.');
    await page.getByLabel(say(visitor, 'report.incident.severity')).selectOption('high');
    await field(visitor, 'compose.tlp').selectOption('TLP:AMBER');
    expect(await visitor.barriers('incident-report')).toEqual([]);
    await visitor.button('messages', 'compose.send').click();
    const report = await sent('Incident report: CIRT Getonia');
    const body = `${say(visitor, 'report.incident.happened')}\nScreens show a ransom note.\n\n${say(visitor, 'report.incident.severity')}: ${say(visitor, 'report.option.high')}`;
    expect(report).toMatchObject({ kind: 'notification', to: ['role:ministry'], tlp: 'TLP:AMBER', body });

    await visitor.page.goto(`/exercises/${drill.exerciseId}/team/reports`);
    await page.getByRole('link', { name: say(visitor, 'owed.readFor', { title }) }).waitFor();
    await page.goto(`/exercises/${drill.exerciseId}/team/messages/new?form=sitrep&to=role:excon`);
    await field(visitor, 'report.sitrep.confirmed').fill('One hospital.');
    await field(visitor, 'compose.tlp').selectOption('TLP:GREEN');
    await visitor.button('messages', 'compose.send').click();
    expect(await sent('SITREP: CIRT Getonia')).toMatchObject({ to: ['role:excon'] });

    await page.goto(`/exercises/${drill.exerciseId}/team/log`);
    await field(visitor, 'log.note').fill('Called the ministry.');
    await visitor.button('messages', 'log.add').click();
    const lines = page.getByRole('list', { name: say(visitor, 'log.title') }).getByRole('listitem');
    await lines.filter({ hasText: 'Called the ministry.' }).waitFor();
    await lines.filter({ hasText: say(visitor, 'log.kind.dutyDone') }).waitFor();
    expect(await visitor.barriers('log')).toEqual([]);
    await field(visitor, 'log.show').selectOption('notes');
    await until(async () => (await lines.count()) === 1, PATIENCE_MS, 'notes only');
    const saved = page.waitForEvent('download');
    await visitor.button('messages', 'log.csv').click();
    expect((await saved).suggestedFilename()).toBe('Regional drill – CIRT Getonia.csv');
    await page.goto(`/exercises/${drill.exerciseId}/team/scores`);
    await page.getByText(say(visitor, 'scores.notYet')).waitFor();
    expect(await visitor.barriers('scores-before')).toEqual([]);
  });

  it('is answered by the simulation cell as the ministry, and control writes as the press', async () => {
    await drill.give(drill.tokenOf('halvia'), 'message:send', {
      ...{ messageId: 'rfi', kind: 'request-for-information', to: ['role:ministry'], tlp: 'TLP:GREEN' },
      ...{ subject: 'Which wards?', body: 'Which wards are closed?' },
    });
    const cell = await inControl('sim-cell');
    const first = cell.page
      .getByRole('list', { name: say(cell, 'inbox.title') })
      .getByRole('button')
      .first();
    await first.getByText('Which wards?').waitFor();
    expect(await cell.barriers('control-inbox')).toEqual([]);
    await first.click();
    await subjectOf(cell, 'Which wards?').waitFor();
    await cell.button('messages', 'inbox.replyAs', { role: 'Ministry of Health' }).click();
    expect(await cell.barriers('control-reply')).toEqual([]);
    await field(cell, 'compose.body').fill('Two.');
    await cell.button('messages', 'compose.send').click();
    expect(await sent('Re: Which wards?')).toMatchObject({
      kind: 'answer',
      from: 'role:ministry',
      to: ['team:halvia'],
    });
    await messageOf(cell, 'Re: Which wards?').waitFor();
    expect(await cell.barriers('control-thread')).toEqual([]);
    await cell.button('messages', 'view.back').click();
    // Nothing waits for an answer any more.
    await cell.page.getByText(say(cell, 'inbox.waiting_other', { count: 0 })).waitFor();

    const controller = await inControl('controller');
    await controller.button('messages', 'inbox.write').click();
    await field(controller, 'compose.asRole').selectOption('press');
    await controller.button('messages', 'compose.allTeams_other', { count: 2 }).click();
    await field(controller, 'compose.tlp').selectOption('TLP:CLEAR');
    await field(controller, 'compose.subject').fill('Statement');
    await field(controller, 'compose.body').fill('What do you say?');
    await controller.button('messages', 'compose.send').click();
    expect(await sent('Statement')).toMatchObject({
      from: 'role:press',
      to: ['team:getonia', 'team:halvia'],
    });
  });

  it('shows the team its own scores after ENDEX, with what they are made of', async () => {
    await drill.control('exercise:end', {});
    const visitor = await inTeam('getonia', 'scores');
    const { page } = visitor;
    await page.getByText(say(visitor, 'scores.provisional')).waitFor();
    await page.getByText(say(visitor, 'scores.why')).first().click();
    expect(await page.getByRole('main').getByText('CIRT Halvia').count()).toBe(0);
    expect(await visitor.barriers('scores')).toEqual([]);
  });
});
