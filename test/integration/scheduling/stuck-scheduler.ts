import { createAlarms, type AlarmStore } from '@cyberdrill/scheduling';

/** A scheduler that gets stuck in the first alarm it handles, and says so; made to be killed. */
const [store, queueName] = JSON.parse(process.argv[2] ?? '') as [AlarmStore, string];

await createAlarms(store, { queueName }).start(async () => {
  process.stdout.write('handling\n');
  await new Promise(() => undefined);
});
