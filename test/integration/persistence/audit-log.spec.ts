import type { AuditLog, IdentifiedRecord } from '@cyberdrill/audit';
import { verifyLinks } from '@cyberdrill/domain';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openDatabase, PostgresAuditLog, type Database } from '@cyberdrill/persistence';
import { sha256 } from '@cyberdrill/platform';
import { testDatabase, until, type TestDatabase } from '@cyberdrill/testing';
import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { quiet } from './quiet.ts';

const WITHIN_MS = 30_000;

function named(name: string): IdentifiedRecord {
  const data = { names: [name] };
  return { kind: 'settings.changed', who: { administrator: true }, data, recordId: randomUUID() };
}

describe('the audit log in PostgreSQL', () => {
  let server: TestDatabase;
  let admin: Client;
  let databases: Database[];
  let logs: AuditLog[];

  const logOf = (node: number): AuditLog => {
    const log = logs[node];
    if (log === undefined) throw new RangeError(`There is no node ${node}.`);
    return log;
  };
  const all = async (): Promise<Awaited<ReturnType<AuditLog['read']>>> =>
    logOf(0).read({ after: 0, limit: 10_000 });

  beforeAll(async () => {
    server = await testDatabase();
    admin = new Client({ connectionString: server.superuserUrl });
    await admin.connect();
    databases = await Promise.all(
      ['node-1', 'node-2'].map((applicationName) =>
        openDatabase(server.url, { log: quiet, applicationName, maxConnections: 3 }),
      ),
    );
    logs = databases.map((database) => new PostgresAuditLog(database));
  });
  afterAll(async () => {
    await Promise.all(databases.map((database) => database.close()));
    await admin.end();
    await server.drop();
  });

  it('is one unforked chain to two processes that write at once', async () => {
    await Promise.all(Array.from({ length: 40 }, (_, index) => logOf(index % 2).append([named(`${index}`)])));
    const entries = await all();
    expect(entries).toHaveLength(40);
    expect(verifyLinks(entries, sha256)).toEqual({ ok: true, head: await logOf(1).head() });
  });

  it('makes a writer wait for whoever holds the head, and then goes on from what that one wrote', async () => {
    const before = (await all()).length;
    await admin.query('begin');
    await admin.query(`select from audit_head where chain = 'audit' for update`);
    const waiting = logOf(0).append([named('waited')]);
    await until(
      async () => {
        const { rows } = await admin.query<{ waits: boolean }>(
          `select exists (select from pg_stat_activity
                           where application_name = 'node-1' and wait_event_type = 'Lock') as waits`,
        );
        return rows[0]?.waits === true;
      },
      WITHIN_MS,
      'a writer that waits',
    );
    expect(await all()).toHaveLength(before);
    await admin.query('commit');
    await waiting;
    expect(verifyLinks(await all(), sha256)).toMatchObject({ ok: true, head: { seq: before + 1 } });
  });

  it.each([
    ['a change', `update audit_entry set who = '{"administrator":true}'`],
    ['a change that matches nothing', 'update audit_entry set seq = 900 where seq = 901'],
    ['a deletion', 'delete from audit_entry where seq > 3'],
    ['emptying', 'truncate audit_entry'],
    [
      'an upsert',
      `insert into audit_entry select * from audit_entry on conflict (seq) do update set kind = 'sign-out'`,
    ],
    ['a change of a checkpoint', `update checkpoint set signature = 'forged'`],
    ['a deletion of a checkpoint', 'delete from checkpoint'],
    ['emptying the checkpoints', 'truncate checkpoint'],
  ])('refuses %s, even to the superuser', async (_, sql) => {
    const before = await all();
    await expect(admin.query(sql)).rejects.toMatchObject({
      code: '23001',
      message: expect.stringContaining('append-only'),
    });
    expect(await all()).toEqual(before);
  });

  it('refuses to the server itself what it never needs', async () => {
    const application = new Client({ connectionString: server.url });
    await application.connect();
    try {
      await application.query(`select set_config('cyberdrill.platform', 'on', false)`);
      for (const sql of ['delete from audit_head', 'update audit_entry set seq = 1', 'truncate checkpoint'])
        await expect(application.query(sql)).rejects.toMatchObject({ code: '42501' });
    } finally {
      await application.end();
    }
  });

  it('lets who stands in one exercise see only what concerns it', async () => {
    await logOf(0).append([
      { ...named('own'), exerciseId: 'ex-1' },
      { ...named('others'), exerciseId: 'ex-2' },
    ]);
    const application = new Client({ connectionString: server.url });
    await application.connect();
    try {
      const count = async (): Promise<unknown> =>
        (await application.query<{ names: unknown }>(`select data->'names' as names from audit_entry`)).rows;
      expect(await count()).toEqual([]);
      await application.query(`select set_config('cyberdrill.exercise', 'ex-1', false)`);
      expect(await count()).toEqual([{ names: ['own'] }]);
      await application.query(
        `select set_config('cyberdrill.exercise', '', false), set_config('cyberdrill.team_exercise', 'ex-1', false),
                set_config('cyberdrill.team', 'a', false)`,
      );
      expect(await count()).toEqual([]);
    } finally {
      await application.end();
    }
  });
});
