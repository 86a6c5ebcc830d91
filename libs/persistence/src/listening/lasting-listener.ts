import { setTimeout as sleep } from 'node:timers/promises';
import { storeFailure } from '../database/store-failure.ts';
import type { Log } from '../log.ts';
import { ListeningConnection, type Heartbeat, type Listened } from './listening-connection.ts';

const HEARTBEAT: Heartbeat = { everyMs: 2_000, answerWithinMs: 2_000 };
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

/** What a listener does with what it hears. */
export interface Hearing {
  hear(payload: string): void;
  /** The connection was lost and is back: what was told in between is gone. Rejecting, it has to be rebuilt again. */
  catchUp(): Promise<void>;
}

/** Listens to a channel of NOTIFY until it is stopped: a lost connection is rebuilt. */
export class LastingListener {
  private readonly stopping = new AbortController();
  private connection?: ListeningConnection;
  private running: Promise<void> = Promise.resolve();
  private readonly listened: Listened;
  private readonly hearing: Hearing;
  private readonly log: Log;
  private readonly heartbeat: Heartbeat;

  constructor(listened: Listened, hearing: Hearing, log: Log, heartbeat: Heartbeat = HEARTBEAT) {
    this.listened = listened;
    this.hearing = hearing;
    this.log = log;
    this.heartbeat = heartbeat;
  }

  /**
   * Begins to listen.
   * @throws AppError STORE_UNAVAILABLE when the database cannot be reached now; later losses are made good
   */
  async start(): Promise<void> {
    try {
      const first = await this.listen();
      this.running = this.keepListening(first);
    } catch (error) {
      throw storeFailure(error);
    }
  }

  /** Stops listening and lets go of the connection. */
  async stop(): Promise<void> {
    this.stopping.abort();
    this.connection?.close();
    await this.running;
  }

  private async keepListening(first: ListeningConnection): Promise<void> {
    let connection: ListeningConnection | undefined = first;
    let pauseMs = FIRST_PAUSE_MS;
    while (!this.stopping.signal.aborted) {
      if (connection !== undefined) {
        const reason = await connection.lost;
        connection.close();
        if (this.stopping.signal.aborted) return;
        this.log.warn(`Listening to "${this.listened.channel}" was cut off: ${reason.message}`);
        pauseMs = FIRST_PAUSE_MS;
      }
      connection = await this.listenAgain();
      if (connection === undefined) await this.pause(pauseMs);
      pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS);
    }
    connection?.close();
  }

  private async listenAgain(): Promise<ListeningConnection | undefined> {
    try {
      const connection = await this.listen();
      await this.hearing.catchUp();
      this.log.log(`Listening to "${this.listened.channel}" again.`);
      return connection;
    } catch {
      this.connection?.close();
      return undefined;
    }
  }

  private async listen(): Promise<ListeningConnection> {
    this.connection = await ListeningConnection.open(this.listened, this.heartbeat, (payload) =>
      this.hearing.hear(payload),
    );
    return this.connection;
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
