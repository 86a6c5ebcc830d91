import { setTimeout as sleep } from 'node:timers/promises';
import { JournalFeed } from '@cyberdrill/domain';
import type { Database } from '../database/database.ts';
import { storeFailure } from '../database/store-failure.ts';
import { ExerciseRow } from '../entities/exercise-row.ts';
import { FEED_CHANNEL, readFeedPayload } from './feed-channel.ts';
import { ListeningConnection, type Heartbeat } from './listening-connection.ts';

type Listener = (exerciseId: string, headSeq: number) => void;

const HEARTBEAT: Heartbeat = { everyMs: 2_000, answerWithinMs: 2_000 };
const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 2_000;

/**
 * Hears of every journal's growth, whichever process wrote it, on a connection of its own. A lost connection is rebuilt,
 * and then every listener is told all heads, because what was told in between is gone.
 */
export class PostgresJournalFeed extends JournalFeed {
  private readonly database: Database;
  private readonly heartbeat: Heartbeat;
  private readonly listeners = new Set<Listener>();
  private readonly stopping = new AbortController();
  private connection?: ListeningConnection;
  private running: Promise<void> = Promise.resolve();

  constructor(database: Database, heartbeat: Heartbeat = HEARTBEAT) {
    super();
    this.database = database;
    this.heartbeat = heartbeat;
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
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
        this.database.log.warn(`The journal feed lost its connection: ${reason.message}`);
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
      await this.tellHeads();
      this.database.log.log('The journal feed listens again.');
      return connection;
    } catch {
      this.connection?.close();
      return undefined;
    }
  }

  private async listen(): Promise<ListeningConnection> {
    const { url } = this.database;
    this.connection = await ListeningConnection.open(url, FEED_CHANNEL, this.heartbeat, (payload) => {
      const grown = readFeedPayload(payload);
      if (grown !== undefined) this.tell(grown.exerciseId, grown.headSeq);
    });
    return this.connection;
  }

  private async tellHeads(): Promise<void> {
    const heads = await this.database.run('platform', (em) => em.find(ExerciseRow, { headSeq: { $gt: 0 } }));
    for (const { exerciseId, headSeq } of heads) this.tell(exerciseId, headSeq);
  }

  private tell(exerciseId: string, headSeq: number): void {
    for (const listener of this.listeners) {
      try {
        listener(exerciseId, headSeq);
      } catch (error) {
        // One listener's failure is not another's.
        this.database.log.error(`A listener of the journal feed failed: ${String(error)}`);
      }
    }
  }

  private async pause(ms: number): Promise<void> {
    await sleep(ms, undefined, { signal: this.stopping.signal }).catch(() => undefined);
  }
}
