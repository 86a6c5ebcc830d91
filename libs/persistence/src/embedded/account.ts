import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { EmbeddedPostgresError } from './embedded-postgres-error.ts';

const run = promisify(execFile);

/** A user of the operating system that PostgreSQL runs as. */
export interface Account {
  readonly uid: number;
  readonly gid: number;
}

const USERS = ['postgres', 'cyberdrill'] as const;

/** True when this process may, and for PostgreSQL must, run a child as somebody else. */
export function isRoot(): boolean {
  return process.getuid?.() === 0;
}

/**
 * An unprivileged system user for PostgreSQL, which refuses to run as root: `postgres` or `cyberdrill` if there is one,
 * else a `cyberdrill` made now.
 * @throws EmbeddedPostgresError when there is none and none can be made
 */
export async function serverAccount(): Promise<Account> {
  for (const user of USERS) {
    const account = await accountOf(user);
    if (account !== undefined) return account;
  }
  await makeSystemUser('cyberdrill');
  const made = await accountOf('cyberdrill');
  if (made === undefined) throw noAccount();
  return made;
}

/** Whether a program run as this account may enter the folder; everybody may when no account is given. */
export async function canEnter(folder: string, account: Account | undefined): Promise<boolean> {
  if (account === undefined) return true;
  return run('test', ['-x', folder], { ...account, cwd: '/' }).then(
    () => true,
    () => false,
  );
}

async function accountOf(user: string): Promise<Account | undefined> {
  try {
    const [uid, gid] = await Promise.all([run('id', ['-u', user]), run('id', ['-g', user])]);
    return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
  } catch {
    return undefined;
  }
}

async function makeSystemUser(user: string): Promise<void> {
  const options = ['--system', '--user-group', '--no-create-home', '--home-dir', '/nonexistent'];
  try {
    await run('useradd', [...options, '--shell', '/usr/sbin/nologin', user]);
  } catch (error) {
    throw noAccount(error);
  }
}

function noAccount(cause?: unknown): EmbeddedPostgresError {
  return new EmbeddedPostgresError(
    'PostgreSQL refuses to run as root, and there is no system user "postgres" or "cyberdrill" and none could be made. ' +
      'Make one (useradd --system cyberdrill), start as an ordinary user, or set DATABASE_URL.',
    { cause },
  );
}
