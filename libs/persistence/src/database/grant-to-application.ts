import { escapeIdentifier, type Client } from 'pg';
import { GRANTS } from '../entities/grants.ts';
import { DATABASE_ROLES } from './database-roles.ts';
import { MIGRATION_TABLE } from './orm-options.ts';

/**
 * Gives the server's role exactly what is listed, all at once. Where there is no such role, because the server works as the
 * owner of the tables, there is nothing to give.
 */
export async function grantToApplication(owner: Client): Promise<void> {
  const { application } = DATABASE_ROLES;
  const { rowCount } = await owner.query('select from pg_roles where rolname = $1', [application]);
  if (rowCount === 0) return;
  const all = Object.entries({ ...GRANTS, [MIGRATION_TABLE]: ['select'] });
  const tables = all.map(([table]) => escapeIdentifier(table));
  const grants = all.map(
    ([table, privileges]) => `grant ${privileges.join(', ')} on ${escapeIdentifier(table)} to ${application}`,
  );
  // Several statements in one message are one transaction: a server at work never finds itself without.
  await owner.query([`revoke all on ${tables.join(', ')} from ${application}`, ...grants].join('; '));
}
