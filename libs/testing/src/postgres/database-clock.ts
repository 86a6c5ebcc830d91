import { Client } from 'pg';

/** A database's clock in a test's hands: from now on `clock_timestamp()` is ahead of the true one by what the test says. */
export class DatabaseClock {
  private readonly client: Client;

  private constructor(client: Client) {
    this.client = client;
  }

  /**
   * Takes the clock over, and sends away whoever is connected, since sessions that have begun go on with the old one.
   * @param superuserUrl address of the database
   */
  static async of(superuserUrl: string): Promise<DatabaseClock> {
    const client = new Client({ connectionString: superuserUrl });
    await client.connect();
    await client.query(`
      create schema test_clock;
      create table test_clock.step (ahead interval not null);
      insert into test_clock.step values ('0');
      create function test_clock.clock_timestamp() returns timestamptz language sql as
        'select pg_catalog.clock_timestamp() + ahead from test_clock.step';
      grant usage on schema test_clock to public;
      grant select on test_clock.step to public`);
    const { rows } = await client.query<{ name: string }>('select quote_ident(current_database()) as name');
    // Named before the system's own schema, which otherwise comes first.
    await client.query(`alter database ${rows[0]?.name} set search_path = test_clock, pg_catalog, public`);
    await client.query(`
      select pg_terminate_backend(pid) from pg_stat_activity
       where datname = current_database() and pid <> pg_backend_pid()`);
    return new DatabaseClock(client);
  }

  /** Sets it: ahead of the true one by so many milliseconds, or behind it. */
  async setAheadBy(ms: number): Promise<void> {
    await this.client.query(`update test_clock.step set ahead = $1 * interval '1 ms'`, [ms]);
  }

  async close(): Promise<void> {
    await this.client.end();
  }
}
