import { spawn } from 'node:child_process';
import { chmod, chown, mkdir, mkdtemp, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { DataInUseError, startEmbeddedPostgres, type EmbeddedPostgres } from '@cyberdrill/persistence';
import { until } from '@cyberdrill/testing';
import { Client, Pool } from 'pg';
import { EmbeddedOwner } from './embedded-owner.ts';
import { quiet } from './quiet.ts';

// Databases are made from nothing here, many times.
jest.setTimeout(60_000);

const isRoot = process.getuid?.() === 0;
const NOBODY = { uid: 65_534, gid: 65_534 };

describe('the embedded PostgreSQL', () => {
  let folder: string;
  let dataDir: string;
  let ends: (() => Promise<void>)[];

  const start = async (log = quiet): Promise<EmbeddedPostgres> => {
    const server = await startEmbeddedPostgres({ dataDir, log, privateRoot: join(folder, 'private') });
    ends.push(() => server.stop());
    return server;
  };
  const startOwner = async (user = {}): Promise<EmbeddedOwner> => {
    const owner = await EmbeddedOwner.start(dataDir, user);
    ends.push(() => owner.end('SIGTERM'));
    return owner;
  };
  /** Never our own, which stands in the lock file while a server is being started. */
  const postmasterPid = async (): Promise<number> => {
    const lockFile = join(dataDir, 'postgres', 'cluster', 'postmaster.pid');
    let pid = NaN;
    await until(async () => {
      pid = Number((await readFile(lockFile, 'utf8')).split('\n')[0]);
      return pid > 0 && pid !== process.pid;
    });
    return pid;
  };

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'cyberdrill-embedded-'));
    // Run by root, PostgreSQL is another user, who must get through.
    await chmod(folder, 0o755);
    dataDir = join(folder, 'data');
    ends = [];
  });
  afterEach(async () => {
    for (const end of ends.reverse()) await end();
    await rm(folder, { recursive: true, force: true });
  });

  it('keeps what was written from one start to the next', async () => {
    const first = await start();
    await query(first.ownerUrl, 'create table kept (word text)');
    await query(first.ownerUrl, `insert into kept values ('Übung 演習')`);
    await first.stop();
    await expect(query(first.url, 'select 1')).rejects.toMatchObject({ code: 'ENOENT' });

    const second = await start();
    expect(await query(second.ownerUrl, 'select word from kept')).toEqual([{ word: 'Übung 演習' }]);
  });

  it('is set up to lose nothing and to be reached by nobody else', async () => {
    const { url, superuserUrl } = await start();
    const [settings] = await query(
      url,
      `select current_setting('fsync') as fsync, current_setting('synchronous_commit') as synchronous_commit,
              current_setting('data_checksums') as data_checksums, current_setting('listen_addresses') as addresses,
              current_setting('server_encoding') as encoding, current_setting('timezone') as timezone`,
    );
    expect(settings).toEqual({
      fsync: 'on',
      synchronous_commit: 'on',
      data_checksums: 'on',
      addresses: '',
      encoding: 'UTF8',
      timezone: 'UTC',
    });
    const [role] = await query(
      url,
      `select current_user as name, rolsuper or rolcreatedb or rolcreaterole or rolbypassrls as may_more
         from pg_roles where rolname = current_user`,
    );
    expect(role).toEqual({ name: 'cyberdrill_application', may_more: false });
    const [{ socket } = {}] = await query(
      superuserUrl,
      `select current_setting('unix_socket_directories') as socket`,
    );
    expect((await stat(String(socket))).mode & 0o777).toBe(0o700);
  });

  it('refuses a second instance in the same process and in another, at once', async () => {
    await start();
    const before = performance.now();
    await expect(start()).rejects.toThrow(DataInUseError);
    expect(performance.now() - before).toBeLessThan(3_000);

    const other = await startOwner();
    expect(other.report).toMatchObject({ error: 'DataInUseError' });
    expect(other.report.message).toContain(`in use by process ${process.pid}`);
  });

  it('lets one of two have the data that start at the same moment', async () => {
    const owners = await Promise.all([startOwner(), startOwner(), startOwner()]);
    const errors = owners.map(({ report }) => report.error).filter((error) => error !== undefined);
    expect(errors).toEqual(['DataInUseError', 'DataInUseError']);
  });

  it('is back by itself when the server is killed, and connections come back with it', async () => {
    const { ownerUrl } = await start();
    const pool = new Pool({ connectionString: ownerUrl });
    pool.on('error', () => undefined);
    ends.push(() => pool.end());
    await pool.query(`create table survivor as select 'acknowledged' as word`);
    const look = async (): Promise<{ word: string; started: string } | undefined> =>
      pool
        .query<{ word: string; started: string }>(
          'select word, pg_postmaster_start_time()::text as started from survivor',
        )
        .then(
          ({ rows }) => rows[0],
          () => undefined,
        );
    for (let round = 0; round < 3; round += 1) {
      const before = await look();
      process.kill(await postmasterPid(), 'SIGKILL');
      // A process of the old server may answer once more before it notices.
      let after = before;
      await until(
        async () => {
          after = await look();
          return after !== undefined && after.started !== before?.started;
        },
        20_000,
        'the server’s return',
      );
      expect(after?.word).toBe('acknowledged');
    }
  });

  it('stops the server that a killed owner left running, and starts on its data', async () => {
    const owner = await startOwner();
    await query(owner.report.superuserUrl ?? '', `create table orphaned as select 'here' as word`);
    await owner.end('SIGKILL');
    const orphan = await postmasterPid();
    expect(await query(owner.report.superuserUrl ?? '', 'select 1 as one')).toEqual([{ one: 1 }]);

    const { superuserUrl } = await start();
    expect(await postmasterPid()).not.toBe(orphan);
    expect(await query(superuserUrl, 'select word from orphaned')).toEqual([{ word: 'here' }]);
  });

  it('starts after owner and server were killed together', async () => {
    const owner = await startOwner();
    const orphan = await postmasterPid();
    await owner.end('SIGKILL');
    process.kill(orphan, 'SIGKILL');
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('does not take a stranger for its server that has the process id of one', async () => {
    await (await start()).stop();
    const cluster = join(dataDir, 'postgres', 'cluster');
    const { uid, gid } = await stat(cluster);
    // As after a power failure: the lock file is still there, and its process id is somebody else's by now.
    const stranger = spawn('tail', ['-f', join(cluster, 'PG_VERSION')], isRoot ? { uid, gid } : {});
    ends.push(async () => void stranger.kill());
    const lockFile = join(cluster, 'postmaster.pid');
    await writeFile(lockFile, `${stranger.pid}\n${cluster}\n1700000000\n5432\n/tmp\n\n  1234567  1234567\n`);
    await chown(lockFile, uid, gid);
    await writeFile(join(dataDir, 'postgres', 'owner.json'), '{"pid":1,"startedAt":"another boot"}');

    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
    expect(stranger.exitCode ?? stranger.signalCode).toBeNull();
  });

  it('is not put off by an initdb that was broken off', async () => {
    await mkdir(join(dataDir, 'postgres', 'cluster.new', 'base'), { recursive: true });
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('works where the path is too long for a socket', async () => {
    dataDir = join(folder, 'x'.repeat(60), 'y'.repeat(60));
    const { url } = await start();
    expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('leaves no folder of a killed owner among the temporary files', async () => {
    dataDir = join(folder, 'x'.repeat(60), 'y'.repeat(60));
    const owner = await startOwner();
    const left = new URL(owner.report.superuserUrl ?? '').searchParams.get('host') ?? '';
    expect((await stat(left)).isDirectory()).toBe(true);
    await owner.end('SIGKILL');
    await start();
    await expect(stat(left)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('refuses data of another PostgreSQL and says what to do', async () => {
    await (await start()).stop();
    await writeFile(join(dataDir, 'postgres', 'cluster', 'PG_VERSION'), '9\n');
    await expect(start()).rejects.toThrow(/made by PostgreSQL 9, and this is PostgreSQL \d+/);
  });

  it('says what PostgreSQL said when that does not start', async () => {
    await (await start()).stop();
    const settings = join(dataDir, 'postgres', 'cluster', 'postgresql.conf');
    await writeFile(settings, 'no_such_setting = 1\n');
    await expect(start()).rejects.toThrow(/unrecognized configuration parameter "no_such_setting"/);
    await writeFile(settings, '');
    expect(await query((await start()).url, 'select 1 as one')).toEqual([{ one: 1 }]);
  });

  it('says where it cannot be', async () => {
    dataDir = join(folder, 'a-file');
    await writeFile(dataDir, '');
    await expect(start()).rejects.toThrow(/cannot be kept in .*a-file: .*Choose another DATA_DIR/);
  });

  if (isRoot) runByRoot();
  else
    it('runs as the user who started it', async () => {
      await start();
      expect((await stat(`/proc/${await postmasterPid()}`)).uid).toBe(process.getuid?.());
    });

  // Only root can play several users; an ordinary user has the test above instead, and none is skipped.
  function runByRoot(): void {
    it('keeps the data elsewhere when root’s folder is closed to the server’s user', async () => {
      const lines: string[] = [];
      await mkdir(dataDir, { mode: 0o700 });
      const { url } = await start({ ...quiet, log: (line: string) => lines.push(line) });
      expect(await query(url, 'select 1 as one')).toEqual([{ one: 1 }]);
      expect(lines).toEqual([expect.stringContaining(`${join(dataDir, 'postgres')} points there`)]);
    });

    it('serves an ordinary user, and root on that user’s data, but no third', async () => {
      await mkdir(dataDir);
      await chown(dataDir, NOBODY.uid, NOBODY.gid);
      const owner = await startOwner(NOBODY);
      expect(owner.report.error).toBeUndefined();
      await owner.end('SIGTERM');

      const asRootNow = await start();
      expect((await stat(`/proc/${await postmasterPid()}`)).uid).toBe(NOBODY.uid);
      await asRootNow.stop();

      const third = await startOwner({ uid: 65_533, gid: 65_533 });
      expect(third.report).toMatchObject({ error: 'EmbeddedPostgresError' });
      expect(third.report.message).toContain('belongs to user 65534');
    }, 30_000);
  }
});

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}
