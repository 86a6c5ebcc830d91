import { parseArgs } from 'node:util';
import { KillableServer } from '../faults/harness/killable-server.ts';
import { runFuzz } from './run-fuzz.ts';

/**
 * Throws what is malformed at a server of its own: `npm run test:fuzz -- --seconds 60 --seed 7`. Without a seed, each run throws
 * something else; the seed is printed, to throw the same again.
 */
const { values } = parseArgs({
  options: {
    seconds: { type: 'string', default: '60' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const settings = { seconds: Number(values.seconds), seed: Number(values.seed) };
if (!(settings.seconds > 0) || !Number.isSafeInteger(settings.seed))
  throw new Error('--seconds must be a number above 0, and --seed a whole number');

console.log(`seed ${settings.seed}`);
const server = await KillableServer.start();
try {
  const tally = await runFuzz(server, settings);
  for (const problem of tally.problems) console.error(problem);
  console.log(`${tally.problems.length} problems with seed ${settings.seed}: ${tally.inWords()}`);
  process.exitCode = tally.problems.length === 0 ? 0 : 1;
} finally {
  await server.stop();
}
