import { mkdir, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { BenchServer } from './bench-server.ts';
import { emitFloor } from './emit-floor.ts';
import { thisMachine } from './machine.ts';
import { medianSpread, spreadOf, type Spread } from './percentiles.ts';
import { releaseRun } from './release-run.ts';
import { timerFloor } from './timer-floor.ts';

/**
 * How sharp releases are: due → released → received for 200 injects × 15 teams × 150 sockets, against the floor of the same
 * machine in the same minutes (a bare timer, a bare socket.io emit). Writes out/bench.json and prints a table.
 */
const { values } = parseArgs({
  options: {
    injects: { type: 'string', default: '200' },
    teams: { type: 'string', default: '15' },
    sockets: { type: 'string', default: '150' },
    repeat: { type: 'string', default: '3' },
  },
});
const injects = Number(values.injects);
const teams = Number(values.teams);
const sockets = Number(values.sockets);
const repeat = Number(values.repeat);
const gapMs = 97;
const bytes = 1_400;
const aims = { p50Ms: 5, p99Ms: 25 };

type Figures = Readonly<Record<'timerFloor' | 'emitFloor' | 'released' | 'received' | 'total', Spread>>;

const runs: Figures[] = [];
const server = await BenchServer.start(redis());
try {
  // The first round warms the code up and is thrown away.
  for (let round = 0; round <= repeat; round += 1) {
    const timer = await timerFloor(round === 0 ? 20 : injects, gapMs);
    const emit = await emitFloor({ count: round === 0 ? 20 : injects, gapMs, sockets, bytes });
    const release = await releaseRun(server, {
      injects: round === 0 ? 20 : injects,
      gapMs,
      teams,
      socketsPerTeam: Math.round(sockets / teams),
    });
    if (round === 0) continue;
    runs.push({
      timerFloor: spreadOf(timer),
      emitFloor: spreadOf(emit),
      released: spreadOf(release.lateness),
      received: spreadOf(release.transit),
      total: spreadOf(release.total),
    });
    process.stderr.write(`round ${round} of ${repeat} done\n`);
  }
} finally {
  await server.stop();
}

const figures = Object.fromEntries(
  (['timerFloor', 'emitFloor', 'released', 'received', 'total'] as const).map((name) => [
    name,
    medianSpread(runs.map((run) => run[name])),
  ]),
) as Figures;

const result = {
  benchVersion: 1,
  machine: thisMachine(),
  alarms: process.env['REDIS_URL'] === undefined ? 'postgres' : 'redis',
  load: { injects, teams, sockets, gapMs, bytes, repeat },
  coldStartMs: Math.round(server.coldStartMs),
  aims,
  figures,
  runs,
};
await mkdir('out', { recursive: true });
await writeFile('out/bench.json', `${JSON.stringify(result, null, 2)}\n`);

const row = (name: string, { count, p50, p99, max }: Spread): Record<string, string | number> => ({
  milliseconds: name,
  samples: count,
  p50,
  p99,
  max,
});
console.table([
  row('floor: bare timer, due → fired', figures.timerFloor),
  row('due → released (journal)', figures.released),
  row('floor: bare emit, sent → received', figures.emitFloor),
  row('released → received', figures.received),
  row('due → received', figures.total),
]);
const isMet = figures.released.p50 <= aims.p50Ms && figures.released.p99 <= aims.p99Ms;
console.log(
  `Aim for due → released: p50 ≤ ${aims.p50Ms} ms, p99 ≤ ${aims.p99Ms} ms: ${isMet ? 'met' : 'not met'}. ` +
    `Cold start ${result.coldStartMs} ms. Figures in out/bench.json.`,
);

function redis(): Readonly<Record<string, string>> {
  const url = process.env['REDIS_URL'];
  return url === undefined ? {} : { REDIS_URL: url };
}
