import type {
  ClientToServerEvents,
  CommandOutcome,
  CommandRequest,
  ErrorCode,
  Reply,
  ServerTime,
  ServerToClientEvents,
  StreamBatch,
  StreamEntry,
  WireError,
} from '@cyberdrill/contracts';
import type { CommandKind, CommandMap, StreamView } from '@cyberdrill/domain';
import { io, type Socket } from 'socket.io-client';
import { linkStateAt, OFFLINE_AFTER_MS, type LinkFacts, type LinkState } from './link-state.ts';

/** Whose stream is followed. Without a token, that of the person signed in with this browser. */
export interface StreamAddress {
  readonly exerciseId: string;
  readonly token?: string;
  /** For teams: the language in which the exercise's words are wanted, where it has them. */
  readonly language?: string;
  /** The views that the reader can read; who has another one is refused. */
  readonly views: readonly StreamView[];
}

/** Events about what is true for the moment only; they are no part of the stream. */
export type NewsEvent = Exclude<keyof ServerToClientEvents, 'stream:entries'>;
type NewsOf<E extends NewsEvent> = Parameters<ServerToClientEvents[E]>[0];

/** Questions of a client, and what each is answered with. */
export type Question = Exclude<keyof ClientToServerEvents, 'command:send'>;
type Asked<Q extends Question> = Parameters<ClientToServerEvents[Q]>[0];
type Answered<Q extends Question> = Parameters<Parameters<ClientToServerEvents[Q]>[1]>[0];

/** Who is told what comes. */
export interface StreamReader {
  /** The next entries, in order and once each. */
  take(entries: readonly StreamEntry[]): void;
  /** What was taken is of another stream: it begins again from its first entry. */
  forget(): void;
  /** The state of the link has changed. */
  onLink(state: LinkState): void;
}

/** What of a socket is needed where its types do not follow which event it is. */
interface AnyEvents {
  on(event: string, listener: (news: never) => void): unknown;
  off(event: string, listener: (news: never) => void): unknown;
}

/** Refusals that pass by themselves; the others get the same answer when asked again. */
const PASSING: readonly ErrorCode[] = [
  'STORE_UNAVAILABLE',
  'TOO_MANY_REQUESTS',
  'TOO_MANY_CONNECTIONS',
  'INTERNAL',
];

const ANSWER_WITHIN_MS = 10_000;
const FIRST_RETRY_MS = 1_000;
const LAST_RETRY_MS = 15_000;

/**
 * One connection that follows one stream and never loses a place in it: it says the last place it holds whenever it connects,
 * and the server goes on from there. Knows nothing of pages.
 */
export class StreamLink {
  private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  private readonly reader: StreamReader;
  private facts: LinkFacts = { isConnected: false, held: 0, hasNoNetwork: !navigator.onLine };
  private retryMs = FIRST_RETRY_MS;
  private retryTimer: ReturnType<typeof setTimeout> | undefined;
  private offlineTimer: ReturnType<typeof setTimeout> | undefined;
  /** Milliseconds that the server's clock is ahead of this device's. */
  private offsetMs = 0;

  constructor({ exerciseId, token, language, views }: StreamAddress, reader: StreamReader) {
    this.reader = reader;
    const credential = {
      views,
      ...(token === undefined ? { exerciseId } : { token }),
      ...(language === undefined ? {} : { language }),
    };
    this.socket = io({
      auth: (tell) => tell({ ...credential, after: this.facts.held }),
      // Most lines carry a WebSocket; where a proxy does not, long polling does.
      transports: ['websocket', 'polling'],
      tryAllTransports: true,
      reconnectionDelayMax: 5_000,
      autoConnect: false,
      forceNew: true,
    });
    this.socket.on('connect', () => this.onConnected());
    this.socket.on('disconnect', (reason) => this.onLost(reason === 'io server disconnect'));
    this.socket.on('connect_error', (error) => this.onRefused(error));
    this.socket.on('stream:entries', (batch, confirm) => {
      this.keep(batch);
      confirm({ place: this.facts.held });
    });
  }

  /** @param held place of the last entry that the reader has already; left out: the last that came */
  start(held = this.facts.held): void {
    this.facts = { ...this.facts, held };
    addEventListener('online', this.onNetwork);
    addEventListener('offline', this.onNetwork);
    // Without a network, that is what there is to tell: nothing will happen that could be told instead.
    this.onNetwork();
    this.socket.connect();
  }

