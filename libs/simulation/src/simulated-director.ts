import { readClock, type ExerciseState } from '@cyberdrill/domain';
import type { SeededRandom } from './chance/seeded-random.ts';
import type { DrillSeat } from './drill-seat.ts';
import type { Pacer } from './pace/pacer.ts';
import type { Behaviour } from './players/behaviour.ts';
import type { SimulatedControl } from './simulated-control.ts';
import { evaluateAll } from './simulated-evaluator.ts';

/** What {@link SimulatedDirector} works with. */
export interface SimulatedDirectorParts {
  readonly control: SimulatedControl;
  readonly pacer: Pacer;
  /** Seats of a director and of an evaluator. */
  readonly director: DrillSeat;
  readonly evaluator: DrillSeat;
  /** How well each simulated team plays: their answers are rated by it. */
  readonly behaviours: ReadonlyMap<string, Behaviour>;
  readonly random: SeededRandom;
  /** Wall milliseconds by the clock that entries are dated with. */
  readonly nowMs: () => number;
  readonly onFailure: (error: unknown) => void;
}

/** Ends a drill when its planned time is over, has it evaluated, and leaves its report complete. People who are quicker are not disturbed. */
export class SimulatedDirector {
  private readonly parts: SimulatedDirectorParts;
  private epoch = -1;
  private concluding: Promise<void> | undefined;

  constructor(parts: SimulatedDirectorParts) {
    this.parts = parts;
    parts.control.onEntry(() => this.look());
    this.look();
  }

  /** Resolves when what was begun after ENDEX is done; at once when it was somebody else who ended the exercise. */
  concluded(): Promise<void> {
    return this.concluding ?? Promise.resolve();
  }

  /** Reckons the end anew whenever the clock was touched. */
  private look(): void {
    const { state } = this.parts.control;
    if (state === undefined || state.clock.epoch === this.epoch) return;
    this.epoch = state.clock.epoch;
    this.parts.pacer.after(this.remainingMs(state), async () => this.endWhenDue());
  }

  private endWhenDue(): void {
    const { state } = this.parts.control;
    if (state?.phase !== 'running' || this.remainingMs(state) > 0) return;
    this.concluding ??= this.conclude().catch(this.parts.onFailure);
  }

  private remainingMs({ clock, scenario }: ExerciseState): number {
    return scenario.durationMs - readClock(clock, this.parts.nowMs()).exerciseTimeMs;
  }

  private async conclude(): Promise<void> {
    const { control, director, evaluator, behaviours, random } = this.parts;
    await director.send('exercise:end', { reason: 'The planned time is over.' });
    await director.send('exercise:move', { to: 'hot-wash' });
    await director.send('exercise:move', { to: 'evaluation' });
    const state = await control.until(({ phase }) => phase === 'evaluation');
    await evaluateAll({ state, behaviours, random, seat: evaluator, atMs: state.endedAtMs ?? 0 });
    await director.send('exercise:move', { to: 'aar-draft' });
  }
}
