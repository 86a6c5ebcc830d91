import { join } from 'node:path';
import { DATABASE_ROLES } from '../database/database-roles.ts';
import type { Log } from '../log.ts';
import { APPLICATION, ensureApplicationDatabase } from './application-database.ts';
import { prepareBinaries } from './binaries.ts';
import { prepareCluster, SUPERUSER } from './cluster.ts';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';
import { prepareHome } from './home.ts';
import { claimHome } from './owner.ts';
import { PostmasterStoppedError, serverUrl } from './postmaster.ts';
import { makeSocketFolder } from './socket-folder.ts';
import { Supervisor } from './supervisor.ts';

/** Where the embedded database lives and who hears about it. */
export interface EmbeddedPostgresOptions {
  /** Folder of the application's data; the database takes `<dataDir>/postgres`. */
  readonly dataDir: string;
  readonly log: Log;
  /** Where root keeps what the unprivileged user cannot reach otherwise. Default `/var/lib/cyberdrill`. */
  readonly privateRoot?: string;
}

/** A PostgreSQL server of our own, reachable through a private socket only. */
export interface EmbeddedPostgres {
  /** Address of the application's database for the server, who may not change its tables nor step over their policies. */
  readonly url: string;
  /** Address for migrations: that of the tables' owner. */
  readonly ownerUrl: string;
  /** Address for the queue of alarms, who cannot read the tables. */
  readonly alarmsUrl: string;
  /** Address for whoever administers the whole server, for example to make databases for tests. */
  readonly superuserUrl: string;
  /** Stops the server, everything written out, and lets go of the data. */
  stop(): Promise<void>;
}

/** Where root keeps what the unprivileged user cannot reach otherwise. */
export const PRIVATE_ROOT = '/var/lib/cyberdrill';

/**
 * Starts PostgreSQL from the binaries in npm, on data in `dataDir` that is made at the first start. The server is started
 * again should it die; a server orphaned by a killed process is stopped first.
 * @throws DataInUseError when another living process has the data
 * @throws EmbeddedPostgresError when the server cannot run here; the message says what to do
 */
export async function startEmbeddedPostgres(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  try {
    return await start(options);
  } catch (error) {
    throw inWords(error, options.dataDir);
  }
}

async function start(options: EmbeddedPostgresOptions): Promise<EmbeddedPostgres> {
  const { dataDir, log, privateRoot = PRIVATE_ROOT } = options;
  const home = await prepareHome(dataDir, privateRoot, log);
  const letGo = await claimHome(home.path);
  try {
    const copyRoot = home.account === undefined ? home.path : privateRoot;
    const binaries = await prepareBinaries(home.account, copyRoot, log);
    await prepareCluster(home, binaries);
    const socketFolder = await makeSocketFolder(home);
    const supervisor = new Supervisor({ home, binaries, socketFolder: socketFolder.path }, log);
    const superuserUrl = serverUrl(socketFolder.path, SUPERUSER, 'postgres');
    const stop = async (): Promise<void> => {
      await supervisor.stop();
      await socketFolder.remove();
      await letGo();
    };
    try {
      await supervisor.start();
      await ensureApplicationDatabase(superuserUrl);
    } catch (error) {
      await stop();
      throw error;
    }
    const urlOf = (role: string): string => serverUrl(socketFolder.path, role, APPLICATION);
    const { owner, application, alarms } = DATABASE_ROLES;
    return {
      url: urlOf(application),
      ownerUrl: urlOf(owner),
      alarmsUrl: urlOf(alarms),
      superuserUrl,
      stop,
    };
  } catch (error) {
    await letGo();
    throw error;
  }
}

/** Failures of the file system and of the server, in words for whoever starts it. */
function inWords(error: unknown, dataDir: string): unknown {
  if (error instanceof PostmasterStoppedError) {
    const log = join(dataDir, 'postgres', 'postgres.log');
    return new EmbeddedPostgresError(
      `${error.message} The whole log is ${log}; DATABASE_URL takes another PostgreSQL.`,
      { cause: error },
    );
  }
  const { syscall, message } = error as NodeJS.ErrnoException;
  if (syscall === undefined) return error;
  return new EmbeddedPostgresError(
    `The database cannot be kept in ${dataDir}: ${message}. Choose another DATA_DIR.`,
    {
      cause: error,
    },
  );
}
