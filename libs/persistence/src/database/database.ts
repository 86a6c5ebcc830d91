import type { EntityManager, MikroORM } from '@mikro-orm/postgresql';
import type { Pool, PoolClient } from 'pg';
import type { Log } from '../log.ts';
import { entering, type Scope } from './scope.ts';
import { ScopedStatements, type Send } from './scoped-statements.ts';
import { storeFailure } from './store-failure.ts';

/** A connection pool to PostgreSQL with our tables; what the adapters of the ports are made from. */
export class Database {
  /** Its address, for who needs a connection of their own. */
  readonly url: string;
  readonly log: Log;
  private readonly orm: MikroORM;
  private readonly pool: Pool;

  constructor(url: string, orm: MikroORM, pool: Pool, log: Log) {
    this.url = url;
    this.orm = orm;
    this.pool = pool;
    this.log = log;
  }

  /**
   * Does something with the rows of a scope, each statement a transaction of its own.
   * @throws AppError STORE_UNAVAILABLE when the database is away; whatever `work` throws otherwise
   */
  async run<T>(scope: Scope, work: (em: EntityManager) => Promise<T>): Promise<T> {
    try {
      const onAnyConnection: Send = async (sql) => {
        const client = await this.pool.connect();
        try {
          return await client.query(sql);
        } finally {
          client.release();
        }
      };
      return await work(this.entityManager(new ScopedStatements(onAnyConnection, entering(scope))));
    } catch (error) {
      throw storeFailure(error);
    }
  }

  /**
   * Does something with the rows of a scope in one transaction, committed when `work` resolves.
   * @throws as {@link run}; nothing of it is stored then
   */
  async transact<T>(scope: Scope, work: (em: EntityManager) => Promise<T>): Promise<T> {
    try {
      const client = await this.pool.connect();
      let isUsable = true;
      try {
        await client.query(`begin; ${entering(scope)}`);
        const result = await work(this.entityManager(new ScopedStatements((sql) => client.query(sql))));
        await commit(client);
        return result;
      } catch (error) {
        // When the rollback fails too, its error would hide why there was one.
        isUsable = await client.query('rollback').then(
          () => true,
          () => false,
        );
        throw error;
      } finally {
        client.release(!isUsable);
      }
    } catch (error) {
      throw storeFailure(error);
    }
  }

  /** Gives back all connections. */
  async close(): Promise<void> {
    await this.orm.close();
    if (!this.pool.ending) await this.pool.end();
  }

  private entityManager(statements: ScopedStatements): EntityManager {
    const em = this.orm.em.fork();
    em.setTransactionContext(statements);
    return em;
  }
}

async function commit(client: PoolClient): Promise<void> {
  const { command } = await client.query('commit');
  // A transaction in which a statement failed ends so without an error, whoever caught that statement's.
  if (command !== 'COMMIT') throw new Error('Nothing was stored: a statement of the transaction had failed.');
}
