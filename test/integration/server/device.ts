import type {
  ClientToServerEvents,
  CommandOutcome,
  Reply,
  ServerToClientEvents,
  StreamBatch,
  StreamEntry,
  WireError,
} from '@cyberdrill/contracts';
import type { CommandKind, CommandMap } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { randomUUID } from 'node:crypto';
import { io, type ManagerOptions, type Socket, type SocketOptions } from 'socket.io-client';

/** What the device does with a batch: keep and confirm it, keep it and say nothing, or lose it and say nothing. */
export type Handling = 'confirm' | 'keep-silent' | 'lose';

/** A device of a participant, as simple as one can be that loses nothing: it keeps what comes next and drops what it has. */
export class Device {
  readonly entries: StreamEntry[] = [];
  readonly batches: StreamBatch[] = [];
  /** What is done with batches, from the next one on. */
  handling: Handling = 'confirm';
  readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;
  /** Places that came although they were held already. */
  repeated = 0;

  constructor(url: string, token: unknown, options: Partial<ManagerOptions & SocketOptions> = {}) {
    this.socket = io(url, {
      auth: (tell) => tell({ token, after: this.held }),
      transports: ['websocket'],
      forceNew: true,
      reconnectionDelay: 20,
      reconnectionDelayMax: 100,
      autoConnect: false,
      ...options,
    });
    this.socket.on('stream:entries', (batch, confirm) => {
      this.batches.push(batch);
      if (this.handling === 'lose') return;
      for (const entry of batch.entries) this.keep(entry);
      if (this.handling === 'confirm') confirm({ place: this.held });
    });
  }

  get held(): number {
    return this.entries.length;
  }

  /** Connects; rejects with the server's refusal. */
  async connect(): Promise<this> {
    await new Promise<void>((resolve, reject) => {
      this.socket.once('connect', () => resolve());
      this.socket.once('connect_error', (error) => reject(error));
      this.socket.connect();
    });
    return this;
  }

  /** Breaks the connection as a network does: no word of leaving; the client comes back by itself. */
  breakLink(): void {
    this.socket.io.engine.close();
  }

  close(): void {
    this.socket.disconnect();
  }

  async send<K extends CommandKind>(
    kind: K,
    data: CommandMap[K],
    commandId: string = randomUUID(),
  ): Promise<Reply<CommandOutcome>> {
    return this.emit('command:send', { commandId, kind, data }) as Promise<Reply<CommandOutcome>>;
  }

  /** Sends anything at all, as a client that keeps to no protocol. */
  async emit(event: string, ...args: unknown[]): Promise<unknown> {
    const socket = this.socket as unknown as Socket;
    return socket.timeout(30_000).emitWithAck(event, ...args) as Promise<unknown>;
  }

  /** Waits until the device holds an entry of a kind that passes. */
  async holds(kind: string, passes: (data: never) => boolean = () => true): Promise<void> {
    await until(
      () => this.entries.some((entry) => entry.kind === kind && passes(entry.data as never)),
      30_000,
      `an entry ${kind} on the device`,
    );
  }

  private keep(entry: StreamEntry): void {
    if (entry.place <= this.held) this.repeated += 1;
    else if (entry.place === this.held + 1) this.entries.push(entry);
    else throw new Error(`place ${entry.place} came after ${this.held}`);
  }
}

/** The error in a reply; fails when there is none. */
export function errorOf(reply: unknown): WireError {
  const { error } = reply as { readonly error?: WireError };
  if (error === undefined) throw new Error(`was not refused: ${JSON.stringify(reply)}`);
  return error;
}

/** The refusal of a handshake. */
export async function refusalOf(device: Device): Promise<Partial<WireError>> {
  try {
    await device.connect();
  } catch (error) {
    return (error as { readonly data?: WireError }).data ?? { message: (error as Error).message };
  } finally {
    device.close();
  }
  throw new Error('was let in');
}
