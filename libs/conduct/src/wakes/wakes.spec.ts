import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { type Alarm, Alarms, WallClock, type Entry } from '@cyberdrill/domain';
import { A_CONTROLLER, InMemoryAlarms, InMemoryJournal, until } from '@cyberdrill/testing';
import type { LoggerService } from '@nestjs/common';
import { anInject, aPlan } from '../../../../test/drills/small-scenario.ts';
import { Conductor } from '../conductor.ts';
import { ExerciseStates } from '../exercise-states.ts';
import { Wakes } from './wakes.ts';

const EXERCISE = 'drill';

class RunningClock extends WallClock {
  nowMs(): number {
    return performance.timeOrigin + performance.now();
  }
}

/** A queue that accepts everything and never wakes anyone. */
class DeadAlarms extends Alarms {
  readonly seen: Alarm[] = [];
  async arm(alarm: Alarm): Promise<void> {
    this.seen.push(alarm);
  }
  async armed(): Promise<Alarm[]> {
    return [];
  }
  async start(): Promise<void> {}
  async stop(): Promise<void> {}
}

/** A queue whose store is away. */
class AwayAlarms extends DeadAlarms {
  override async arm(): Promise<void> {
    throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
  }
  override async start(): Promise<void> {
    throw Object.assign(new Error('away'), { code: 'ECONNREFUSED' });
  }
}

const quiet: LoggerService = { log: () => undefined, error: () => undefined, warn: () => undefined };

describe('Wakes', () => {
  const clock = new RunningClock();
  let journal: InMemoryJournal;
  let states: ExerciseStates;
  let conductor: Conductor;
  let wakes: Wakes | undefined;

  beforeEach(async () => {
    journal = new InMemoryJournal(clock);
    states = new ExerciseStates(journal);
    conductor = new Conductor(journal, states, { matches: () => false });
    const injects = [100, 250, 400].map((atMs) =>
      anInject({ id: `at-${atMs}`, release: { on: 'time', atMs } }),
    );
    await conductor.open(EXERCISE);
    const data = aPlan({ injects });
    await conductor.execute(EXERCISE, { kind: 'exercise:plan', data, actor: A_CONTROLLER });
  });

  afterEach(async () => {
    await wakes?.stop();
    wakes = undefined;
  });

  async function run(alarms: Alarms): Promise<void> {
    wakes = new Wakes({ conductor, states, journal, feed: journal.feed, alarms, clock, logger: quiet });
    await wakes.start();
  }

  const start = (): Promise<unknown> =>
    conductor.execute(EXERCISE, { kind: 'exercise:start', data: {}, actor: A_CONTROLLER });

  async function releases(): Promise<Entry<'inject.released'>[]> {
    const entries = await journal.read(EXERCISE, 0);
    return entries.filter((entry) => entry.kind === 'inject.released');
  }

  const allReleased = (): Promise<void> =>
    until(async () => (await releases()).length === 3, 5_000, 'three releases');

  it('releases each inject once, not before its time and soon after, with all three wake-ups at work', async () => {
    await run(new InMemoryAlarms({ nowMs: () => clock.nowMs() }));
    await start();
    await allReleased();
    const released = await releases();
    expect(released.map(({ data }) => data.injectId)).toEqual(['at-100', 'at-250', 'at-400']);
    for (const { data, exerciseTimeMs } of released) {
      expect(exerciseTimeMs).toBeGreaterThanOrEqual(data.dueExerciseTimeMs ?? Infinity);
      expect(data.latenessMs).toBeLessThan(1_000);
    }
  });

  it.each([
    ['loses every alarm', new DeadAlarms()],
    ['cannot be reached', new AwayAlarms()],
  ])('is not held up by a queue that %s', async (_, alarms) => {
    await run(alarms);
    await start();
    await allReleased();
  });

  it('makes good at start what became due while nobody was there', async () => {
    await start();
    await until(() =>
      states.current(EXERCISE).then((state) => clock.nowMs() > (state?.startedAtMs ?? Infinity) + 450),
    );
    expect(await releases()).toEqual([]);
    await run(new DeadAlarms());
    await allReleased();
    expect((await releases()).map(({ data }) => data.injectId)).toEqual(['at-100', 'at-250', 'at-400']);
  });

  it('arms the next alarm under the clock’s epoch, and again when a pause has begun a new one', async () => {
    const alarms = new DeadAlarms();
    await run(alarms);
    await start();
    await until(() => alarms.seen.length >= 1);
    await conductor.execute(EXERCISE, { kind: 'exercise:pause', data: {}, actor: A_CONTROLLER });
    await conductor.execute(EXERCISE, { kind: 'exercise:resume', data: {}, actor: A_CONTROLLER });
    await until(() => new Set(alarms.seen.map(({ epoch }) => epoch)).size >= 2);
    await allReleased();
  });

  it('releases nothing in a pause', async () => {
    await run(new InMemoryAlarms({ nowMs: () => clock.nowMs() }));
    await start();
    await conductor.execute(EXERCISE, { kind: 'exercise:pause', data: {}, actor: A_CONTROLLER });
    const pausedAt = clock.nowMs();
    await until(() => clock.nowMs() > pausedAt + 500);
    expect(await releases()).toEqual([]);
  });
});
