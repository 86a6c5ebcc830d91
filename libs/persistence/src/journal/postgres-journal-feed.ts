import { JournalFeed } from '@cyberdrill/domain';
import type { Database } from '../database/database.ts';
import { ExerciseRow } from '../entities/exercise-row.ts';
import { LastingListener } from '../listening/lasting-listener.ts';
import type { Heartbeat } from '../listening/listening-connection.ts';
import { FEED_CHANNEL, readFeedPayload } from './feed-channel.ts';

type Listener = (exerciseId: string, headSeq: number) => void;

/**
 * Hears of every journal's growth, whichever process wrote it, on a connection of its own. A lost connection is rebuilt,
 * and then every listener is told all heads, because what was told in between is gone.
 */
export class PostgresJournalFeed extends JournalFeed {
  private readonly database: Database;
  private readonly listeners = new Set<Listener>();
  private readonly listening: LastingListener;

  constructor(database: Database, heartbeat?: Heartbeat) {
    super();
    this.database = database;
    this.listening = new LastingListener(
      { url: database.url, channel: FEED_CHANNEL, applicationName: 'cyberdrill feed' },
      { hear: (payload) => this.hear(payload), catchUp: () => this.tellHeads() },
      database.log,
      heartbeat,
    );
  }

  subscribe(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /**
   * Begins to listen.
   * @throws AppError STORE_UNAVAILABLE when the database cannot be reached now; later losses are made good
   */
  start(): Promise<void> {
    return this.listening.start();
  }

  /** Stops listening and lets go of the connection. */
  stop(): Promise<void> {
    return this.listening.stop();
  }

  private hear(payload: string): void {
    const grown = readFeedPayload(payload);
    if (grown !== undefined) this.tell(grown.exerciseId, grown.headSeq);
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
}
