import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DATABASE_ROLES, DatabaseRoleError, openDatabase } from '@cyberdrill/persistence';
import { testDatabase, type TestDatabase } from '@cyberdrill/testing';
import { Client } from 'pg';
import { quiet } from './quiet.ts';
import { fillTables, tablesOf } from './walled-tables.ts';

const { owner, application, alarms } = DATABASE_ROLES;

describe('the roles of the database', () => {
  let database: TestDatabase;
  let superuser: Client;
  const connected: Client[] = [];

  const connect = async (url: string): Promise<Client> => {
    const client = new Client({ connectionString: url });
    await client.connect();
    connected.push(client);
    return client;
  };

  beforeAll(async () => {
    database = await testDatabase();
    superuser = await connect(database.superuserUrl);
    await fillTables(superuser, ['ex-a']);
  });
  afterAll(async () => {
    await Promise.all(connected.map((client) => client.end()));
    await database.drop();
  });

  it.each([
    ...['journal_entry', 'stored_file', 'access_key', 'exercise'].flatMap((table) => [
      `truncate ${table} cascade`,
      `drop table ${table} cascade`,
      `drop policy within_exercise on ${table}`,
      `create policy wide_open on ${table} using (true)`,
      `alter policy within_exercise on ${table} using (true)`,
      `alter table ${table} disable row level security`,
      `alter table ${table} no force row level security`,
      `alter table ${table} owner to ${application}`,
    ]),
    `update journal_entry set hash = 'forged'`,
    'delete from journal_entry',
    'alter table journal_entry disable trigger append_only',
    `set session_replication_role = replica`,
    'delete from stored_file',
    'delete from access_key',
    'delete from exercise',
    `set role ${owner}`,
    'set role postgres',
    `set role ${alarms}`,
    `set session authorization ${owner}`,
    `alter role ${application} bypassrls`,
    `alter role ${application} superuser`,
    `create role an_accomplice`,
    `grant ${owner} to ${application}`,
    `grant truncate on journal_entry to ${application}; truncate journal_entry`,
    `insert into migration (name) values ('later')`,
    'create table public.a_copy as select from exercise',
    `create function public.whatever() returns int language sql as 'select 1'`,
    `copy exercise to program 'cat'`,
    `select pg_read_file('postgresql.conf')`,
  ])('do not let the server: %s', async (sql) => {
    const client = await connect(database.url);
    await client.query(`select set_config('cyberdrill.exercise', 'ex-a', false)`);
    await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
  });

  it('let the server switch policies off for itself only to be refused', async () => {
    const client = await connect(database.url);
    await client.query('set row_security = off');
    for (const { name } of await tablesOf(superuser))
      await expect(client.query(`select from "${name}"`)).rejects.toMatchObject({ code: '42501' });
  });

  it('let alarms see none of the tables, in whatever scope, and nobody else theirs', async () => {
    const client = await connect(database.alarmsUrl);
    await client.query(
      `select set_config('cyberdrill.exercise', 'ex-a', false), set_config('cyberdrill.platform', 'on', false)`,
    );
    for (const { name } of await tablesOf(superuser))
      await expect(client.query(`select from "${name}"`)).rejects.toMatchObject({ code: '42501' });
    for (const sql of [`set role ${owner}`, `set role ${application}`, 'create table public.here ()'])
      await expect(client.query(sql)).rejects.toMatchObject({ code: '42501' });
    await client.query(`create schema ${alarms}; create table ${alarms}.job ()`);
    const server = await connect(database.url);
    await expect(server.query(`select from ${alarms}.job`)).rejects.toMatchObject({ code: '42501' });
  });

  describe('that are above policies', () => {
    const attributes = ['superuser', 'bypassrls'];
    const roles = attributes.map((attribute) => ({ attribute, name: `above_${randomUUID().slice(0, 8)}` }));
    const member = `member_${randomUUID().slice(0, 8)}`;

    beforeAll(async () => {
      for (const { attribute, name } of roles)
        await superuser.query(`create role ${name} login ${attribute}`);
      await superuser.query(`create role ${member} login noinherit in role ${roles[1]?.name}`);
      for (const name of [...roles.map((role) => role.name), member])
        await superuser.query(`grant ${application} to ${name} with inherit true`);
    });
    afterAll(async () => {
      for (const name of [member, ...roles.map((role) => role.name)]) {
        await superuser.query(`drop owned by ${name}`);
        await superuser.query(`drop role ${name}`);
      }
    });

    it('are refused by the server, in one line that names them', async () => {
      for (const name of [...roles.map((role) => role.name), member]) {
        const opening = openDatabase(asRole(database.url, name), { log: quiet });
        await expect(opening).rejects.toThrow(DatabaseRoleError);
        await expect(opening).rejects.toThrow(
          new RegExp(`^The role "${name}" of DATABASE_URL .*README\\.md.*$`),
        );
      }
    });
  });

  it('let the server work as the tables’ owner, held by policies as well, but told of', async () => {
    const warnings: string[] = [];
    const log = { ...quiet, warn: (message: string) => warnings.push(message) };
    const opened = await openDatabase(database.ownerUrl, { log });
    const seen = await opened.run('nothing', (em) => em.execute('select from exercise'));
    await opened.close();
    expect(seen).toEqual([]);
    expect(warnings).toEqual([expect.stringContaining(`"${owner}" of DATABASE_URL owns the tables`)]);
  });

  it('are of no use when somebody took the walls down: then the server does not start', async () => {
    const torn = await testDatabase();
    const ownerClient = await connect(torn.ownerUrl);
    await ownerClient.query('alter table journal_entry no force row level security');
    await ownerClient.query('alter table stored_file disable row level security');
    await expect(openDatabase(torn.url, { log: quiet })).rejects.toThrow(
      /taken off.*journal_entry.*stored_file/,
    );
    await ownerClient.end();
    connected.splice(connected.indexOf(ownerClient), 1);
    await torn.drop();
  });
});

function asRole(url: string, role: string): string {
  const address = new URL(url);
  address.username = role;
  return address.href;
}
