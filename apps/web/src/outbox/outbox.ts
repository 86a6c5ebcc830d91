import type { CommandOutcome, ErrorCode, Reply } from '@cyberdrill/contracts';
import type { CommandKind, CommandMap } from '@cyberdrill/domain';
import { randomId } from '../browser/random-id.ts';
import type { KeptItem, OutboxItem } from './outbox-item.ts';
import {
  EMPTY_OUTBOX,
  keptOf,
  nextToSend,
  outboxAfter,
  type OutboxEvent,
  type OutboxState,
} from './outbox-state.ts';
import type { Shelf } from './shelf.ts';
import type { Tabs } from './tabs.ts';

/** The line to the server, as far as the outbox needs it. */
export interface CommandLine {
  /** Now, by the server's clock. */
  nowMs(): number;
  /** @throws when no answer came in time */
  send<K extends CommandKind>(
    kind: K,
    data: CommandMap[K],
    commandId: string,
  ): Promise<Reply<CommandOutcome>>;
}

/** Answers that say nothing about the command itself: it is sent again. */
const PASSING: readonly ErrorCode[] = ['STORE_UNAVAILABLE', 'TOO_MANY_REQUESTS'];

/** How long something that is stored is still shown as such. */
const STORED_SHOWN_MS = 15_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 15_000;

/**
 * Takes commands from a person and does not let go of them until the server has said what became of each: they are kept on the
 * device, sent in order while the line is live, and sent again with the same id after a lost answer, a crash or a reload.
 */
export class Outbox {
  private state: OutboxState = EMPTY_OUTBOX;
  private isLive = false;
  private isStopped = false;
  private isSending = false;
  private lastMs = 0;
  private retryMs = FIRST_RETRY_MS;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly fading = new Set<ReturnType<typeof setTimeout>>();
  private readonly listeners = new Set<() => void>();
  /** What the shelf has not taken yet, or does not take at all. */
  private readonly offShelf = new Set<string>();
  private readonly line: CommandLine;
  private readonly shelf: Shelf;
  private readonly tabs: Tabs<OutboxEvent>;

  constructor(line: CommandLine, shelf: Shelf, tabs: Tabs<OutboxEvent>) {
    this.line = line;
    this.shelf = shelf;
    this.tabs = tabs;
  }

  readonly items = (): OutboxState => this.state;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Reads what is kept, and listens to the other tabs of this person. */
  async start(): Promise<void> {
    this.isStopped = false;
    this.tabs.listen((event) => {
      this.apply(event);
      this.sendAll();
    });
    await this.read();
    this.sendAll();
  }

  stop(): void {
    this.isStopped = true;
    clearTimeout(this.retryTimer);
    this.fading.forEach(clearTimeout);
    this.tabs.close();
  }

  /** The line is live, or is not. */
  lineIs(live: boolean): void {
    this.isLive = live;
    if (live) this.retryMs = FIRST_RETRY_MS;
    this.sendAll();
  }

  /** Gives a command. @returns its id, by which it is found among the items */
  readonly send = <K extends CommandKind>(kind: K, data: CommandMap[K]): string => {
    this.lastMs = Math.max(this.lastMs + 1, Math.round(this.line.nowMs()));
    const item = { commandId: randomId(), kind, data, queuedAtMs: this.lastMs } as KeptItem;
    // Shown at once; sent once it is kept, or at the latest when the browser has said that it keeps nothing.
    this.apply({ kind: 'given', item });
    void this.keep(item).then(() => this.sendAll());
    return item.commandId;
  };

  /** Lets go of a command, most often one that was refused. One that is on its way may be carried out all the same. */
  readonly dismiss = (commandId: string): void => {
    void this.end({ kind: 'dismissed', commandId });
  };

  /** Sends a refused command once more: what forbade it may have passed. */
  readonly retry = (commandId: string): void => {
    this.happen({ kind: 'retried', commandId });
    void this.keepAgain(commandId).then(() => this.sendAll());
  };

  private sendAll(): void {
    if (this.isSending || !this.isLive || this.isStopped || nextToSend(this.state) === undefined) return;
    this.isSending = true;
    clearTimeout(this.retryTimer);
    void this.tabs
      .alone(() => this.sendWhatWaits())
      .catch(() => false)
      .then((isDone) => {
        this.isSending = false;
        if (isDone) this.sendAll();
        else this.retryLater();
      });
  }

  /** @returns whether each command was answered */
  private async sendWhatWaits(): Promise<boolean> {
    // Another tab may have sent what this one still sees waiting.
    await this.read();
    for (;;) {
      const item = nextToSend(this.state);
      if (item === undefined || !this.isLive || this.isStopped) return true;
      if (!(await this.sendOne(item))) return false;
    }
  }

  private async sendOne(item: OutboxItem): Promise<boolean> {
    const { commandId, kind, data } = item;
    this.happen({ kind: 'sending', commandId });
    const reply = await this.line.send(kind, data, commandId).catch(() => undefined);
    if (reply === undefined || ('error' in reply && PASSING.includes(reply.error.code))) {
      this.happen({ kind: 'unanswered', commandId });
      return false;
    }
    if ('error' in reply) {
      this.happen({ kind: 'refused', commandId, error: reply.error });
      await this.keepAgain(commandId);
    } else await this.end({ kind: 'stored', commandId });
    this.retryMs = FIRST_RETRY_MS;
    return true;
  }

  private retryLater(): void {
    if (this.isStopped) return;
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => this.sendAll(), this.retryMs);
    this.retryMs = Math.min(2 * this.retryMs, LAST_RETRY_MS);
  }

  private async read(): Promise<void> {
    const kept = await this.shelf.all().catch(() => undefined);
    if (kept === undefined) return;
    const ids = new Set(kept.map(({ commandId }) => commandId));
    const notYet = this.state.filter(({ commandId }) => this.offShelf.has(commandId) && !ids.has(commandId));
    this.apply({ kind: 'read', kept: [...kept, ...notYet.map(keptOf)] });
  }

  private async keep(item: KeptItem): Promise<void> {
    this.offShelf.add(item.commandId);
    try {
      await this.shelf.put(item);
      this.offShelf.delete(item.commandId);
      this.tabs.tell({ kind: 'given', item });
    } catch {
      this.apply({ kind: 'unkept', commandId: item.commandId });
    }
  }

  private async keepAgain(commandId: string): Promise<void> {
    const item = this.state.find((each) => each.commandId === commandId);
    if (item !== undefined) await this.shelf.put(keptOf(item)).catch(() => undefined);
  }

  /** The device keeps it no longer; told to others only then, so that none of them reads it back. */
  private async end(event: OutboxEvent & { readonly commandId: string }): Promise<void> {
    this.offShelf.delete(event.commandId);
    this.apply(event);
    await this.shelf.remove(event.commandId).catch(() => undefined);
    this.tabs.tell(event);
  }

  private happen(event: OutboxEvent): void {
    this.apply(event);
    this.tabs.tell(event);
  }

  private apply(event: OutboxEvent): void {
    this.state = outboxAfter(this.state, event);
    for (const listener of this.listeners) listener();
    if (event.kind !== 'stored') return;
    const { commandId } = event;
    const timer = setTimeout(() => {
      this.fading.delete(timer);
      this.apply({ kind: 'dismissed', commandId });
    }, STORED_SHOWN_MS);
    this.fading.add(timer);
  }
}
