import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { DrillServer } from '../integration/server/drill-server.ts';
import { launchChromium } from './harness/chromium.ts';
import { Visitor } from './harness/visitor.ts';

let server: DrillServer;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([DrillServer.start({ WEB_DIR: 'dist/web' }), launchChromium()]);
}, 90_000);

afterAll(async () => {
  await Promise.all([browser.close(), server.stop()]);
});

describe.each(['en', 'ar'] as const)('the frame of a page in %s', (language) => {
  it('is there for an address that leads nowhere', async () => {
    const visitor = await Visitor.arrive(browser, server.url, { language });
    await visitor.page.goto('/nowhere');
    await visitor.isAt('common', 'notFound.title');
    expect(await visitor.barriers('not-found')).toEqual([]);
    expect(await visitor.leave()).toEqual([]);
  });
});
