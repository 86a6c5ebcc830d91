import { AccessChanges, type AccessChange } from '@cyberdrill/identity';
import type { Database } from '../database/database.ts';
import { LastingListener } from '../listening/lasting-listener.ts';
import type { Heartbeat } from '../listening/listening-connection.ts';
import { ACCESS_CHANNEL, accessPayload, readAccessPayload } from './access-channel.ts';

type Listener = (change: AccessChange) => void;

/** Changes of access by PostgreSQL's NOTIFY; this process hears its own at once, without the database's help. */
export class PostgresAccessChanges extends AccessChanges {
  private readonly database: Database;
  private readonly listeners = new Set<Listener>();
  private readonly listening: LastingListener;

  constructor(database: Database, heartbeat?: Heartbeat) {
    super();
    this.database = database;
    this.listening = new LastingListener(
      { url: database.url, channel: ACCESS_CHANNEL, applicationName: 'cyberdrill access' },
      // What was told meanwhile is found by the look that is taken every few seconds.
      { hear: (payload) => this.hear(payload), catchUp: async () => undefined },
      database.log,
      heartbeat,
    );
  }

  /** @throws AppError STORE_UNAVAILABLE when the database cannot be reached now; later losses are made good */
  start(): Promise<void> {
    return this.listening.start();
  }

  stop(): Promise<void> {
    return this.listening.stop();
  }

  async publish(change: AccessChange): Promise<void> {
    this.tell(change);
    try {
      await this.database.run('nothing', (em) =>
        em.execute('select pg_notify(?, ?)', [ACCESS_CHANNEL, accessPayload(change)]),
      );
    } catch (error) {
      this.database.log.warn(`Other processes were not told of a change of access: ${String(error)}`);
    }
  }

  onChange(listener: Listener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private hear(payload: string): void {
    const change = readAccessPayload(payload);
    if (change !== undefined) this.tell(change);
  }

  private tell(change: AccessChange): void {
    for (const listener of this.listeners) {
      try {
        listener(change);
      } catch (error) {
        // One listener's failure is not another's.
        this.database.log.error(`A listener to changes of access failed: ${String(error)}`);
      }
    }
  }
}
