import type {
  ClientToServerEvents,
  CommandOutcome,
  CommandRequest,
  ErrorCode,
  Reply,
  ServerToClientEvents,
  StreamEntry,
} from '@cyberdrill/contracts';
import type { CommandKind, CommandMap } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';

const REPLY_WITHIN_MS = 5_000;
const RETRY_AFTER_MS = 250;

/** Refusals that pass by themselves: the device knocks again, and the same command is sent again with the same id. */
const PASSING: readonly ErrorCode[] = ['STORE_UNAVAILABLE', 'TOO_MANY_REQUESTS'];

/**
 * One device's link to the server: keeps its place in the stream over broken links, shows each entry once, and sends
 * each command until it is answered, always under the same id.
 */
export class DrillLink {
  /** Place of the last entry held. */
  held = 0;
  /** Entries that came twice (and were dropped), and places that were skipped; a sound server never skips. */
  readonly anomalies = { repeated: 0, skipped: 0 };
  private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  private isClosed = false;

  constructor(url: string, token: string, onEntry: (entry: StreamEntry) => void) {
    this.socket = io(url, {
      auth: (give) => give({ token, after: this.held }),
      transports: ['websocket'],
      autoConnect: false,
      timeout: 8_000,
      reconnectionDelay: 100,
      reconnectionDelayMax: 2_000,
    });
    this.socket.on('connect_error', (error) => this.knockAgain(error));
    this.socket.on('stream:entries', ({ entries }, confirm) => {
      for (const entry of entries) this.take(entry, onEntry);
      confirm({ place: this.held });
    });
  }

  /** Connects; resolves once the server has let the device in. */
  async connect(): Promise<void> {
    await new Promise<void>((resolve, reject) => {
      this.socket.once('connect', resolve);
      this.socket.on('connect_error', (error) => {
        const refused = refusalIn(error);
        if (refused !== undefined && !PASSING.includes(refused)) reject(new AppError(refused));
      });
      this.socket.connect();
    });
  }

  /** Breaks the link as a lost network would; what is sent meanwhile waits. */
  breakFor(ms: number): void {
    this.socket.disconnect();
    void setTimeout(ms).then(() => {
      if (!this.isClosed) this.socket.connect();
    });
  }

  /**
   * Sends a command until the server has answered.
   * @throws AppError with the server's refusal
   */
  async send<K extends CommandKind>(kind: K, data: CommandMap[K]): Promise<CommandOutcome> {
    const request = { commandId: randomUUID(), kind, data } as CommandRequest;
    while (!this.isClosed) {
      const reply = await this.tryOnce(request);
      if (reply !== undefined && 'data' in reply) return reply.data;
      if (reply !== undefined && !PASSING.includes(reply.error.code)) {
        throw new AppError(reply.error.code, reply.error.details);
      }
      await setTimeout(RETRY_AFTER_MS);
    }
    throw new AppError('STORE_UNAVAILABLE');
  }

  close(): void {
    this.isClosed = true;
    this.socket.disconnect();
  }

  /** A refused device is not brought back by Socket.IO itself, as one is whose link broke. */
  private knockAgain(error: Error): void {
    const refused = refusalIn(error);
    if (refused === undefined || !PASSING.includes(refused)) return;
    void setTimeout(RETRY_AFTER_MS).then(() => {
      if (!this.isClosed) this.socket.connect();
    });
  }

  private async tryOnce(request: CommandRequest): Promise<Reply<CommandOutcome> | undefined> {
    if (!this.socket.connected) return undefined;
    try {
      return (await this.socket
        .timeout(REPLY_WITHIN_MS)
        .emitWithAck('command:send', request)) as Reply<CommandOutcome>;
    } catch {
      return undefined;
    }
  }

  private take(entry: StreamEntry, onEntry: (entry: StreamEntry) => void): void {
    if (entry.place <= this.held) {
      this.anomalies.repeated += 1;
      return;
    }
    if (entry.place !== this.held + 1) this.anomalies.skipped += 1;
    this.held = entry.place;
    onEntry(entry);
  }
}

/** A refused handshake carries the wire error; anything else is the link, which is tried again. */
function refusalIn(error: Error): ErrorCode | undefined {
  return (error as { readonly data?: { readonly code?: ErrorCode } }).data?.code;
}
