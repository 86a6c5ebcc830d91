import type { Client } from 'pg';

/** A table of our schema as the database knows it. */
export interface TableInfo {
  readonly name: string;
  /** True when its rows belong to an exercise. */
  readonly isOfExercise: boolean;
}

/** The migration tool's own: names of migrations, which nobody but the owner may write. */
export const OF_MIGRATIONS = 'migration';

interface Column {
  readonly table_name: string;
  readonly column_name: string;
  readonly type: string;
}

/** Every table that the database has in our schema, whoever made it, except the migration tool's. */
export async function tablesOf(superuser: Client): Promise<readonly TableInfo[]> {
  const { rows } = await superuser.query<{ name: string; is_of_exercise: boolean }>(
    `select relname as name,
            exists (select from pg_attribute where attrelid = pg_class.oid and attname = 'exercise_id') as is_of_exercise
       from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and relname <> $1
      order by relname`,
    [OF_MIGRATIONS],
  );
  return rows.map(({ name, is_of_exercise: isOfExercise }) => ({ name, isOfExercise }));
}

/**
 * Puts a row into every table for each of the exercises, whatever the table is; in tables of no exercise, one each as well.
 * Values go by the columns' types, so that a new table is in the tests from its first day.
 */
export async function fillTables(superuser: Client, exerciseIds: readonly string[]): Promise<void> {
  const { rows: columns } = await superuser.query<Column>(
    `select table_name, column_name, format_type(atttypid, null) as type
       from information_schema.columns
       join pg_attribute on attrelid = format('%I', table_name)::regclass and attname = column_name
      where table_schema = 'public' and table_name <> $1 and not is_nullable::boolean
         or table_schema = 'public' and column_name = 'exercise_id'`,
    [OF_MIGRATIONS],
  );
  const tables = Map.groupBy(columns, (column) => column.table_name);
  // Rows stand for themselves here, without what they refer to.
  await superuser.query(`set session_replication_role = replica`);
  for (const [index, exerciseId] of exerciseIds.entries()) {
    for (const [table, its] of tables) {
      const names = its.map((column) => `"${column.column_name}"`);
      const values = its.map((column) => valueFor(column, exerciseId, index));
      const places = values.map((_, place) => `$${place + 1}`);
      await superuser.query(
        `insert into "${table}" (${names.join(', ')}) values (${places.join(', ')}) on conflict do nothing`,
        values,
      );
    }
  }
  await superuser.query('reset session_replication_role');
}

/** Everything in a table, as text that can be compared. */
export async function contentOf(superuser: Client, table: string): Promise<readonly string[]> {
  const { rows } = await superuser.query<{ row: string }>(
    `select t::text as row from "${table}" as t order by 1`,
  );
  return rows.map(({ row }) => row);
}

function valueFor({ column_name: column, type }: Column, exerciseId: string, index: number): unknown {
  if (column === 'exercise_id') return exerciseId;
  if (column === 'owner_team_ids') return [`team-of-${exerciseId}`];
  switch (type) {
    case 'text':
    case 'character varying':
      return `${column} of ${exerciseId}`;
    case 'uuid':
      return `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
    case 'json':
    case 'jsonb':
      return '{}';
    case 'bytea':
      return Buffer.from(exerciseId);
    case 'text[]':
      return [];
    case 'boolean':
      return false;
    case 'timestamp with time zone':
      return new Date(0);
    default:
      return index + 1;
  }
}
