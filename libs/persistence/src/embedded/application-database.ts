import { Client, escapeIdentifier } from 'pg';

/** Name of the application's role and of its database. */
export const APPLICATION = 'cyberdrill';

/** Makes the application's role, which may do nothing outside its own database, and that database, unless they are there. */
export async function ensureApplicationDatabase(superuserUrl: string): Promise<void> {
  const client = new Client({ connectionString: superuserUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows } = await client.query<{ has_role: boolean; has_database: boolean }>(
      `select exists (select from pg_roles where rolname = $1) as has_role,
              exists (select from pg_database where datname = $1) as has_database`,
      [APPLICATION],
    );
    const name = escapeIdentifier(APPLICATION);
    if (rows[0]?.has_role !== true) await client.query(`create role ${name} login`);
    if (rows[0]?.has_database !== true) await client.query(`create database ${name} owner ${name}`);
  } finally {
    await client.end();
  }
}
