import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { NewInvitation } from '@cyberdrill/contracts';
import { until } from '@cyberdrill/testing';
import { BrowserDrill } from './harness/browser-drill.ts';
import type { Visitor } from './harness/visitor.ts';

jest.setTimeout(240_000);

const PACK = 'regional-comm-check';
const TITLE = 'Regional communication check';

let drills: BrowserDrill;
let planner: Visitor;

beforeAll(async () => {
  drills = await BrowserDrill.start({ SCENARIOS_DIR: 'scenarios' });
  planner = await drills.administrator();
}, 180_000);

afterAll(() => drills.stop());

describe('the scenario workshop', () => {
  it('shows a pack from all sides, and what a team would see in Arabic', async () => {
    const { page, say } = planner;
    await page.goto('/workshop');
    await planner.isAt('workshop', 'title');
    await page.getByRole('link', { name: TITLE, exact: true }).waitFor();
    expect(await planner.barriers('workshop-shelf')).toEqual([]);
    await page.getByLabel(say('workshop', 'shelf.search')).fill('hospitals ransomware');
    await page.getByText(say('workshop', 'shelf.found', { number: 1 })).waitFor();
    await page.getByLabel(say('workshop', 'shelf.search')).fill('');
    await page.getByRole('link', { name: TITLE, exact: true }).click();
    await planner.heading(TITLE).waitFor();
    expect(await planner.barriers('workshop-summary')).toEqual([]);

    await tab(planner, 'timeline');
    const figure = page.getByRole('group', { name: say('workshop', 'timeline.figure') });
    await figure.getByRole('button').first().focus();
    await planner.press('ArrowDown', 'Enter');
    const facts = page.getByRole('complementary');
    await facts.getByText(say('workshop', 'inject.release')).waitFor();
    expect(await planner.barriers('workshop-timeline')).toEqual([]);

    await tab(planner, 'graph');
    await page.getByRole('group', { name: say('workshop', 'views.graph'), exact: true }).waitFor();
    expect(await planner.barriers('workshop-graph')).toEqual([]);

    await tab(planner, 'duties');
    await page.getByRole('columnheader', { name: say('workshop', 'duties.whom') }).waitFor();
    expect(await planner.barriers('workshop-duties')).toEqual([]);

    await tab(planner, 'preview');
    await page.getByLabel(say('workshop', 'preview.language')).selectOption('ar');
    await page.getByText(say('common', 'translationMissing')).first().waitFor();
    await page.getByRole('navigation').getByRole('button').nth(1).click();
    await page.getByRole('article').getByText(say('workshop', 'inject.channel')).waitFor();
    expect(await planner.barriers('workshop-preview')).toEqual([]);
  });

  it('is written in by keyboard alone: completed, faulty, mended, left, and saved as another', async () => {
    const { page, say } = planner;
    await page.goto(`/workshop/${PACK}/edit`);
    await planner.isAt('workshop', 'edit.titleOf', { title: TITLE });
    const editor = page.getByRole('textbox', { name: say('workshop', 'edit.source') });
    await editor.waitFor();
    await status(planner, 'edit.sound');

    // In, by the tabulator; then a key that the schema knows is completed, and its list is not there yet.
    await planner.tabTo(page.locator('[data-editor]'));
    await planner.press('Control+End');
    await page.keyboard.type('inv');
    await page.getByRole('option', { name: 'inventedNames' }).waitFor();
    // No accident: a list of completions takes Enter only when it has been there for a moment.
    await page.keyboard.type('ented', { delay: 40 });
    await planner.press('Enter');
    await editor.getByText('inventedNames:').waitFor();
    await status(planner, 'edit.errors', { number: 1 });
    expect(await planner.barriers('workshop-fault')).toEqual([]);

    // Out, by the tabulator; the fault leads back in, to its line.
    const fault = page.getByRole('tabpanel').getByRole('button').first();
    await planner.tabTo(fault);
    expect(await editor.evaluate(isFocused)).toBe(false);
    await planner.press('Enter');
    await until(() => editor.evaluate(isFocused), 30_000, 'the focus in the editor');
    await planner.press('Control+End');
    await page.keyboard.type(' [Velquor]');
    await status(planner, 'edit.sound');

    // What is not saved, this device keeps.
    await page.getByText(say('workshop', 'edit.kept')).waitFor();
    page.once('dialog', (dialog) => void dialog.accept());
    await page.reload();
    await page.getByText(say('workshop', 'edit.foundText')).waitFor();
    await planner.tabTo(planner.button('workshop', 'save.open'));
    await planner.press('Enter');
    const id = planner.field('workshop', 'save.id');
    await id.fill('our-own-check');
    expect(await planner.barriersHere('workshop-save')).toEqual([]);
    await planner.press('Enter');
    await page.waitForURL(/our-own-check-1\.0\.1\/edit$/);
    await page.getByText(say('workshop', 'edit.unchanged')).waitFor();
  });

  it('makes an exercise of a scenario, and leads to the people to invite', async () => {
    const { page, say } = planner;
    await page.goto(`/workshop/our-own-check-1.0.1/plan`);
    await planner.isAt('workshop', 'plan.titleOf', { title: TITLE });
    await planner.button('workshop', 'plan.submit').click();
    await page.getByRole('alert').waitFor();
    const names = page.getByLabel(say('workshop', 'teams.names'));
    await names.fill('CIRT Aldoria\nCIRT Brevania\nفريق كورتيسا');
    await planner.button('workshop', 'teams.add').click();
    await page.getByRole('rowheader', { name: 'CIRT Brevania' }).waitFor();
    await page.getByLabel(say('workshop', 'teams.languageOf', { name: 'فريق كورتيسا' })).selectOption('ar');
    expect(await planner.barriers('workshop-plan')).toEqual([]);
    await page.getByLabel(say('workshop', 'plan.exerciseTitle')).fill('June check');
    await planner.button('workshop', 'plan.submit').click();
    await planner.isAt('workshop', 'next.title', { title: 'June check' });
    expect(await planner.barriers('workshop-planned')).toEqual([]);
    await planner.link('workshop', 'next.toPeople').click();
    await page.waitForURL(/\/exercises\/our-own-check-[0-9a-f]{8}\/people$/);
  });

  it('takes away what was brought, and nothing that an exercise was planned from', async () => {
    const { page, say } = planner;
    await page.goto('/workshop/our-own-check-1.0.1');
    const name = say('workshop', 'pack.removeNamed', { name: 'our-own-check-1.0.1' });
    await page.getByRole('button', { name }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: say('workshop', 'pack.remove'), exact: true }).click();
    await dialog.getByRole('alert').waitFor();
    expect(await planner.barriersHere('workshop-in-use')).toEqual([]);
  });

  it('is closed to players, and open to whose role may read the scenario of an exercise', async () => {
    const drill = await drills.plan('Regional drill');
    const asked = { role: 'scenario-provider', seats: 1 };
    const { token } = await drills.asAdministrator<NewInvitation>(
      'POST',
      `/exercises/${drill.exerciseId}/invitations`,
      asked,
    );
    const visitor = await drills.visitor({ language: 'ar' });
    await visitor.page.goto(`/join#${token}`);
    await visitor.field('identity', 'field.name').fill('ليلى');
    await visitor.page.getByRole('checkbox').check();
    await visitor.button('identity', 'join.submit').click();
    await visitor.isAt('identity', 'join.returnTitle');
    await visitor.page.goto('/workshop');
    await visitor.page.getByText(visitor.say('workshop', 'notForYou')).waitFor();
    expect(await visitor.barriers('workshop-closed')).toEqual([]);
    await visitor.page.goto(`/exercises/${drill.exerciseId}/scenario`);
    await tab(visitor, 'timeline');
    await visitor.page.getByRole('group', { name: visitor.say('workshop', 'timeline.figure') }).waitFor();
    expect(await visitor.barriers('scenario-room')).toEqual([]);
  });

  it('lets no browser complain of anything that no page shows', async () => {
    expect(await drills.everybodyLeaves()).toEqual([]);
  });
});

/** Runs in the page. */
function isFocused(element: { readonly matches: (selector: string) => boolean }): boolean {
  return element.matches(':focus');
}

function tab({ page, say }: Visitor, name: string): Promise<void> {
  return page.getByRole('tab', { name: say('workshop', `views.${name}`), exact: true }).click();
}

function status(
  { page, say }: Visitor,
  key: string,
  values?: Readonly<Record<string, number>>,
): Promise<void> {
  return page.getByText(say('workshop', key, values), { exact: true }).waitFor();
}
