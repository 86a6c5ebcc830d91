import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import { until } from '@cyberdrill/testing';
import type { Drill } from '../integration/server/drill-server.ts';
import { BrowserDrill } from './harness/browser-drill.ts';

jest.setTimeout(180_000);

/** Whether the service worker has all that the page has loaded. */
const IS_KEPT = `(async () => {
  const { active } = await navigator.serviceWorker.ready;
  const parts = performance.getEntriesByType('resource').map(({ name }) => name);
  const needed = parts.filter((url) => url.includes('/assets/'));
  const kept = await Promise.all(['/index.html', ...needed].map((url) => caches.match(url)));
  return active.state === 'activated' && !kept.includes(undefined);
})()`;

/** Paths of all that is kept. */
const KEPT_PATHS = `(async () => {
  const requests = await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()));
  return requests.flat().map(({ url }) => new URL(url).pathname);
})()`;

let drills: BrowserDrill;
let drill: Drill;

beforeAll(async () => {
  drills = await BrowserDrill.start();
  drill = await drills.plan('Regional drill');
  await drill.control('exercise:start', {});
}, 120_000);

afterEach(async () => {
  expect(await drills.everybodyLeaves()).toEqual([]);
});

afterAll(() => drills.stop());

describe('without a line', () => {
  it('the room opens again, says so, and is live again when the line is back', async () => {
    const visitor = await drills.member(drill, 'analyst', { teamId: 'getonia', name: 'Mariam' });
    const { page } = visitor;
    await page.goto(`/exercises/${drill.exerciseId}/team`);
    await page.locator('[data-link="live"]').waitFor();
    await until(() => page.evaluate<boolean>(IS_KEPT));

    await visitor.hasNetwork(false);
    await page.reload();
    await page.locator('[data-link="offline"]').waitFor();
    await page.getByRole('link', { name: 'Mariam' }).waitFor();
    expect(await visitor.barriersHere('room-offline.en')).toEqual([]);

    await visitor.hasNetwork(true);
    await page.locator('[data-link="live"]').waitFor();
  });

  it('a page that leads to the API is never answered from what is kept', async () => {
    const visitor = await drills.member(drill, 'analyst', { teamId: 'getonia', name: 'Jonas' });
    const { page } = visitor;
    await page.goto('/account');
    await until(() => page.evaluate<boolean>(IS_KEPT));
    await page.reload();
    const paths = await page.evaluate<string[]>(KEPT_PATHS);
    expect(paths.filter((path) => !/^\/(assets\/|index\.html$|favicon\.svg$)/.test(path))).toEqual([]);
  });
});
