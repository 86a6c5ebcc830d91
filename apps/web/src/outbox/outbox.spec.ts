import { describe, expect, it } from '@jest/globals';
import { wireError, type CommandOutcome, type Reply } from '@cyberdrill/contracts';
import { until } from '@cyberdrill/testing';
import type { KeptItem } from './outbox-item.ts';
import type { OutboxEvent } from './outbox-state.ts';
import { Outbox, type CommandLine } from './outbox.ts';
import type { Shelf } from './shelf.ts';
import type { Tabs } from './tabs.ts';

/** A browser: what it keeps, and its tabs, of which one at a time is alone. */
class SmallBrowser {
  readonly kept = new Map<string, KeptItem>();
  private readonly ears = new Map<object, (event: OutboxEvent) => void>();
  private turn: Promise<unknown> = Promise.resolve();

  readonly shelf: Shelf = {
    all: () => Promise.resolve([...this.kept.values()]),
    put: (item) => Promise.resolve(void this.kept.set(item.commandId, item)),
    remove: (commandId) => Promise.resolve(void this.kept.delete(commandId)),
  };

  tab(): Tabs<OutboxEvent> {
    const tab: Tabs<OutboxEvent> = {
      listen: (hear) => void this.ears.set(tab, hear),
      tell: (event) => this.ears.forEach((hear, ear) => ear !== tab && hear(event)),
      alone: (work) => {
        const mine = this.turn.then(work);
        this.turn = mine.catch(() => undefined);
        return mine;
      },
      close: () => void this.ears.delete(tab),
    };
    return tab;
  }
}

/** A line whose answers are given by the test. */
class Line implements CommandLine {
  readonly sent: string[] = [];
  answer: (commandId: string) => Promise<Reply<CommandOutcome>> = (commandId) =>
    Promise.resolve({ data: { commandId, hasEffect: true, isRepeat: false } });

  nowMs = () => 1_900_000_000_000;
  send: CommandLine['send'] = (_kind, _data, commandId) => {
    this.sent.push(commandId);
    return this.answer(commandId);
  };
}

async function open(browser: SmallBrowser, line: Line): Promise<Outbox> {
  const outbox = new Outbox(line, browser.shelf, browser.tab());
  await outbox.start();
  return outbox;
}

const statuses = (outbox: Outbox) => outbox.items().map(({ status }) => status);

describe('Outbox', () => {
  it('keeps what is given without a line, and sends it in order once there is one', async () => {
    const [browser, line] = [new SmallBrowser(), new Line()];
    const outbox = await open(browser, line);
    const ids = ['i1', 'i2'].map((injectId) => outbox.send('inject:open', { injectId }));
    await until(() => browser.kept.size === 2, 30_000, 'both to be kept');
    expect(line.sent).toEqual([]);
    outbox.lineIs(true);
    await until(() => browser.kept.size === 0, 30_000, 'both to be sent');
    expect(line.sent).toEqual(ids);
    expect(statuses(outbox)).toEqual(['stored', 'stored']);
    outbox.stop();
  });

  it('sends again, by the same id, what was on its way when the page was closed', async () => {
    const [browser, line] = [new SmallBrowser(), new Line()];
    line.answer = () => new Promise(() => undefined);
    const closed = await open(browser, line);
    closed.lineIs(true);
    const commandId = closed.send('inject:open', { injectId: 'i1' });
    await until(() => line.sent.length === 1, 30_000, 'it to be sent');
    closed.stop();
    const again = new SmallBrowser();
    browser.kept.forEach((item, id) => again.kept.set(id, item));
    const next = new Line();
    const outbox = await open(again, next);
    outbox.lineIs(true);
    await until(() => again.kept.size === 0, 30_000, 'it to be stored');
    expect(next.sent).toEqual([commandId]);
    outbox.stop();
  });

  it('keeps a refused command with its reason and sends the next', async () => {
    const [browser, line] = [new SmallBrowser(), new Line()];
    const outbox = await open(browser, line);
    const refused = outbox.send('inject:open', { injectId: 'i1' });
    outbox.send('inject:open', { injectId: 'i2' });
    const { answer } = line;
    line.answer = (id) =>
      id === refused ? Promise.resolve({ error: wireError('PHASE_FORBIDS', {}) }) : answer(id);
    outbox.lineIs(true);
    await until(() => statuses(outbox).join() === 'refused,stored', 30_000, 'both to be answered');
    expect(browser.kept.get(refused)?.error?.code).toBe('PHASE_FORBIDS');
    line.answer = answer;
    outbox.retry(refused);
    await until(() => browser.kept.size === 0, 30_000, 'it to be stored after all');
    outbox.stop();
  });

  it('shows in each tab what all of them hold, and sends it once', async () => {
    const [browser, line] = [new SmallBrowser(), new Line()];
    const tabs = [await open(browser, line), await open(browser, line)] as const;
    for (const tab of tabs) tab.lineIs(true);
    const ids = [0, 1, 2, 3].map((index) =>
      tabs[index % 2 === 0 ? 0 : 1].send('inject:open', { injectId: `i${index}` }),
    );
    await until(
      () => tabs.every((tab) => statuses(tab).join() === 'stored,stored,stored,stored'),
      30_000,
      'all',
    );
    expect(line.sent.toSorted()).toEqual(ids.toSorted());
    for (const tab of tabs) tab.stop();
  });

  it('sends from the page, and says that it is at risk, when the browser keeps nothing', async () => {
    const [browser, line] = [new SmallBrowser(), new Line()];
    browser.shelf.put = () => Promise.reject(new Error('no room'));
    const outbox = await open(browser, line);
    outbox.send('inject:open', { injectId: 'i1' });
    await until(() => outbox.items()[0]?.isAtRisk === true, 30_000, 'the risk to be told');
    outbox.lineIs(true);
    await until(() => statuses(outbox)[0] === 'stored', 30_000, 'it to be stored');
    outbox.stop();
  });
});
