import type { StreamBatch } from '@cyberdrill/contracts';
import type { BatchLimits } from '../streams/audience-stream.ts';
import type { SentStream } from '../streams/reader-stream.ts';

/** The device at the other end. */
export interface StreamPeer {
  /** Sends a batch. The answer may come late, malformed, more than once, or never. */
  send(batch: StreamBatch, answer: (receipt: unknown) => void): void;
  /** Cuts the connection, so that the device comes back by itself and says what it holds. */
  cut(): void;
}

/** How a pump sends. */
export interface PumpSettings extends BatchLimits {
  /** Wall milliseconds to wait for the first answer to a batch; doubles with each try that brings nothing. */
  readonly answerWithinMs: number;
  /** Tries without progress before the connection is cut. */
  readonly maxTries: number;
}

export const PUMP_SETTINGS: PumpSettings = {
  maxEntries: 50,
  maxBytes: 48 * 1_024,
  answerWithinMs: 5_000,
  maxTries: 5,
};

/** Where a pump begins, and whom it tells. */
export interface PumpStart {
  /** Place of the last entry the device holds, at most the stream's head. */
  readonly after: number;
  /** Told of every place the device confirms, `after` first. */
  readonly onHeld: (place: number) => void;
  readonly settings?: PumpSettings;
}

/**
 * Sends one device its stream, live and catching up alike: the next batch after the place the device says it holds,
 * one batch under way at a time, again when no answer came. At least once, in order; the device drops places it has.
 */
export class StreamPump {
  private held: number;
  private sent: number;
  /** The batch under way; each try is an object of its own, so that answers to earlier ones are told apart. */
  private flight: object | undefined;
  private fruitlessTries = 0;
  private timer: NodeJS.Timeout | undefined;
  private unsubscribe: (() => void) | undefined;
  private readonly exerciseId: string;
  private readonly stream: SentStream;
  private readonly peer: StreamPeer;
  private readonly onHeld: (place: number) => void;
  private readonly settings: PumpSettings;

  constructor(
    exerciseId: string,
    stream: SentStream,
    peer: StreamPeer,
    { after, onHeld, settings = PUMP_SETTINGS }: PumpStart,
  ) {
    this.exerciseId = exerciseId;
    this.stream = stream;
    this.peer = peer;
    this.held = after;
    this.sent = after;
    this.onHeld = onHeld;
    this.settings = settings;
  }

  start(): void {
    this.unsubscribe = this.stream.onGrowth(() => this.push());
    this.onHeld(this.held);
    this.push();
  }

  stop(): void {
    this.unsubscribe?.();
    this.unsubscribe = undefined;
    this.land();
  }

  private get isRunning(): boolean {
    return this.unsubscribe !== undefined;
  }

  private push(): void {
    if (!this.isRunning || this.flight !== undefined || this.held >= this.stream.head) return;
    const flight = {};
    this.flight = flight;
    const entries = this.stream.after(this.held, this.settings);
    this.sent = Math.max(this.sent, this.held + entries.length);
    this.timer = setTimeout(
      () => this.onFruitless(),
      this.settings.answerWithinMs * 2 ** this.fruitlessTries,
    );
    this.peer.send({ exerciseId: this.exerciseId, entries, head: this.stream.head }, (receipt) =>
      this.onAnswer(flight, receipt),
    );
  }

  private onAnswer(flight: object, receipt: unknown): void {
    const place = placeOf(receipt, this.sent);
    if (!this.isRunning || place === undefined) return;
    if (place > this.held) {
      this.held = place;
      this.fruitlessTries = 0;
      this.land();
      this.onHeld(place);
      this.push();
    } else if (flight === this.flight) {
      // The device did not keep the batch: go on from what it has, when the time for an answer is over.
      this.held = place;
    }
  }

  private onFruitless(): void {
    this.land();
    this.fruitlessTries += 1;
    if (this.fruitlessTries >= this.settings.maxTries) this.peer.cut();
    else this.push();
  }

  private land(): void {
    clearTimeout(this.timer);
    this.flight = undefined;
  }
}

/** The place in a receipt; `undefined` for anything that is not a place the device can have been sent. */
function placeOf(receipt: unknown, sent: number): number | undefined {
  if (typeof receipt !== 'object' || receipt === null || !('place' in receipt)) return undefined;
  const { place } = receipt;
  return Number.isInteger(place) && (place as number) >= 0 && (place as number) <= sent
    ? (place as number)
    : undefined;
}
