import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase, type TestDatabase } from '@cyberdrill/testing';
import { Client } from 'pg';
import { contentOf, fillTables, tablesOf, type TableInfo } from './walled-tables.ts';

/** What a refused statement says: not permitted, by privilege or policy; or append-only, by a trigger. */
const REFUSALS = ['42501', '23001'];

const EXERCISES = ['ex-a', 'ex-b'];
/** Of exercise ex-a, in {@link fillTables}. */
const TEAM = 'team-of-ex-a';

describe.each([
  ['the server', 'url'],
  ['the tables’ owner', 'ownerUrl'],
] as const)('by SQL of its own, the role of %s', (_, role) => {
  let database: TestDatabase;
  let superuser: Client;
  let client: Client;
  let tables: readonly TableInfo[];
  let before: ReadonlyMap<string, readonly string[]>;

  beforeAll(async () => {
    database = await testDatabase();
    superuser = new Client({ connectionString: database.superuserUrl });
    client = new Client({ connectionString: database[role] });
    await Promise.all([superuser.connect(), client.connect()]);
    tables = await tablesOf(superuser);
    await fillTables(superuser, EXERCISES);
  });
  afterAll(async () => {
    await client.end();
    await superuser.end();
    await database.drop();
  });
  beforeEach(async () => {
    before = await everything();
  });
  afterEach(async () => {
    expect(await everything()).toEqual(before);
  });

  const everything = async (): Promise<Map<string, readonly string[]>> => {
    const content = new Map<string, readonly string[]>();
    for (const { name } of tables) content.set(name, await contentOf(superuser, name));
    return content;
  };
  const ofExercises = (): readonly string[] =>
    tables.filter(({ isOfExercise }) => isOfExercise).map(({ name }) => name);

  /** Runs one statement in a scope and commits: what gets through is there to be seen. */
  const inScope = async (scope: Record<string, string>, sql: string, values: unknown[] = []) => {
    await client.query('begin');
    for (const [setting, value] of Object.entries(scope))
      await client.query('select set_config($1, $2, true)', [`cyberdrill.${setting}`, value]);
    try {
      const result = await client.query<Record<string, unknown>>(sql, values);
      await client.query('commit');
      return { rows: result.rows, count: result.rowCount ?? 0 };
    } catch (error) {
      await client.query('rollback');
      const { code } = error as { code?: string };
      if (code === undefined || !REFUSALS.includes(code)) throw error;
      return { rows: [], count: 0, refused: code };
    }
  };
  /** Copies of another exercise's row, as text of the table's row type. */
  const rowOf = async (table: string, exerciseId: string): Promise<string> => {
    const { rows } = await superuser.query<{ row: string }>(
      `select to_json(t)::text as row from "${table}" as t where exercise_id = $1`,
      [exerciseId],
    );
    return rows[0]?.row ?? '';
  };

  it('finds a row of each exercise in each table when it may see everything', async () => {
    for (const table of ofExercises()) {
      const { rows } = await superuser.query<{ id: string }>(
        `select distinct exercise_id as id from "${table}" order by 1`,
      );
      expect([table, rows.map(({ id }) => id)]).toEqual([table, EXERCISES]);
    }
    for (const [table, rows] of before) expect([table, rows.length > 0]).toEqual([table, true]);
  });

  it('sees in the scope of an exercise that exercise', async () => {
    for (const table of ['exercise', 'journal_entry', 'access_key', 'stored_file']) {
      const { rows } = await inScope({ exercise: 'ex-a' }, `select exercise_id from "${table}"`);
      expect([table, rows]).toEqual([table, [{ exercise_id: 'ex-a' }]]);
    }
  });

  it('cannot read or count another exercise’s', async () => {
    for (const { name, isOfExercise } of tables) {
      const condition = isOfExercise ? `where exercise_id is distinct from 'ex-a'` : '';
      const { rows } = await inScope(
        { exercise: 'ex-a' },
        `select count(*)::int as count from "${name}" ${condition}`,
      );
      expect([name, rows]).toEqual([name, [{ count: 0 }]]);
    }
  });

  it('cannot write into another exercise', async () => {
    for (const table of ofExercises()) {
      const foreign = await rowOf(table, 'ex-b');
      const insert = `insert into "${table}" select * from json_populate_record(null::"${table}", $1)`;
      expect([table, await inScope({ exercise: 'ex-a' }, insert, [foreign])]).toMatchObject([
        table,
        { refused: '42501' },
      ]);
    }
  });

  it.each([
    [
      'change what another exercise has',
      (table: string) => `update "${table}" set exercise_id = 'ex-b' where exercise_id = 'ex-b'`,
    ],
    [
      'take what another exercise has',
      (table: string) => `update "${table}" set exercise_id = 'ex-a' where exercise_id = 'ex-b'`,
    ],
    [
      'give another exercise what it has',
      (table: string) => `update "${table}" set exercise_id = 'ex-b' where exercise_id = 'ex-a'`,
    ],
    [
      'delete what another exercise has',
      (table: string) => `delete from "${table}" where exercise_id = 'ex-b'`,
    ],
  ])('cannot %s', async (_what, sqlFor) => {
    for (const table of ofExercises())
      expect([table, (await inScope({ exercise: 'ex-a' }, sqlFor(table))).count]).toEqual([table, 0]);
  });

  it('sees nothing at all without a scope, and can write nothing', async () => {
    for (const { name } of tables) {
      const { rows } = await inScope({}, `select count(*)::int as count from "${name}"`);
      expect([name, rows]).toEqual([name, [{ count: 0 }]]);
      const insert = `insert into "${name}" select * from json_populate_record(null::"${name}", $1)`;
      const { rows: own } = await superuser.query<{ row: string }>(
        `select to_json(t)::text as row from "${name}" as t limit 1`,
      );
      expect([name, await inScope({}, insert, [own[0]?.row])]).toMatchObject([name, { refused: '42501' }]);
    }
  });

  it('sees as the platform which exercises and keys there are, and none of what is in them', async () => {
    const seen = async (table: string): Promise<number> =>
      (await inScope({ platform: 'on' }, `select from "${table}"`)).count;
    expect(await seen('exercise')).toBe(2);
    expect(await seen('access_key')).toBe(2);
    expect(await seen('journal_entry')).toBe(0);
    expect(await seen('stored_file')).toBe(0);
  });

  it('makes as the platform no exercise, entry, key or file, and moves no exercise’s head', async () => {
    for (const table of ['exercise', 'journal_entry', 'access_key', 'stored_file']) {
      const insert = `insert into "${table}" select * from json_populate_record(null::"${table}", $1)`;
      expect(await inScope({ platform: 'on' }, insert, [await rowOf(table, 'ex-a')])).toMatchObject({
        refused: '42501',
      });
    }
    expect((await inScope({ platform: 'on' }, 'update exercise set head_seq = 99')).count).toBe(0);
  });

  it('sees in the scope of a team the files of that team, and nothing else', async () => {
    for (const { name } of tables) {
      const { count } = await inScope({ team_exercise: 'ex-a', team: TEAM }, `select from "${name}"`);
      expect([name, count]).toEqual([name, name === 'stored_file' ? 1 : 0]);
      const { count: ofAnother } = await inScope(
        { team_exercise: 'ex-a', team: 'another-team' },
        `select from "${name}"`,
      );
      expect([name, ofAnother]).toEqual([name, 0]);
    }
  });

  it.each([
    ['of another team', `array['another-team']`],
    ['of its own and another’s', `array['${TEAM}', 'another-team']`],
    ['of nobody', `'{}'`],
    ['without an owner’s name', 'array[null]::text[]'],
  ])('cannot store in the scope of a team a file %s', async (_whose, owners) => {
    const insert = `
      insert into stored_file (exercise_id, sha256, name, media_type, size_bytes, bytes, owner_team_ids, stored_at_ms)
      values ('ex-a', 'other', '', '', 0, '', ${owners}, 0)`;
    expect(await inScope({ team_exercise: 'ex-a', team: TEAM }, insert)).toMatchObject({ refused: '42501' });
  });

  it('cannot change or delete a file in the scope of a team', async () => {
    const scope = { team_exercise: 'ex-a', team: TEAM };
    expect((await inScope(scope, `update stored_file set name = 'x'`)).count).toBe(0);
    expect((await inScope(scope, 'delete from stored_file')).count).toBe(0);
  });
});
