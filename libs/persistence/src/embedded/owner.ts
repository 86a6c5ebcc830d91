import { randomUUID } from 'node:crypto';
import { link, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DataInUseError } from './data-in-use-error.ts';
import { processInfo } from './process-info.ts';

/** The process that runs the database of a home folder. */
interface Owner {
  readonly pid: number;
  readonly startedAt: string;
}

/**
 * Writes down that this process owns the database in `home`. An owner that died without letting go is replaced.
 * PostgreSQL's own lock file keeps two servers off one cluster; this record tells whether a server found running
 * there belongs to somebody alive or was orphaned.
 * @returns how to let go
 * @throws DataInUseError when the owner lives
 */
export async function claimHome(home: string): Promise<() => Promise<void>> {
  const record = join(home, 'owner.json');
  const mine = JSON.stringify(await thisProcess());
  const draft = `${record}.${randomUUID()}`;
  await writeFile(draft, mine, { mode: 0o644 });
  try {
    // link() creates or fails as one step: of two processes that start together, one comes first.
    while (!(await linked(draft, record))) await removeDead(home, record);
  } finally {
    await rm(draft, { force: true });
  }
  return async () => {
    if ((await contentOf(record)) === mine) await rm(record, { force: true });
  };
}

async function removeDead(home: string, record: string): Promise<void> {
  const seen = await contentOf(record);
  if (seen === undefined) return;
  const pid = await livingPid(seen);
  if (pid !== undefined) throw new DataInUseError(home, pid);
  const aside = `${record}.${randomUUID()}`;
  await rename(record, aside).catch(() => undefined);
  // Somebody else may have cleared the dead record and claimed the home between our look and our rename.
  if ((await contentOf(aside)) !== seen) await link(aside, record).catch(() => undefined);
  await rm(aside, { force: true });
}

async function thisProcess(): Promise<Owner> {
  const info = await processInfo(process.pid);
  return { pid: process.pid, startedAt: info?.startedAt ?? '' };
}

async function livingPid(content: string): Promise<number | undefined> {
  const owner = ownerIn(content);
  if (owner === undefined) return undefined;
  const info = await processInfo(owner.pid);
  return info?.startedAt === owner.startedAt ? owner.pid : undefined;
}

/** A record torn by a power failure names nobody. */
function ownerIn(content: string): Owner | undefined {
  try {
    return (JSON.parse(content) ?? undefined) as Owner | undefined;
  } catch {
    return undefined;
  }
}

async function contentOf(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return undefined;
    throw error;
  });
}

async function linked(from: string, to: string): Promise<boolean> {
  return link(from, to).then(
    () => true,
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'EEXIST') return false;
      throw error;
    },
  );
}
