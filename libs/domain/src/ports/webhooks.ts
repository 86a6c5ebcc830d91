import type { NoticeKind } from '../webhooks/notice.ts';

/** An address outside that is told of an exercise. */
export interface Webhook {
  readonly webhookId: string;
  readonly exerciseId: string;
  readonly url: string;
  readonly kinds: readonly NoticeKind[];
  /** Wall time in milliseconds since 1970 (UTC). */
  readonly createdAtMs: number;
  /** Notices that were taken. */
  readonly delivered: number;
  /** Notices that nobody took after every attempt. */
  readonly lost: number;
  /** How the last attempt went: `delivered`, or why not; absent before the first. */
  readonly lastOutcome?: string;
}

/** What is given to add one. */
export interface NewWebhook extends Pick<Webhook, 'exerciseId' | 'url' | 'kinds'> {
  /** With which what is sent is signed; it is kept as it is, because each signature needs it. */
  readonly secret: string;
}

/** A webhook that is behind its exercise's journal, and whose turn is the caller's until the time is over. */
export interface WebhookTurn extends Pick<Webhook, 'webhookId' | 'exerciseId' | 'url' | 'kinds'> {
  readonly secret: string;
  /** Place in the journal up to which it has been told. */
  readonly afterSeq: number;
  /** Attempts that failed since one went well. */
  readonly failures: number;
  /** When the turn ends, by the store's clock; also tells turns apart. */
  readonly untilMs: number;
}

/** What came of a turn. */
export interface WebhookOutcome {
  /** Place in the journal up to which it has been told, or given up. */
  readonly afterSeq: number;
  readonly failures: number;
  /** Notices taken, and given up, in this turn. */
  readonly delivered: number;
  readonly lost: number;
  /** Absent when there was nothing to tell. */
  readonly lastOutcome?: string;
  /** How long to leave it alone, in milliseconds. */
  readonly waitMs: number;
}

/** Webhooks of exercises and how far each has been told. Safe for several processes: turns are given one at a time. */
export abstract class Webhooks {
  /**
   * Adds one; it is told of what happens from now on.
   * @param most how many an exercise may have
   * @throws AppError EXERCISE_UNKNOWN, WEBHOOKS_FULL
   */
  abstract add(webhook: NewWebhook, most: number): Promise<Webhook>;
  /** Those of an exercise, oldest first; without their secrets. */
  abstract list(exerciseId: string): Promise<readonly Webhook[]>;
  /** Removes one; false when the exercise has none of this id. */
  abstract remove(exerciseId: string, webhookId: string): Promise<boolean>;
  /**
   * Gives a turn to tell one that is behind, and that nobody else has; the longest waiting first. `undefined` when there is none.
   * @param forMs how long the turn lasts; after it somebody else may get one
   */
  abstract take(forMs: number): Promise<WebhookTurn | undefined>;
  /** Ends a turn. Does nothing when the turn is over already, or the webhook gone. */
  abstract settle(turn: WebhookTurn, outcome: WebhookOutcome): Promise<void>;
}
