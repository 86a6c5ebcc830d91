import { prepareHome } from './home.ts';
import { clearLeftovers } from './orphan.ts';
import { claimHome } from './owner.ts';
import { PRIVATE_ROOT, type EmbeddedPostgresOptions } from './start-embedded-postgres.ts';

/**
 * Stops the database server that a killed process has left behind on its data, if there is one.
 * @throws DataInUseError when the process that uses the data lives
 */
export async function stopOrphanedPostgres(options: EmbeddedPostgresOptions): Promise<void> {
  const { dataDir, log, privateRoot = PRIVATE_ROOT } = options;
  const home = await prepareHome(dataDir, privateRoot, log);
  const letGo = await claimHome(home.path);
  try {
    await clearLeftovers(home, log);
  } finally {
    await letGo();
  }
}
