import type { Reply } from '@cyberdrill/contracts';
import type { Draft, DraftToKeep } from '@cyberdrill/domain';
import type { Tabs } from '../outbox/tabs.ts';
import type { DraftShelf } from './draft-shelf.ts';
import { draftAfter, draftToTell, type DraftEvent, type DraftState, type OwnDraft } from './draft-state.ts';

/** The line to the team's other devices. */
export interface DraftLine {
  hear(event: 'team:drafts', listener: (drafts: readonly Draft[]) => void): () => void;
  ask(question: 'draft:keep', draft: DraftToKeep): Promise<Reply<Pick<Draft, 'revision'>>>;
}

/** What a tab tells the others of the same person. */
export interface DraftNews {
  readonly injectId: string;
  readonly own?: OwnDraft;
}

const NOTHING: DraftState = {};

/** How long nothing must be typed before the team is told. */
const TELL_AFTER_MS = 1_000;
const TELL_AGAIN_AFTER_MS = 10_000;

/**
 * Drafts of answers: each keystroke is kept on the device, shown in every tab of the person, and told to the other devices of the
 * team when there is a line.
 */
export class Drafts {
  private readonly states = new Map<string, DraftState>();
  private readonly listeners = new Set<() => void>();
  private readonly timers = new Map<string, ReturnType<typeof setTimeout>>();
  private readonly writing = new Set<string>();
  private readonly telling = new Set<string>();
  private isLive = false;
  private stopHearing: (() => void) | undefined;
  private readonly line: DraftLine;
  private readonly shelf: DraftShelf;
  private readonly tabs: Tabs<DraftNews>;

  constructor(line: DraftLine, shelf: DraftShelf, tabs: Tabs<DraftNews>) {
    this.line = line;
    this.shelf = shelf;
    this.tabs = tabs;
  }

  readonly of = (injectId: string): DraftState => this.states.get(injectId) ?? NOTHING;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async start(): Promise<void> {
    this.stopHearing = this.line.hear('team:drafts', (drafts) =>
      drafts.forEach((draft) => this.apply(draft.injectId, { kind: 'heard', draft })),
    );
    this.tabs.listen(({ injectId, own }) => this.apply(injectId, { kind: 'kept', own }));
    for (const [injectId, own] of await this.shelf.all()) {
      // What was typed while the shelf was being read is newer.
      if (this.of(injectId).own === undefined) this.apply(injectId, { kind: 'kept', own });
    }
    this.tellAll();
  }

  stop(): void {
    this.stopHearing?.();
    this.tabs.close();
    this.timers.forEach(clearTimeout);
    this.timers.clear();
  }

  /** The line is live, or is not. */
  lineIs(live: boolean): void {
    this.isLive = live;
    this.tellAll();
  }

  /** Takes what a person does with a draft. */
  readonly give = (
    injectId: string,
    event: Extract<DraftEvent, { kind: 'typed' | 'took-theirs' | 'kept-own' }>,
  ) => {
    this.apply(injectId, event);
    this.keep(injectId);
    this.tellAfter(injectId, TELL_AFTER_MS);
  };

  /** Keeps the newest, one write at a time. */
  private keep(injectId: string): void {
    const { own } = this.of(injectId);
    this.tabs.tell({ injectId, ...(own === undefined ? {} : { own }) });
    if (this.writing.has(injectId)) return;
    this.writing.add(injectId);
    void this.shelf.put(injectId, own).then(() => {
      this.writing.delete(injectId);
      if (this.of(injectId).own !== own) this.keep(injectId);
    });
  }

  private tellAll(): void {
    if (!this.isLive) return;
    for (const injectId of this.states.keys()) void this.tell(injectId);
  }

  private tellAfter(injectId: string, delayMs: number): void {
    clearTimeout(this.timers.get(injectId));
    this.timers.set(
      injectId,
      setTimeout(() => void this.tell(injectId), delayMs),
    );
  }

  private async tell(injectId: string): Promise<void> {
    const own = draftToTell(this.of(injectId));
    if (own === undefined || !this.isLive || this.telling.has(injectId)) return;
    this.telling.add(injectId);
    const { isTold: _, ...draft } = own;
    const reply = await this.line.ask('draft:keep', { injectId, ...draft }).catch(() => undefined);
    this.telling.delete(injectId);
    if (reply === undefined) return this.tellAfter(injectId, TELL_AGAIN_AFTER_MS);
    // Refused when a teammate's has come first: it comes by itself. Or too long to share: the device has it.
    if ('error' in reply) return;
    this.apply(injectId, { kind: 'told', content: own, revision: reply.data.revision });
    this.keep(injectId);
    if (draftToTell(this.of(injectId)) !== undefined) this.tellAfter(injectId, TELL_AFTER_MS);
  }

  private apply(injectId: string, event: DraftEvent): void {
    this.states.set(injectId, draftAfter(this.of(injectId), event));
    for (const listener of this.listeners) listener();
  }
}
