import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { PersonView } from '@cyberdrill/contracts';
import type { Drill } from '../integration/server/drill-server.ts';
import { BrowserDrill } from './harness/browser-drill.ts';
import type { Visitor } from './harness/visitor.ts';

jest.setTimeout(180_000);

let drills: BrowserDrill;
let drill: Drill;
let director: Visitor;

beforeAll(async () => {
  drills = await BrowserDrill.start();
  drill = await drills.plan('Regional drill');
  director = await drills.administrator();
}, 180_000);

afterAll(async () => {
  const faults = await drills.everybodyLeaves();
  await drills.stop();
  expect(faults).toEqual([]);
});

describe('the people of an exercise', () => {
  it('are invited with sheets to hand out, which are shown once', async () => {
    const { page } = director;
    await page.getByRole('link', { name: 'Regional drill' }).click();
    await director.isAt('identity', 'people.title');
    expect(await director.barriers('people-none')).toEqual([]);
    await director.button('identity', 'bulk.submit').click();
    const sheets = page.getByRole('article');
    await sheets.first().waitFor();
    // Two teams, three roles each.
    expect(await sheets.count()).toBe(6);
    expect(await director.barriers('people-sheets')).toEqual([]);
    await director.button('identity', 'bulk.done').click();
    await sheets.first().waitFor({ state: 'detached' });
  });

  it('are listed, given another role, and taken out', async () => {
    const { page, say } = director;
    await joinAs('Jean-Pierre Ngoma');
    await page.reload();
    const row = page.getByRole('row', { name: /Jean-Pierre Ngoma/ });
    await row
      .getByRole('button', { name: say('identity', 'people.changeNamed', { name: 'Jean-Pierre Ngoma' }) })
      .click();
    expect(await director.barriersHere('people-dialog.en')).toEqual([]);
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel(say('identity', 'people.role'), { exact: true }).selectOption('team-lead');
    await dialog.getByLabel(say('identity', 'people.team'), { exact: true }).selectOption('halvia');
    await dialog.getByRole('button', { name: say('identity', 'people.saveChange') }).click();
    await dialog.waitFor({ state: 'detached' });
    await page
      .getByRole('row', { name: new RegExp(`Ngoma.*${say('identity', 'role.team-lead')}.*CIRT Halvia`) })
      .waitFor();
    expect(await director.barriers('people')).toEqual([]);

    await row
      .getByRole('button', { name: say('identity', 'people.codeNamed', { name: 'Jean-Pierre Ngoma' }) })
      .click();
    await dialog.getByRole('button', { name: say('identity', 'people.codeMake') }).click();
    await dialog.getByText(/^[0-9A-Z]{4}(-[0-9A-Z]{4})+$/).waitFor();
    expect(await director.barriersHere('people-code.en')).toEqual([]);
    await director.press('Escape');
    await dialog.waitFor({ state: 'detached' });

    await row
      .getByRole('button', { name: say('identity', 'people.endNamed', { name: 'Jean-Pierre Ngoma' }) })
      .click();
    await dialog.getByRole('button', { name: say('identity', 'people.end') }).click();
    await row.waitFor({ state: 'detached' });
    const left = await drills.asAdministrator<readonly PersonView[]>(
      'GET',
      `/exercises/${drill.exerciseId}/people`,
    );
    expect(left).toEqual([]);
  });

  it('can no longer come in by an invitation that was revoked', async () => {
    const { page, say } = director;
    const open = say('identity', 'invitations.is.open');
    const openRows = page.getByRole('row', { name: new RegExp(open) });
    const before = await openRows.count();
    await openRows.first().getByRole('button').click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: say('identity', 'invitations.revoke'), exact: true }).click();
    await page.getByText(say('identity', 'invitations.is.revoked')).waitFor();
    expect(await openRows.count()).toBe(before - 1);
  });
});

/** Past the pages: joins as an analyst of CIRT Getonia. */
async function joinAs(name: string): Promise<void> {
  const { token } = await drills.invite(drill.exerciseId, 'getonia', 1);
  const asked = { token, name, joinId: crypto.randomUUID(), acceptedNda: { version: 1, language: 'en' } };
  const answer = await drills.server.request('/join', undefined, {
    method: 'POST',
    body: JSON.stringify(asked),
  });
  expect(answer.ok ? 'in' : await answer.text()).toBe('in');
}
