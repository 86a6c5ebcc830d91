import {
  noticeOf,
  type ExerciseJournal,
  type Notice,
  type WebhookOutcome,
  type Webhooks,
  type WebhookTurn,
} from '@cyberdrill/domain';
import { appErrorOf, Repeating, reportFault } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import type { WebhookSender } from './sending/webhook-sender.ts';

/** What {@link WebhookRounds} works with. */
export interface WebhookRoundsParts {
  readonly webhooks: Webhooks;
  readonly journal: ExerciseJournal;
  readonly sender: WebhookSender;
  readonly logger: LoggerService;
}

const EVERY_MS = 1_000;
/** Longer than an attempt can take. */
const TURN_MS = 60_000;
/** So few that the exercises' own use of the database does not notice. */
const MOST_AT_ONCE = 4;
const MOST_ENTRIES = 500;
const MOST_NOTICES = 50;
/** How long to wait after each failure; after the last, what was to be told is given up. */
const RETRY_AFTER_MS = [1_000, 5_000, 30_000, 120_000, 600_000] as const;

/**
 * Tells webhooks what happened in their exercises: from the journal, by a place that moves on when something was taken. So nothing is
 * missed by a process that ends half-way, and what was taken without a word comes again. The exercise itself waits for none of it.
 */
export class WebhookRounds {
  private readonly parts: WebhookRoundsParts;
  private readonly rounds: Repeating;
  private readonly underWay = new Set<Promise<void>>();
  private readonly stopping = new AbortController();

  constructor(parts: WebhookRoundsParts) {
    this.parts = parts;
    this.rounds = new Repeating(EVERY_MS, () => this.round());
  }

  start(): void {
    this.rounds.start();
  }

  /** Breaks off the attempts under way; another process, or this one's next start, makes them again. */
  async stop(): Promise<void> {
    this.stopping.abort();
    await this.rounds.stop();
    await this.whenIdle();
  }

  /** Resolves when the attempts under way are over. */
  async whenIdle(): Promise<void> {
    await Promise.all(this.underWay);
  }

  /** Gives a turn to everybody who is behind, as far as there are hands for it; does not wait for what comes of them. */
  async round(): Promise<void> {
    await this.guarded(async () => {
      while (this.underWay.size < MOST_AT_ONCE && !this.stopping.signal.aborted) {
        const turn = await this.parts.webhooks.take(TURN_MS);
        if (turn === undefined) return;
        const work = this.guarded(() => this.tell(turn));
        this.underWay.add(work);
        void work.finally(() => this.underWay.delete(work));
      }
    });
  }

  private async tell(turn: WebhookTurn): Promise<void> {
    const { webhooks, journal, sender } = this.parts;
    const { signal } = this.stopping;
    if (signal.aborted) return webhooks.settle(turn, untouched(turn));
    const entries = await journal.read(turn.exerciseId, turn.afterSeq, MOST_ENTRIES);
    const wanted = entries
      .flatMap((entry) => noticeOf(entry) ?? [])
      .filter(({ kind }) => turn.kinds.includes(kind));
    const notices = wanted.slice(0, MOST_NOTICES);
    // What is left over is for the next turn.
    const upTo = wanted.length > notices.length ? notices.at(-1)?.seq : entries.at(-1)?.seq;
    const outcome = notices.length === 0 ? undefined : await sender.send(turn, notices, signal);
    const isBrokenOff = signal.aborted && outcome !== undefined && outcome !== 'delivered';
    await webhooks.settle(
      turn,
      isBrokenOff ? untouched(turn) : settled(turn, upTo ?? turn.afterSeq, notices, outcome),
    );
  }

  private async guarded(work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      reportFault(this.parts.logger, appErrorOf(error), 'webhooks');
    }
  }
}

/** As if the turn had not been: whoever takes the next one begins where this one did. */
function untouched({ afterSeq, failures }: WebhookTurn): WebhookOutcome {
  return { afterSeq, failures, delivered: 0, lost: 0, waitMs: 0 };
}

function settled(
  { afterSeq, failures }: WebhookTurn,
  upTo: number,
  { length: count }: readonly Notice[],
  lastOutcome: string | undefined,
): WebhookOutcome {
  if (lastOutcome === undefined) {
    // Nothing could be read where there should be something: not to ask again and again.
    const waitMs = upTo === afterSeq ? EVERY_MS : 0;
    return { afterSeq: upTo, failures, delivered: 0, lost: 0, waitMs };
  }
  if (lastOutcome === 'delivered')
    return { afterSeq: upTo, failures: 0, delivered: count, lost: 0, lastOutcome, waitMs: 0 };
  const waitMs = RETRY_AFTER_MS[failures];
  return waitMs === undefined
    ? { afterSeq: upTo, failures: 0, delivered: 0, lost: count, lastOutcome, waitMs: 0 }
    : { afterSeq, failures: failures + 1, delivered: 0, lost: 0, lastOutcome, waitMs };
}
