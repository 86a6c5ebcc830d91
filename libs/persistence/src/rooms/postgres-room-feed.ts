import { RoomFeed, type RoomNews } from '@cyberdrill/domain';
import type { Database } from '../database/database.ts';
import { LastingListener } from '../listening/lasting-listener.ts';
import type { Heartbeat } from '../listening/listening-connection.ts';

const CHANNEL = 'rooms';

/** PostgreSQL refuses payloads of 8,000 bytes and more. */
const LONGEST_BYTES = 7_900;

/**
 * News of rooms by PostgreSQL's NOTIFY. What is told holds names of people and what they look at, never a word that they write:
 * only the server's own roles can listen.
 */
export class PostgresRoomFeed extends RoomFeed {
  private readonly database: Database;
  private readonly listeners = new Set<(news: RoomNews) => void>();
  private readonly listening: LastingListener;

  constructor(database: Database, heartbeat?: Heartbeat) {
    super();
    this.database = database;
    this.listening = new LastingListener(
      { url: database.url, channel: CHANNEL, applicationName: 'cyberdrill rooms' },
      // What was missed is told again before long.
      { hear: (payload) => this.hear(payload), catchUp: () => Promise.resolve() },
      database.log,
      heartbeat,
    );
  }

  tell(news: RoomNews): void {
    void this.database
      .run('nothing', (em) => em.execute('select pg_notify(?, ?)', [CHANNEL, payloadOf(news)]))
      .catch((error: unknown) => this.database.log.warn(`News of a room were lost: ${String(error)}`));
  }

  subscribe(listener: (news: RoomNews) => void): () => void {
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
    for (const listener of this.listeners) {
      try {
        listener(JSON.parse(payload) as RoomNews);
      } catch (error) {
        // One listener's failure is not another's.
        this.database.log.error(`A listener of the room feed failed: ${String(error)}`);
      }
    }
  }
}

/** As many devices as fit: that some of very many are missing elsewhere is better than that nobody is there. */
function payloadOf(news: RoomNews): string {
  const payload = JSON.stringify(news);
  if (Buffer.byteLength(payload) <= LONGEST_BYTES || news.devices === undefined) return payload;
  return payloadOf({ ...news, devices: news.devices.slice(0, Math.floor(news.devices.length / 2)) });
}
