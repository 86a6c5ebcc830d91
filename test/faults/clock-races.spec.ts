import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { seededRandom, type CommandKind, type CommandMap } from '@cyberdrill/domain';
import { testDatabase, until, type TestDatabase } from '@cyberdrill/testing';
import { setTimeout as sleep } from 'node:timers/promises';
import { report } from '../integration/scheduling/report.ts';
import { DrillUnderFault } from './harness/drill-under-fault.ts';
import { KillableServer } from './harness/killable-server.ts';
import { faultsSeed } from './harness/seed.ts';
import { RefusedError, SteadfastDevice } from './harness/steadfast-device.ts';
import { dueSecond, injectId } from './harness/steady-scenario.ts';

describe('the clock, moved by hand while injects come due', () => {
  let database: TestDatabase;
  let server: KillableServer;
  let drill: DrillUnderFault | undefined;
  const others: SteadfastDevice[] = [];

  beforeAll(async () => {
    database = await testDatabase();
    server = await KillableServer.start({ DATABASE_URL: database.url });
  }, 120_000);

  afterEach(() => {
    for (const other of others.splice(0)) other.close();
    drill?.close();
  });

  afterAll(async () => {
    await server.stop();
    await database.drop();
  }, 120_000);

  it('that is paused around each due moment releases nothing in a pause, and keeps what time was left', async () => {
    const under = await DrillUnderFault.started(server, { injects: 6 });
    drill = under;
    for (let number = 1; number <= 5; number += 1) {
      await untilExerciseTime(under, dueSecond(number) * 1_000 - 4 + 2 * number);
      await under.command('exercise:pause', {});
      const released = under.told('inject.released').length;
      const pausedAt = under.told('exercise.paused').at(-1)?.exerciseTimeMs;
      // Longer than the sweep's second, in which what was due before the pause would come out.
      const resumeAtMs = Date.now() + 1_100;
      await until(() => Date.now() >= resumeAtMs, 30_000);
      expect(under.told('inject.released')).toHaveLength(released);
      await under.command('exercise:resume', {});
      await until(() => under.told('exercise.resumed').length === number, 30_000, 'control hears of it');
      expect(under.told('exercise.resumed').at(-1)?.exerciseTimeMs).toBe(pausedAt);
    }
    await under.finished();
    expect(await under.violations()).toEqual([]);
    for (const { data, exerciseTimeMs } of under.told('inject.released'))
      expect(exerciseTimeMs - (data.dueExerciseTimeMs ?? 0)).toBe(data.latenessMs);
  }, 120_000);

  it('that two controllers pause, resume, jump, speed up and slow down at random releases each inject once', async () => {
    const seed = faultsSeed();
    const random = seededRandom(seed);
    const under = await DrillUnderFault.started(server, { injects: 50, settings: { initialRate: 2 } });
    drill = under;
    const second = await new SteadfastDevice(server.url, under.plan.controlToken).connect();
    others.push(second);
    for (let count = 1; count <= 40; count += 1) {
      const pair = [under.control, second].map((controller) =>
        give(controller, ...anyCommand(random, under)),
      );
      await Promise.all(pair);
      await sleep(random() * 300);
    }
    await give(under.control, 'exercise:resume', {});
    await give(under.control, 'exercise:set-rate', { rate: 8 });
    await under.finished();

    expect({ FAULTS_SEED: seed, found: await under.violations() }).toEqual({ FAULTS_SEED: seed, found: [] });
    expect(under.told('exercise.paused').length).toBeGreaterThan(2);
    expect(under.told('inject.released').some(({ data }) => data.cause === 'hand')).toBe(true);
  }, 120_000);

  it('leaves “release now” to act at once', async () => {
    const under = await DrillUnderFault.started(server, { injects: 12, settings: { initialRate: 0.1 } });
    drill = under;
    const tookMs: number[] = [];
    for (let number = 1; number <= 12; number += 1) {
      const saidAtMs = Date.now();
      await under.command('inject:trigger', { injectId: injectId(number) });
      await under.shown(number);
      const last = Math.max(...under.teams.map(({ device }) => shownAtMs(device, number)));
      tookMs.push(last - saidAtMs);
    }
    await under.finished();
    expect(await under.violations()).toEqual([]);
    const [median] = tookMs.toSorted((one, other) => one - other).slice(6);
    report('from “release now” to the last team', median ?? NaN);
    // Nobody waited for the moment at which they would have been due: 20 s on, and ever later.
    const causes = under.told('inject.released').map(({ data }) => data.cause);
    expect(causes).toEqual(Array.from(causes, () => 'hand'));
  }, 120_000);
});

/** Waits for a time on the exercise clock, by what control has been told of it; the rate is 1. */
async function untilExerciseTime(under: DrillUnderFault, exerciseTimeMs: number): Promise<void> {
  const anchor = under.told('exercise.resumed').at(-1) ?? under.told('exercise.started').at(-1);
  if (anchor === undefined) throw new Error('the exercise has not been started');
  const atMs = anchor.occurredAtMs + exerciseTimeMs - anchor.exerciseTimeMs;
  await until(() => Date.now() >= atMs, 30_000);
}

/** Gives a command of control; that it may come at the wrong moment is part of the race. */
async function give<K extends CommandKind>(
  controller: SteadfastDevice,
  kind: K,
  data: CommandMap[K],
): Promise<void> {
  await controller.send(kind, data).catch((error: unknown) => {
    const code = error instanceof RefusedError ? error.code : String(error);
    if (!['PHASE_FORBIDS', 'JUMP_INVALID', 'INJECT_STATE_FORBIDS'].includes(code)) throw error;
  });
}

function anyCommand(random: () => number, under: DrillUnderFault): [CommandKind, never] {
  const reached = Math.max(0, ...under.told('inject.released').map(({ exerciseTimeMs }) => exerciseTimeMs));
  const commands: [CommandKind, object][] = [
    ['exercise:pause', {}],
    ['exercise:resume', {}],
    ['exercise:resume', {}],
    ['exercise:set-rate', { rate: 0.5 + Math.floor(random() * 8) / 2 }],
    ['exercise:jump', { toExerciseTimeMs: reached + 500 + Math.floor(random() * 1_500) }],
    ['inject:trigger', { injectId: injectId(1 + Math.floor(random() * 50)) }],
  ];
  return (commands[Math.floor(random() * commands.length)] ?? commands[0]) as [CommandKind, never];
}

function shownAtMs({ entries, heldAtMs }: SteadfastDevice, number: number): number {
  const at = entries.findIndex(
    ({ kind, data }) =>
      kind === 'inject.released' && 'inject' in data && data.inject.injectId === injectId(number),
  );
  return heldAtMs[at] ?? Infinity;
}
