/**
 * Owns an embedded server in a process of its own, for tests that kill the owner or run it as another user:
 * `node embedded-owner.mjs <data folder>`. Says what happened as one line of JSON; stops when told SIGTERM.
 * Started by plain Node, which knows no aliases of libs, it takes the server by its path.
 */
const { startEmbeddedPostgres } =
  await import('../../../libs/persistence/src/embedded/start-embedded-postgres.ts');
const silent = { log: () => undefined, warn: () => undefined, error: () => undefined };

try {
  const server = await startEmbeddedPostgres({ dataDir: process.argv[2], log: silent });
  process.once('SIGTERM', () => server.stop());
  console.log(JSON.stringify({ superuserUrl: server.superuserUrl }));
} catch (error) {
  console.log(JSON.stringify({ error: error.name, message: error.message }));
}
