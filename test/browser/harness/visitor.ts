import { mkdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import axe, { type AxeResults } from 'axe-core';
import { API_PREFIX } from '@cyberdrill/contracts';
import { until } from '@cyberdrill/testing';
import type { Browser, BrowserContext, CDPSession, Locator, Page } from 'playwright-core';
import { wordsIn, type Words } from './words.ts';

const SCREENSHOTS = fileURLToPath(new URL('../screenshots/', import.meta.url));
const OPTIONS = JSON.stringify({
  runOnly: { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] },
});

/** A busy machine needs time; what never comes fails all the same. */
const PATIENCE_MS = 60_000;

/** What somebody comes with. */
export interface Arrival {
  readonly language?: 'en' | 'ar' | 'fr';
  readonly width?: number;
  /** Whose session it comes with, in a browser that has loaded nothing yet. */
  readonly as?: Visitor;
}

/** Somebody with a browser of his own, in whose presence nothing may go wrong that no page shows. */
export class Visitor {
  readonly page: Page;
  readonly say: Words;
  private readonly context: BrowserContext;
  private readonly language: string;
  private readonly faults: string[] = [];

  private constructor(context: BrowserContext, page: Page, origin: string, language: string) {
    this.context = context;
    this.page = page;
    this.language = language;
    this.say = wordsIn(language);
    page.on('request', (request) => {
      if (!request.url().startsWith(origin)) this.faults.push(`asked elsewhere: ${request.url()}`);
    });
    page.on('pageerror', (error) => this.faults.push(`failed: ${error.message}`));
    page.on('console', (message) => {
      if (message.type() === 'error' && !isToldByThePage(message.text(), message.location().url))
        this.faults.push(`complained: ${message.text()}`);
    });
  }

  static async arrive(
    browser: Browser,
    origin: string,
    { language = 'en', width = 1_100, as }: Arrival = {},
  ) {
    const context = await browser.newContext({
      baseURL: origin,
      locale: language,
      viewport: { width, height: 800 },
      reducedMotion: 'reduce',
      ...(as === undefined ? {} : { storageState: await as.context.storageState() }),
    });
    context.setDefaultTimeout(PATIENCE_MS);
    return new Visitor(context, await context.newPage(), origin, language);
  }

  /** Closes the browser, and tells what went wrong in it unseen. */
  async leave(): Promise<readonly string[]> {
    await this.context.close();
    return this.faults;
  }

  /** What only the browser's own tools tell of the page and do to it. */
  devTools(): Promise<CDPSession> {
    return this.context.newCDPSession(this.page);
  }

  /** Cuts the browser's line, or gives it back. */
  async hasNetwork(isThere: boolean): Promise<void> {
    await this.context.setOffline(!isThere);
  }

  /** Gives the visitor's browser a key for passkeys, which answers every question as if it had been touched. */
  async hasSecurityKey(): Promise<void> {
    const session = await this.devTools();
    await session.send('WebAuthn.enable');
    await session.send('WebAuthn.addVirtualAuthenticator', {
      options: {
        protocol: 'ctap2',
        transport: 'internal',
        hasResidentKey: true,
        hasUserVerification: true,
        isUserVerified: true,
        automaticPresenceSimulation: true,
      },
    });
  }

  /** Bytes that have come over the line for the page that is open, with the heads of the answers; nothing out of the cache. */
  loadedBytes(): Promise<number> {
    return this.page.evaluate<number>(
      `performance.getEntries().reduce((sum, { transferSize = 0 }) => sum + transferSize, 0)`,
    );
  }

  /** Sends a request from the page that is open, as its script would. @throws Error when it is refused */
  async post<T>(path: string, body?: unknown): Promise<T> {
    const { ok, text } = await this.page.evaluate(postFrom, { url: `${API_PREFIX}${path}`, body });
    if (!ok) throw new Error(`${path}: ${text}`);
    return JSON.parse(text) as T;
  }

