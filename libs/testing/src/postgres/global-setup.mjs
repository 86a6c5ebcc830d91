import { randomUUID } from 'node:crypto';
import { chmod, mkdtemp, readdir, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/**
 * Jest loads this file outside its own module system, where aliases of libs are not known; so the embedded server is
 * taken by its path. It needs nothing but Node and `pg`.
 */
const EMBEDDED = '../../../persistence/src/embedded';
const PREFIX = 'cyberdrill-test-';
const OLD_MS = 60_000;

/** Starts one PostgreSQL server for all suites of this run, unless TEST_DATABASE_URL names one. */
export default async function startServer() {
  process.env.TEST_RUN = randomUUID().slice(0, 8);
  if (process.env.TEST_DATABASE_URL) return;
  await removeAbandoned();
  const { startEmbeddedPostgres } = await import(`${EMBEDDED}/start-embedded-postgres.ts`);
  const dataDir = await mkdtemp(join(tmpdir(), PREFIX));
  // Run by root, PostgreSQL is another user, who must get through.
  await chmod(dataDir, 0o755);
  const server = await startEmbeddedPostgres({ dataDir, log: console });
  process.env.TEST_DATABASE_URL = server.superuserUrl;
  globalThis.stopTestServer = async () => {
    await server.stop();
    await rm(dataDir, { recursive: true, force: true });
  };
}

/** Servers of runs that were killed would stay for good. */
async function removeAbandoned() {
  const { clearLeftovers } = await import(`${EMBEDDED}/orphan.ts`);
  const { claimHome } = await import(`${EMBEDDED}/owner.ts`);
  const folder = await realpath(tmpdir());
  for (const name of await readdir(folder)) {
    if (!name.startsWith(PREFIX)) continue;
    const home = join(folder, name, 'postgres');
    try {
      const { mtimeMs } = await stat(home);
      if (Date.now() - mtimeMs < OLD_MS) continue;
      // Fails when the run that made it is still going.
      await claimHome(home);
      await clearLeftovers({ path: home }, console);
      await rm(join(folder, name), { recursive: true, force: true });
    } catch {
      // In use, another user's, or being removed by another run just now.
    }
  }
}
