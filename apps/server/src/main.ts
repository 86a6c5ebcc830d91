import 'reflect-metadata';

/** The server's program. `--openapi` prints the description of the API and does nothing else. */
if (process.argv.includes('--openapi')) {
  const { describeApi } = await import('./openapi/describe-api.ts');
  process.stdout.write(`${JSON.stringify(await describeApi(), null, 2)}\n`);
} else {
  const { runServer } = await import('./process/run-server.ts');
  await runServer();
}
