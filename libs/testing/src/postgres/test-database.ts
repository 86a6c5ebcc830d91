import { randomUUID } from 'node:crypto';
import { migrateDatabase } from '@cyberdrill/persistence';
import { Client, escapeIdentifier } from 'pg';

/** A fresh database with this release's tables, and nobody else in it. */
export interface TestDatabase {
  readonly url: string;
  /** Drops it, with whoever is still connected. */
  drop(): Promise<void>;
}

const TEMPLATE_LOCK = 7_357_737_455;

/**
 * Makes a database for one suite, as a copy of one that was migrated once a run. Only suites of the sizes that jest
 * starts a server for may ask; the environment variable TEST_DATABASE_URL names a server to use instead.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { server, run } = testServer();
  const template = `cyberdrill_template_${run}`;
  const name = `cyberdrill_test_${randomUUID().slice(0, 12)}`;
  await withClient(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await ensureTemplate(client, server, template);
    await client.query(`create database ${escapeIdentifier(name)} template ${escapeIdentifier(template)}`);
  });
  return { url: databaseAt(server, name), drop: () => dropDatabase(server, name) };
}

/** A database without any tables, for tests of the migrations. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const { server } = testServer();
  const name = `cyberdrill_empty_${randomUUID().slice(0, 12)}`;
  await withClient(server, (client) => client.query(`create database ${escapeIdentifier(name)}`));
  return { url: databaseAt(server, name), drop: () => dropDatabase(server, name) };
}

function testServer(): { server: string; run: string } {
  const { TEST_DATABASE_URL: server, TEST_RUN: run } = process.env;
  if (server === undefined || run === undefined) {
    throw new Error(
      'No database server: unit suites get none. Move the suite to test/integration or another size.',
    );
  }
  return { server, run };
}

async function ensureTemplate(client: Client, server: string, template: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
  if (rowCount !== 0) return;
  const draft = `${template}_draft`;
  await client.query(`drop database if exists ${escapeIdentifier(draft)}`);
  await client.query(`create database ${escapeIdentifier(draft)}`);
  await migrateDatabase(databaseAt(server, draft));
  await client.query(`alter database ${escapeIdentifier(draft)} rename to ${escapeIdentifier(template)}`);
}

async function dropDatabase(server: string, name: string): Promise<void> {
  await withClient(server, (client) =>
    client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`),
  );
}

function databaseAt(server: string, name: string): string {
  const url = new URL(server);
  url.pathname = `/${name}`;
  return url.href;
}

async function withClient(url: string, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client({ connectionString: url });
  // What happens to the connection shows in the query that needs it.
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
