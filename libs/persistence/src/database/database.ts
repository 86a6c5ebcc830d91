import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Log } from '../log.ts';
import { storeFailure } from './store-failure.ts';

/** A connection pool to PostgreSQL with our tables; what the adapters of the ports are made from. */
export class Database {
  /** Its address, for who needs a connection of their own. */
  readonly url: string;
  readonly log: Log;
  private readonly orm: MikroORM;

  constructor(url: string, orm: MikroORM, log: Log) {
    this.url = url;
    this.orm = orm;
    this.log = log;
  }

  /**
   * Does something with the database outside any transaction.
   * @throws AppError STORE_UNAVAILABLE when the database is away; whatever `work` throws otherwise
   */
  async run<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    try {
      return await work(this.orm.em.fork());
    } catch (error) {
      throw storeFailure(error);
    }
  }

  /**
   * Does something in one transaction, committed when `work` resolves.
   * @throws as {@link run}; nothing of it is stored then
   */
  async transact<T>(work: (em: EntityManager) => Promise<T>): Promise<T> {
    let failure: { readonly error: unknown } | undefined;
    // The ORM's own transactions never give back a connection that was lost in the middle: ten restarts of the
    // database would use up the pool. Those of the query builder below it do.
    const client = this.orm.em.getConnection().getClient();
    try {
      return await client.transaction().execute(async (transaction) => {
        const em = this.orm.em.fork();
        em.setTransactionContext(transaction);
        try {
          return await work(em);
        } catch (error) {
          failure = { error };
          throw error;
        }
      });
    } catch (error) {
      // When the rollback fails too, its error would hide why there was one.
      throw storeFailure(failure === undefined ? error : failure.error);
    }
  }

  /** Gives back all connections. */
  async close(): Promise<void> {
    await this.orm.close();
  }
}
