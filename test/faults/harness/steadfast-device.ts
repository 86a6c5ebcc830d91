import type {
  ClientToServerEvents,
  CommandOutcome,
  CommandRequest,
  ErrorCode,
  Reply,
  ServerToClientEvents,
  StreamEntry,
  WireError,
} from '@cyberdrill/contracts';
import type { CommandKind, CommandMap } from '@cyberdrill/domain';
import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';

const ANSWER_WITHIN_MS = 1_500;
const RETRY_AFTER_MS = 100;

/** Refusals that pass by themselves. */
const PASSING: readonly ErrorCode[] = ['STORE_UNAVAILABLE', 'TOO_MANY_REQUESTS'];

/** What a device was told about a command, try by try; the last one is why it stopped asking. */
export interface Sent {
  readonly commandId: string;
  readonly tries: readonly (ErrorCode | 'no answer' | 'stored' | 'repeat')[];
  readonly outcome: CommandOutcome;
}

/** A refusal that asking again would not change. */
export class RefusedError extends Error {
  readonly code: ErrorCode;

  constructor({ code, message }: WireError) {
    super(`${code}: ${message}`);
    this.code = code;
  }
}

/**
 * A device that gives up on nothing: it comes back over whatever breaks, keeps its place in the stream, and sends each
 * command under one id until it is answered. It writes down what it was sent and told.
 */
export class SteadfastDevice {
  /** What it holds, at the places 1, 2, 3 … */
  readonly entries: StreamEntry[] = [];
  /** Wall milliseconds at which it took each of them. */
  readonly heldAtMs: number[] = [];
  /** Places that came out of turn; a sound server leaves none out. */
  readonly skipped: string[] = [];
  /** Entries that came although they were held. */
  repeated = 0;
  connections = 0;
  readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  private readonly listeners: ((entry: StreamEntry) => void)[] = [];
  private isClosed = false;

  constructor(url: string, token: string) {
    this.socket = io(url, {
      auth: (tell) => tell({ token, after: this.entries.length }),
      transports: ['websocket'],
      forceNew: true,
      autoConnect: false,
      timeout: 2_000,
      reconnectionDelay: 50,
      reconnectionDelayMax: 500,
    });
    this.socket.on('connect', () => (this.connections += 1));
    this.socket.on('connect_error', (error) => this.knockAgain(refusalIn(error)));
    this.socket.on('stream:entries', ({ entries }, confirm) => {
      for (const entry of entries) this.take(entry);
      confirm({ place: this.entries.length });
    });
  }

  /** Hears of every entry that it takes from now on. */
  onEntry(listener: (entry: StreamEntry) => void): void {
    this.listeners.push(listener);
  }

  /** Resolves once it is in; rejects with the server's refusal. What the network does meanwhile does not end the wait. */
  async connect(): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.socket.once('connect', resolve);
      this.socket.on('connect_error', (error) => {
        const refusal = refusalIn(error);
        if (refusal !== undefined && !PASSING.includes(refusal.code)) reject(new RefusedError(refusal));
      });
      this.socket.connect();
    });
    return this;
  }

  /** Says one command once; `undefined` when no answer came. */
  async offer<K extends CommandKind>(
    kind: K,
    data: CommandMap[K],
    commandId: string,
  ): Promise<Reply<CommandOutcome> | undefined> {
    if (!this.socket.connected) return undefined;
    const request = { commandId, kind, data } as CommandRequest;
    try {
      return (await this.socket
        .timeout(ANSWER_WITHIN_MS)
        .emitWithAck('command:send', request)) as Reply<CommandOutcome>;
    } catch {
      return undefined;
    }
  }

  /**
   * Says a command until it is answered, always under the same id.
   * @throws RefusedError
   */
  async send<K extends CommandKind>(
    kind: K,
    data: CommandMap[K],
    commandId: string = randomUUID(),
  ): Promise<Sent> {
    const tries: Sent['tries'][number][] = [];
    while (!this.isClosed) {
      const reply = await this.offer(kind, data, commandId);
      if (reply === undefined) tries.push('no answer');
      else if ('data' in reply) {
        tries.push(reply.data.isRepeat ? 'repeat' : 'stored');
        return { commandId, tries, outcome: reply.data };
      } else {
        tries.push(reply.error.code);
        if (!PASSING.includes(reply.error.code)) throw new RefusedError(reply.error);
      }
      await sleep(RETRY_AFTER_MS);
    }
    throw new Error(`the device was closed before ${kind} was answered: ${tries.join(', ')}`);
  }

  close(): void {
    this.isClosed = true;
    this.socket.disconnect();
  }

  /** Socket.IO itself brings back who lost the link, not who was refused. */
  private knockAgain(refusal: WireError | undefined): void {
    if (refusal === undefined || !PASSING.includes(refusal.code)) return;
    void sleep(RETRY_AFTER_MS).then(() => {
      if (!this.isClosed) this.socket.connect();
    });
  }

  private take(entry: StreamEntry): void {
    const next = this.entries.length + 1;
    if (entry.place < next) {
      this.repeated += 1;
      return;
    }
    if (entry.place > next) {
      this.skipped.push(`place ${entry.place} came when ${next} was next`);
      return;
    }
    this.entries.push(entry);
    this.heldAtMs.push(Date.now());
    for (const listener of this.listeners) listener(entry);
  }
}

function refusalIn(error: Error): WireError | undefined {
  return (error as { readonly data?: WireError }).data;
}
