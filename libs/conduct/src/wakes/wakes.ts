import {
  nextWake,
  type Alarm,
  type Alarms,
  type ExerciseJournal,
  type ExerciseState,
  type JournalFeed,
  type WallClock,
} from '@cyberdrill/domain';
import { appErrorOf, Repeating, reportFault } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import { setTimeout } from 'node:timers/promises';
import type { Conductor } from '../conductor.ts';
import type { ExerciseStates } from '../exercise-states.ts';
import { ExerciseTimer } from './exercise-timer.ts';

/** What {@link Wakes} works with. */
export interface WakesParts {
  readonly conductor: Conductor;
  readonly states: ExerciseStates;
  readonly journal: ExerciseJournal;
  readonly feed: JournalFeed;
  readonly alarms: Alarms;
  readonly clock: WallClock;
  readonly logger: LoggerService;
}

const SWEEP_EVERY_MS = 1_000;
const RECONCILE_EVERY_MS = 10_000;

/**
 * Wakes exercises when something of theirs is due. Three wake-ups, any of which suffices: a timer in the process (sharp),
 * a durable alarm (survives the process) and a sweep each second (safety net). None of them decides anything:
 * each only asks the exercise to do what its journal says is due, so doubles do no harm.
 */
export class Wakes {
  private readonly timers = new Map<string, ExerciseTimer>();
  /** Spares the queue a call for every entry that moves nothing; a lost alarm is found by reconciling. */
  private readonly lastArmed = new Map<string, Alarm>();
  private readonly parts: WakesParts;
  private readonly sweeping: Repeating;
  private readonly reconciling: Repeating;
  private unsubscribe: (() => void) | undefined;

  constructor(parts: WakesParts) {
    this.parts = parts;
    this.sweeping = new Repeating(SWEEP_EVERY_MS, () => this.guarded('sweep', () => this.sweep()));
    this.reconciling = new Repeating(RECONCILE_EVERY_MS, () =>
      this.guarded('reconcile', () => this.reconcile()),
    );
  }

  /** Starts all three; first makes good what became due, or was lost from the queue, while nobody was there. */
  async start(): Promise<void> {
    const { feed, alarms } = this.parts;
    this.unsubscribe = feed.subscribe(
      (exerciseId, headSeq) => void this.guarded('follow', () => this.follow(exerciseId, headSeq)),
    );
    await this.guarded('sweep', () => this.sweep());
    this.sweeping.start();
    // The alarms' store may be away at boot; the timer and the sweep carry the exercise until it is back.
    await this.guarded('alarms', async () => {
      await alarms.start((alarm) => this.onAlarm(alarm));
      await this.reconcile();
    });
    this.reconciling.start();
  }

  async stop(): Promise<void> {
    this.unsubscribe?.();
    await Promise.all([this.sweeping.stop(), this.reconciling.stop()]);
    for (const timer of this.timers.values()) timer.clear();
    this.timers.clear();
    await this.parts.alarms.stop();
  }

  /** Sets the timer, and arms an alarm, for what the exercise has due next. */
  private async follow(exerciseId: string, headSeq: number): Promise<void> {
    const { states, journal } = this.parts;
    const state = await states.upTo(exerciseId, headSeq, (seq) => journal.read(exerciseId, seq));
    const wake = wakeOf(exerciseId, state);
    this.timerOf(exerciseId).set(wake?.dueAtMs);
    if (wake !== undefined) await this.arm(wake);
    else this.forget(exerciseId);
  }

  private async arm(wake: Alarm): Promise<void> {
    if (isSame(this.lastArmed.get(wake.exerciseId), wake)) return;
    await this.parts.alarms.arm(wake);
    this.lastArmed.set(wake.exerciseId, wake);
  }

  private forget(exerciseId: string): void {
    this.timers.get(exerciseId)?.clear();
    this.timers.delete(exerciseId);
    this.lastArmed.delete(exerciseId);
  }

  private async sweep(): Promise<void> {
    await this.forEachLive('sweep', async (exerciseId) => {
      const wake = await this.nextOf(exerciseId);
      if (wake === undefined) return;
      if (wake.dueAtMs <= this.parts.clock.nowMs()) await this.wake(exerciseId);
      else this.timerOf(exerciseId).set(wake.dueAtMs);
    });
  }

  private async reconcile(): Promise<void> {
    await this.forEachLive('reconcile', async (exerciseId) => {
      const wake = await this.nextOf(exerciseId);
      if (wake === undefined) return;
      const armed = await this.parts.alarms.armed(exerciseId);
      if (!armed.some((alarm) => isSame(alarm, wake))) await this.parts.alarms.arm(wake);
    });
  }

  private async onAlarm(alarm: Alarm): Promise<void> {
    // Alarms come a little early, so that the exact moment is kept here and not by the queue's polling.
    await this.holdUntil(alarm.dueAtMs);
    const state = await this.parts.states.current(alarm.exerciseId);
    if (state?.clock.epoch === alarm.epoch) await this.wake(alarm.exerciseId);
  }

  private async holdUntil(dueAtMs: number): Promise<void> {
    for (let restMs = this.restOf(dueAtMs); restMs > 0; restMs = this.restOf(dueAtMs))
      await setTimeout(restMs);
  }

  private restOf(dueAtMs: number): number {
    return dueAtMs - this.parts.clock.nowMs();
  }

  private async wake(exerciseId: string): Promise<void> {
    const actor = { role: 'system', id: 'scheduler' } as const;
    await this.parts.conductor.execute(exerciseId, { kind: 'system:wake', data: {}, actor });
    const wake = await this.nextOf(exerciseId);
    this.timerOf(exerciseId).set(wake?.dueAtMs);
  }

  private async nextOf(exerciseId: string): Promise<Alarm | undefined> {
    return wakeOf(exerciseId, await this.parts.states.current(exerciseId));
  }

  private async forEachLive(where: string, work: (exerciseId: string) => Promise<void>): Promise<void> {
    const exercises = await this.parts.journal.list();
    const live = exercises.filter(({ isLive }) => isLive);
    await Promise.all(live.map(({ exerciseId }) => this.guarded(where, () => work(exerciseId))));
  }

  private timerOf(exerciseId: string): ExerciseTimer {
    const known = this.timers.get(exerciseId);
    if (known !== undefined) return known;
    const timer = new ExerciseTimer(
      this.parts.clock,
      () => void this.guarded('wake', () => this.wake(exerciseId)),
    );
    this.timers.set(exerciseId, timer);
    return timer;
  }

  /** A failure is logged and left to the next sweep: a wake-up that throws must not end the process. */
  private async guarded(where: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      reportFault(this.parts.logger, appErrorOf(error), where);
    }
  }
}

function wakeOf(exerciseId: string, state: ExerciseState | undefined): Alarm | undefined {
  const next = state === undefined ? undefined : nextWake(state);
  return next === undefined ? undefined : { exerciseId, ...next };
}

function isSame(one: Alarm | undefined, other: Alarm): boolean {
  return one?.epoch === other.epoch && one.dueAtMs === other.dueAtMs;
}