  stop(): void {
    removeEventListener('online', this.onNetwork);
    removeEventListener('offline', this.onNetwork);
    clearTimeout(this.retryTimer);
    clearTimeout(this.offlineTimer);
    this.socket.disconnect();
  }

  /** Forgets what is held, and takes the stream from its first entry. */
  beginAnew(): void {
    this.reader.forget();
    this.know({ held: 0 });
    if (!this.facts.isConnected) return;
    this.socket.disconnect();
    this.socket.connect();
  }

  /** Now, by the server's clock: wall milliseconds. */
  nowMs(): number {
    return Date.now() + this.offsetMs;
  }

  /**
   * Gives a command.
   * @param commandId made once for what the person does; sending again with the same id changes nothing more
   * @throws Error when no answer came in time: whether it was carried out is then not known
   */
  async send<K extends CommandKind>(
    kind: K,
    data: CommandMap[K],
    commandId: string,
  ): Promise<Reply<CommandOutcome>> {
    const command = { commandId, kind, data } as CommandRequest;
    const reply: unknown = await this.socket.timeout(ANSWER_WITHIN_MS).emitWithAck('command:send', command);
    return reply as Reply<CommandOutcome>;
  }

  /** Hears what is told beside the stream; to miss nothing, from before the start. @returns how to stop */
  hear<E extends NewsEvent>(event: E, listener: (news: NewsOf<E>) => void): () => void {
    const untyped = this.socket as unknown as AnyEvents;
    untyped.on(event, listener);
    return () => void untyped.off(event, listener);
  }

  /** Asks something beside the stream, or tells it. @throws Error when no answer came in time */
  async ask<Q extends Question>(question: Q, data: Asked<Q>): Promise<Answered<Q>> {
    const untyped = this.socket.timeout(ANSWER_WITHIN_MS) as unknown as Pick<Socket, 'emitWithAck'>;
    const answer: unknown = await untyped.emitWithAck(question, data);
    return answer as Answered<Q>;
  }

  private keep({ entries, head }: StreamBatch): void {
    const next = entries.filter(({ place }) => place > this.facts.held);
    const last = next.at(-1);
    // Entries first: nobody may be told that all is there before it is.
    if (last !== undefined) this.reader.take(next);
    this.know({ held: last?.place ?? this.facts.held, head });
  }

  private onConnected(): void {
    this.retryMs = FIRST_RETRY_MS;
    clearTimeout(this.offlineTimer);
    const { lostAtMs: _, refusal: __, head: ___, ...facts } = this.facts;
    this.facts = facts;
    this.know({ isConnected: true });
    void this.askTime();
  }

  private onLost(byServer: boolean): void {
    this.know({ isConnected: false, lostAtMs: this.facts.lostAtMs ?? Date.now() });
    this.offlineTimer = setTimeout(() => this.know({}), OFFLINE_AFTER_MS);
    // The server has ended the connection for a reason, which it tells when asked again.
    if (!byServer) return;
    // He may have another role now: what is held is then of another stream.
    this.beginAnew();
    this.retryLater();
  }

  private onRefused(error: Error & { readonly data?: WireError }): void {
    // No answer: socket.io tries again by itself.
    if (this.socket.active) return;
    const refusal = error.data;
    if (refusal?.code === 'PLACE_UNKNOWN') {
      this.beginAnew();
      this.socket.connect();
    } else if (refusal !== undefined && !PASSING.includes(refusal.code)) this.know({ refusal });
    else this.retryLater();
  }

  private retryLater(): void {
    clearTimeout(this.retryTimer);
    this.retryTimer = setTimeout(() => this.socket.connect(), this.retryMs);
    this.retryMs = Math.min(2 * this.retryMs, LAST_RETRY_MS);
  }

  private readonly onNetwork = (): void => this.know({ hasNoNetwork: !navigator.onLine });

  private know(facts: Partial<LinkFacts>): void {
    this.facts = { ...this.facts, ...facts };
    this.reader.onLink(linkStateAt(Date.now(), this.facts));
  }

  /**
   * Asks for the server's time: half of the way there and back is the best guess of when it looked at its clock. What is missing
   * was on its way before the answer; when nothing came, nothing is missing.
   */
  private async askTime(): Promise<void> {
    const askedAtMs = Date.now();
    try {
      const reply: Reply<ServerTime> = await this.ask('time:read', {});
      if ('data' in reply) this.offsetMs = reply.data.nowMs - (askedAtMs + Date.now()) / 2;
      this.know({ head: this.facts.head ?? this.facts.held });
    } catch {
      // The connection has gone meanwhile; the next one asks again.
    }
  }
}
