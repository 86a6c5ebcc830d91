import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DATABASE_ROLES, GRANTS } from '@cyberdrill/persistence';
import { testDatabase, type TestDatabase } from '@cyberdrill/testing';
import { Client } from 'pg';
import { OF_MIGRATIONS, tablesOf } from './walled-tables.ts';

/** Schemas of PostgreSQL itself, and that of BullMQ, which holds ids and times of alarms and belongs to another role. */
const OTHERS_SCHEMAS = ['pg_catalog', 'information_schema', 'pg_toast', DATABASE_ROLES.alarms];

describe('the walls of the database', () => {
  let database: TestDatabase;
  let superuser: Client;
  const select = async (sql: string, values: unknown[] = []): Promise<Record<string, unknown>[]> =>
    (await superuser.query<Record<string, unknown>>(sql, values)).rows;

  beforeAll(async () => {
    database = await testDatabase();
    superuser = new Client({ connectionString: database.superuserUrl });
    await superuser.connect();
  });
  afterAll(async () => {
    await superuser.end();
    await database.drop();
  });

  it('stand around every table: forced on its owner, with a policy for who may pass', async () => {
    const tables = await select(
      `select nspname || '.' || relname as name, relrowsecurity and relforcerowsecurity as is_walled,
              exists (select from pg_policy where polrelid = pg_class.oid) as has_policy
         from pg_class join pg_namespace on pg_namespace.oid = relnamespace
        where relkind in ('r', 'p', 'f') and nspname <> all ($1)`,
      [OTHERS_SCHEMAS],
    );
    expect(tables.length).toBeGreaterThanOrEqual(5);
    const open = tables.filter(({ is_walled, has_policy }) => is_walled !== true || has_policy !== true);
    // Names of migrations are no secret, and only the owner may write them.
    expect(open.map(({ name }) => name)).toEqual([`public.${OF_MIGRATIONS}`]);
  });

  it('have no way around them: no view or function with its owner’s rights', async () => {
    expect(
      await select(
        `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind in ('v', 'm')
         union all
         select proname from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`,
      ),
    ).toEqual([]);
  });

  it('let the server’s role do with each table what is listed, and nobody else anything', async () => {
    const granted = await select(
      `select relname as table, coalesce(rolname, 'everybody') as role,
              string_agg(lower(privilege_type), ' ' order by privilege_type) as privileges
         from pg_class cross join aclexplode(relacl) left join pg_roles on pg_roles.oid = grantee
        where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and grantee <> relowner
        group by 1, 2`,
    );
    const listed = Object.entries({ ...GRANTS, [OF_MIGRATIONS]: ['select'] }).map(([table, privileges]) => ({
      table,
      role: DATABASE_ROLES.application,
      privileges: [...privileges].sort().join(' '),
    }));
    expect(byTable(granted)).toEqual(byTable(listed));
    expect(Object.keys(GRANTS).sort()).toEqual((await tablesOf(superuser)).map(({ name }) => name).sort());
  });

  it('leave what is append-only to be added to only', async () => {
    const appendOnly = await select(
      `select relname as name from pg_trigger join pg_class on pg_class.oid = tgrelid where tgname = 'append_only'`,
    );
    expect(appendOnly).toContainEqual({ name: 'journal_entry' });
    for (const { name } of appendOnly) expect(GRANTS[String(name)]).toEqual(['select', 'insert']);
  });
});

function byTable(rows: readonly Record<string, unknown>[]): readonly Record<string, unknown>[] {
  return rows.toSorted((a, b) => String(a['table']).localeCompare(String(b['table'])));
}
