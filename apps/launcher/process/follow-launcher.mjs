/**
 * Preloaded into the program the launcher runs: when the launcher is gone, even killed outright, the program is told
 * to stop as well. Otherwise a server, and the database it started, would live on unseen.
 */
if (process.channel !== undefined) {
  process.once('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  // The link alone must not keep a finished program alive.
  process.channel.unref();
}
