import { randomUUID } from 'node:crypto';
import { createDatabase, DATABASE_ROLES, ensureRoles, migrateDatabase } from '@cyberdrill/persistence';
import { Client, escapeIdentifier, escapeLiteral } from 'pg';

/** A fresh database with nobody else in it, behind the walls that production has. */
export interface TestDatabase {
  /** Address for the server's role, whom row-level security holds. */
  readonly url: string;
  /** Address for the owner of the tables, whom it holds as well; for migrations. */
  readonly ownerUrl: string;
  /** Address for the queue of alarms, who cannot read the tables. */
  readonly alarmsUrl: string;
  /** Address for the superuser, who sees and may do everything; for tests that look behind the walls. */
  readonly superuserUrl: string;
  /** Drops it, with whoever is still connected. */
  drop(): Promise<void>;
}

const TEMPLATE_LOCK = 7_357_737_455;

/**
 * Makes a database with this release's tables for one suite, as a copy of one that was migrated once a run. Only suites of
 * the sizes that jest starts a server for may ask; the environment variable TEST_DATABASE_URL names a server to use instead.
 */
export async function testDatabase(): Promise<TestDatabase> {
  const { server, run } = testServer();
  const template = `cyberdrill_template_${run}`;
  return makeDatabase(server, `cyberdrill_test_${randomUUID().slice(0, 12)}`, async (client) => {
    await ensureTemplate(client, server, template);
    return template;
  });
}

/** A database without any tables, for tests of the migrations. */
export async function emptyDatabase(): Promise<TestDatabase> {
  const { server } = testServer();
  return makeDatabase(server, `cyberdrill_empty_${randomUUID().slice(0, 12)}`);
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

async function makeDatabase(
  server: string,
  name: string,
  template?: (client: Client) => Promise<string>,
): Promise<TestDatabase> {
  const { owner, application, alarms } = DATABASE_ROLES;
  await withClient(server, async (client) => {
    await client.query('select pg_advisory_lock($1)', [TEMPLATE_LOCK]);
    await ensureRoles(client);
    await alignPasswords(client, server);
    await createDatabase(client, name, await template?.(client));
    // As for a server with DATABASE_URL and without REDIS_URL: one role for the tables and for the alarms' schema.
    await client.query(`grant create on database ${escapeIdentifier(name)} to ${application}`);
  });
  return {
    url: addressOf(server, name, application),
    ownerUrl: addressOf(server, name, owner),
    alarmsUrl: addressOf(server, name, alarms),
    superuserUrl: addressOf(server, name),
    drop: () => dropDatabase(server, name),
  };
}

/** A server that asks for passwords has one for all roles. */
async function alignPasswords(client: Client, server: string): Promise<void> {
  const password = decodeURIComponent(new URL(server).password);
  if (password === '') return;
  for (const role of Object.values(DATABASE_ROLES))
    await client.query(`alter role ${role} password ${escapeLiteral(password)}`);
}

async function ensureTemplate(client: Client, server: string, template: string): Promise<void> {
  const { rowCount } = await client.query('select from pg_database where datname = $1', [template]);
  if (rowCount !== 0) return;
  const draft = `${template}_draft`;
  await client.query(`drop database if exists ${escapeIdentifier(draft)}`);
  await createDatabase(client, draft);
  await migrateDatabase(addressOf(server, draft, DATABASE_ROLES.owner));
  await client.query(`alter database ${escapeIdentifier(draft)} rename to ${escapeIdentifier(template)}`);
}

async function dropDatabase(server: string, name: string): Promise<void> {
  await withClient(server, (client) =>
    client.query(`drop database if exists ${escapeIdentifier(name)} with (force)`),
  );
}

function addressOf(server: string, database: string, role?: string): string {
  const url = new URL(server);
  url.pathname = `/${database}`;
  if (role !== undefined) url.username = role;
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
