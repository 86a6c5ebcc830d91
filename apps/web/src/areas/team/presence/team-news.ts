import type { TeamPresence, Teammate } from '@cyberdrill/contracts';
import type { Doing, Draft, DraftToKeep } from '@cyberdrill/domain';
import type { DraftLine } from '../../../drafts/drafts.ts';
import type { NewsEvent, StreamLink } from '../../../realtime/stream-link.ts';

/** How long somebody who types no more is still said to be writing. */
const WRITING_FOR_MS = 8_000;

/** The line, as far as the news of a team need it. */
type NewsLine = Pick<StreamLink, 'hear' | 'ask'>;

/**
 * What is true of a team for the moment: who is here and at what, and its drafts, from the first word after connecting on,
 * whoever begins to listen when. Tells the team what this device is at.
 */
export class TeamNews implements DraftLine {
  private current: readonly Teammate[] = [];
  private doing: Doing = { isWriting: false };
  private isLive = false;
  private writingTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly drafts = new Map<string, Draft>();
  private readonly draftListeners = new Set<(drafts: readonly Draft[]) => void>();
  private readonly listeners = new Set<() => void>();
  private readonly line: NewsLine;

  constructor(line: NewsLine) {
    this.line = line;
    line.hear('team:presence', (presence) => this.show(othersIn(presence)));
    line.hear('team:drafts', (drafts) => {
      for (const draft of drafts) this.drafts.set(draft.injectId, draft);
      this.draftListeners.forEach((listener) => listener(drafts));
    });
  }

  /** Who else of the team is here; nobody while that is not known. */
  readonly mates = (): readonly Teammate[] => this.current;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** The line is live, or is not: then nobody knows who is here, and all drafts come again with the next connection. */
  lineIs(live: boolean): void {
    this.isLive = live;
    if (live) return void this.tell();
    this.drafts.clear();
    this.show([]);
  }

  /** The person looks at an inject, or at none. */
  readonly looksAt = (injectId: string | undefined): void => {
    clearTimeout(this.writingTimer);
    this.become({ ...(injectId === undefined ? {} : { injectId }), isWriting: false });
  };

  /** The person is writing an answer to the inject that is looked at. */
  readonly writes = (): void => {
    clearTimeout(this.writingTimer);
    this.writingTimer = setTimeout(() => this.become({ ...this.doing, isWriting: false }), WRITING_FOR_MS);
    this.become({ ...this.doing, isWriting: true });
  };

  hear(_event: Extract<NewsEvent, 'team:drafts'>, listener: (drafts: readonly Draft[]) => void): () => void {
    this.draftListeners.add(listener);
    listener([...this.drafts.values()]);
    return () => this.draftListeners.delete(listener);
  }

  ask(question: 'draft:keep', draft: DraftToKeep) {
    return this.line.ask(question, draft);
  }

  private become(doing: Doing): void {
    const isNews = doing.injectId !== this.doing.injectId || doing.isWriting !== this.doing.isWriting;
    this.doing = doing;
    if (isNews) void this.tell();
  }

  private async tell(): Promise<void> {
    // Who hears nothing of it misses a hint only; the next change tells again.
    if (this.isLive) await this.line.ask('presence:tell', this.doing).catch(() => undefined);
  }

  private show(mates: readonly Teammate[]): void {
    this.current = mates;
    this.listeners.forEach((listener) => listener());
  }
}

function othersIn({ ownDeviceId, mates }: TeamPresence): readonly Teammate[] {
  return mates.filter(({ deviceId }) => deviceId !== ownDeviceId);
}
