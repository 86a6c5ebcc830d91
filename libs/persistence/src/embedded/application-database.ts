import { Client, escapeIdentifier } from 'pg';
import { DATABASE_ROLES } from '../database/database-roles.ts';

/** Name of the application's database. */
export const APPLICATION = 'cyberdrill';

const { owner, application, alarms } = DATABASE_ROLES;

/** Makes the roles that the application's database is worked on with, unless they are there, and that database. */
export async function ensureApplicationDatabase(superuserUrl: string): Promise<void> {
  await withClient(superuserUrl, async (client) => {
    await ensureRoles(client);
    const { rowCount } = await client.query('select from pg_database where datname = $1', [APPLICATION]);
    if (rowCount === 0) await createDatabase(client, APPLICATION);
    // Also one of an earlier release, in which the owner did everything.
    else await openToRoles(client, APPLICATION);
  });
  const inside = new URL(superuserUrl);
  inside.pathname = `/${APPLICATION}`;
  await withClient(inside.href, dropAlarmsOfOwner);
}

/** Makes the roles; none of them may do anything outside the databases that are opened to it. */
export async function ensureRoles(superuser: Client): Promise<void> {
  const { rows } = await superuser.query<{ rolname: string }>(`select rolname from pg_roles`);
  const present = rows.map(({ rolname }) => rolname);
  for (const role of [owner, application, alarms])
    if (!present.includes(role)) await superuser.query(`create role ${role} login`);
}

/** Makes a database of the owner's that the two other roles may work on, and nobody else. */
export async function createDatabase(superuser: Client, name: string, template?: string): Promise<void> {
  const from = template === undefined ? '' : ` template ${escapeIdentifier(template)}`;
  await superuser.query(`create database ${escapeIdentifier(name)} owner ${owner}${from}`);
  await openToRoles(superuser, name);
}

async function openToRoles(superuser: Client, database: string): Promise<void> {
  const name = escapeIdentifier(database);
  await superuser.query(
    `revoke all on database ${name} from public;
     grant connect on database ${name} to ${application}, ${alarms};
     grant create on database ${name} to ${alarms}`,
  );
}

/** Until alarms had a role of their own, the owner had them. They are armed anew from the journals at every start. */
async function dropAlarmsOfOwner(superuser: Client): Promise<void> {
  const { rowCount } = await superuser.query(
    'select from pg_namespace where nspname = $1 and nspowner = $2::regrole',
    [alarms, owner],
  );
  if (rowCount !== 0) await superuser.query(`drop schema ${alarms} cascade`);
}

async function withClient(url: string, work: (client: Client) => Promise<void>): Promise<void> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}
