import { once } from 'node:events';

/**
 * Owns an embedded server in a process of its own, for tests that kill the owner or run it as another user:
 * `node embedded-owner.mjs <data folder>`. Says what happened as one line of JSON; stops when told SIGTERM.
 * Started by plain Node, which knows no aliases of libs, it takes the server by its path.
 */
const EMBEDDED = '../../../libs/persistence/src/embedded';
const { startEmbeddedPostgres } = await import(`${EMBEDDED}/start-embedded-postgres.ts`);
const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };

try {
  const server = await startEmbeddedPostgres({ dataDir: process.argv[2], log: silent });
  console.log(JSON.stringify({ superuserUrl: server.superuserUrl }));
  await once(process, 'SIGTERM');
  await server.stop();
} catch (error) {
  console.log(JSON.stringify({ error: error.name, message: error.message }));
}