  button(catalogue: string, key: string, values?: Readonly<Record<string, string | number>>): Locator {
    return this.page.getByRole('button', { name: this.say(catalogue, key, values), exact: true });
  }

  link(catalogue: string, key: string): Locator {
    return this.page.getByRole('link', { name: this.say(catalogue, key), exact: true });
  }

  field(catalogue: string, key: string): Locator {
    const labelled = this.page.getByLabel(this.say(catalogue, key), { exact: true });
    // A region may be called like a field in it.
    return labelled.and(this.page.locator('input, select'));
  }

  /** Waits for the page with this heading. */
  async isAt(
    catalogue: string,
    key: string,
    values?: Readonly<Record<string, string | number>>,
  ): Promise<void> {
    await this.heading(this.say(catalogue, key, values)).waitFor();
  }

  heading(name: string): Locator {
    return this.page.getByRole('heading', { level: 1, name, exact: true });
  }

  /** Presses keys one after the other, as somebody without a mouse. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  /** Goes on with the tabulator until an element has the focus. @throws Error when it cannot be reached so */
  async tabTo(target: Locator): Promise<void> {
    await target.waitFor();
    for (let steps = 0; steps < 60; steps += 1) {
      if (await target.evaluate(hasFocus)) return;
      await this.press('Tab');
    }
    throw new Error(`no way to ${String(target)} with the keyboard`);
  }

  /**
   * Looks at the page as it is, from left to right and from right to left: takes a picture of it for people, and has axe look
   * for barriers.
   * @returns what is in the way of somebody
   */
  async barriers(name: string): Promise<readonly string[]> {
    const found = [...(await this.barriersHere(`${name}.${this.language}`))];
    const other = this.language === 'en' ? 'ar' : 'en';
    await this.choose(other);
    found.push(...(await this.barriersHere(`${name}.${other}`)));
    await this.choose(this.language);
    return found;
  }

  /** As {@link barriers}, in the language of the visitor only: while a dialog is open, no other can be chosen. */
  async barriersHere(name: string): Promise<readonly string[]> {
    const busy = this.page.locator('[aria-busy="true"]');
    await until(async () => (await busy.count()) === 0, PATIENCE_MS, 'a page with nothing to wait for');
    await mkdir(SCREENSHOTS, { recursive: true });
    await this.page.screenshot({ path: `${SCREENSHOTS}${name}.png`, fullPage: true });
    if (!(await this.page.evaluate<boolean>(`'axe' in globalThis`))) await this.page.evaluate(axe.source);
    const { violations } = await this.page.evaluate<AxeResults>(`axe.run(document, ${OPTIONS})`);
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target }) => `${name}: ${id}: ${target.join(' ')}`),
    );
  }

  private async choose(language: string): Promise<void> {
    await this.page.locator(`select:has(option[lang="${language}"])`).selectOption(language);
    await this.page.locator(`html[lang="${language}"]`).waitFor();
  }
}

/** That the API refused something, or that the server is gone, is told by the page; the browser grumbles about it as well. */
function isToldByThePage(complaint: string, url: string): boolean {
  // Sockets are named in the words, requests beside them.
  const about = `${complaint} ${url}`;
  const isOfTheServer = about.includes(`${API_PREFIX}/`) || about.includes('/socket.io/');
  return (
    isOfTheServer &&
    /status of 4\d\d|ERR_CONNECTION_|ERR_INTERNET_DISCONNECTED|WebSocket connection/.test(complaint)
  );
}

/** Runs in the page. */
async function postFrom({ url, body }: { readonly url: string; readonly body: unknown }) {
  const answer = await fetch(url, {
    method: 'POST',
    headers: body === undefined ? {} : { 'content-type': 'application/json' },
    body: body === undefined ? null : JSON.stringify(body),
  });
  return { ok: answer.ok, text: await answer.text() };
}

/** Runs in the page. */
function hasFocus(element: { readonly ownerDocument: { readonly activeElement: unknown } }): boolean {
  return element.ownerDocument.activeElement === element;
}
