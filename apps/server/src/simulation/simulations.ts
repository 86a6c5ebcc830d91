import type { SimulationRequest, SimulationState } from '@cyberdrill/contracts';
import type { ExerciseStreams, LocalDevices } from '@cyberdrill/delivery';
import { isPlayerRole, type FileStore, type WallClock } from '@cyberdrill/domain';
import type { AccessChanges, Memberships } from '@cyberdrill/identity';
import { AppError, appErrorOf, isServerFault, reportFault } from '@cyberdrill/platform';
import { SeededRandom, SimulatedDirector } from '@cyberdrill/simulation';
import type { LoggerService } from '@nestjs/common';
import type { CommandDesk } from '../commands/command-desk.ts';
import { ExerciseSimulation } from './exercise-simulation.ts';

/** How often it is looked who has joined, should a word of it be lost. */
const LOOK_EVERY_MS = 5_000;
const DEFAULT_SEED = 1;
const NOT_RUNNING: SimulationState = { isRunning: false, teamIds: [] };

/** What {@link Simulations} works with. */
export interface SimulationsParts {
  readonly streams: ExerciseStreams;
  readonly devices: LocalDevices;
  readonly desk: CommandDesk;
  readonly files: FileStore;
  readonly clock: WallClock;
  readonly memberships: Memberships;
  readonly changes: AccessChanges;
  readonly logger: LoggerService;
}

/** How simulated players are to play. */
export interface SimulationOptions extends SimulationRequest {
  /** Simulated control answers in the name of simulated roles, and ends the exercise when its planned time is over. */
  readonly withControl?: boolean;
}

/**
 * Simulated teams of exercises, at most one simulation an exercise. They live in this process alone: after a restart they have stopped, and
 * so it is told; whoever conducts an exercise lets them play on, or does not. A team that a person has joined is left to people.
 */
export class Simulations {
  private readonly running = new Map<string, ExerciseSimulation>();
  /** The last thing asked of an exercise: one after the other, so that no two begin at once. */
  private readonly lines = new Map<string, Promise<unknown>>();
  private readonly parts: SimulationsParts;
  private timer: NodeJS.Timeout | undefined;
  private unsubscribe: (() => void) | undefined;
  private isStopped = false;

  constructor(parts: SimulationsParts) {
    this.parts = parts;
  }

  /** Which teams of an exercise are simulated. */
  stateOf(exerciseId: string): SimulationState {
    const simulation = this.running.get(exerciseId);
    return simulation === undefined ? NOT_RUNNING : { isRunning: true, teamIds: simulation.teamIds };
  }

  /**
   * Lets simulated teams play, beside those that do already.
   * @throws AppError EXERCISE_UNKNOWN, TEAM_UNKNOWN, SIMULATION_TOO_LATE, STORE_UNAVAILABLE
   */
  begin(exerciseId: string, options: SimulationOptions): Promise<SimulationState> {
    return this.inLine(exerciseId, async () => {
      const { streams } = this.parts;
      const { state, seq } = await streams.current(exerciseId);
      if (state === undefined) throw new AppError('EXERCISE_UNKNOWN');
      if (state.endedAtMs !== undefined || this.isStopped) throw new AppError('SIMULATION_TOO_LATE');
      const known = state.teams.map(({ id }) => id);
      const wanted = options.teamIds ?? known;
      const stranger = wanted.find((teamId) => !known.includes(teamId));
      if (stranger !== undefined) throw new AppError('TEAM_UNKNOWN', { teamId: stranger });
      const taken = await this.takenTeams(exerciseId);
      const simulation = this.running.get(exerciseId) ?? (await this.open(exerciseId, seq, options));
      for (const teamId of wanted) if (!taken.has(teamId)) await simulation.seat(teamId);
      return this.stateOf(exerciseId);
    });
  }

  /** Stops the simulation of an exercise; what its teams have sent stays. */
  end(exerciseId: string): Promise<void> {
    return this.inLine(exerciseId, () => this.close(exerciseId));
  }

  /** Begins to look who joins. */
  start(): void {
    this.unsubscribe = this.parts.changes.onChange((change) => {
      if ('accountId' in change) this.lookAll();
    });
    this.timer = setInterval(() => this.lookAll(), LOOK_EVERY_MS);
  }

  /** Stops all simulations. */
  async stop(): Promise<void> {
    this.isStopped = true;
    this.unsubscribe?.();
    clearInterval(this.timer);
    await Promise.all([...this.running.keys()].map((exerciseId) => this.end(exerciseId)));
  }

  private async open(
    exerciseId: string,
    seq: number,
    { seed = DEFAULT_SEED, withControl = false }: SimulationOptions,
  ): Promise<ExerciseSimulation> {
    const { devices, desk, files, clock } = this.parts;
    const onFailure = (error: unknown) => this.report(error);
    const simulation = new ExerciseSimulation(
      { exerciseId, seed },
      { devices, desk, files, clock, onFailure },
    );
    try {
      await simulation.follow(seq);
    } catch (error) {
      await simulation.stop();
      throw error;
    }
    const director = withControl ? this.directed(simulation) : undefined;
    simulation.control.onEntry((entry) => {
      if (entry.kind !== 'exercise.ended' && entry.kind !== 'exercise.terminated') return;
      void Promise.resolve(director?.concluded()).then(() => this.end(exerciseId));
    });
    this.running.set(exerciseId, simulation);
    return simulation;
  }

  private directed(simulation: ExerciseSimulation): SimulatedDirector {
    const { control, pacer, behaviours, seed } = simulation;
    control.use(simulation.seatOf('director'));
    return new SimulatedDirector({
      control,
      pacer,
      director: simulation.seatOf('director'),
      evaluator: simulation.seatOf('evaluator'),
      behaviours,
      random: SeededRandom.for(seed, 'evaluator'),
      nowMs: () => this.parts.clock.nowMs(),
      onFailure: (error) => this.report(error),
    });
  }

  private async close(exerciseId: string): Promise<void> {
    const simulation = this.running.get(exerciseId);
    this.running.delete(exerciseId);
    await simulation?.stop();
  }

  private lookAll(): void {
    for (const exerciseId of this.running.keys())
      void this.inLine(exerciseId, () => this.standBack(exerciseId)).catch((error: unknown) =>
        this.report(error),
      );
  }

  /** Leaves teams to the people who have joined them. */
  private async standBack(exerciseId: string): Promise<void> {
    const simulation = this.running.get(exerciseId);
    if (simulation === undefined) return;
    const taken = await this.takenTeams(exerciseId);
    for (const teamId of simulation.teamIds) if (taken.has(teamId)) simulation.unseat(teamId);
  }

  private async takenTeams(exerciseId: string): Promise<ReadonlySet<string>> {
    const people = await this.parts.memberships.people(exerciseId);
    return new Set(people.flatMap(({ role, teamId }) => (isPlayerRole(role) ? (teamId ?? []) : [])));
  }

  private inLine<T>(exerciseId: string, work: () => Promise<T>): Promise<T> {
    const before = this.lines.get(exerciseId) ?? Promise.resolve();
    const done = before.then(work, work);
    this.lines.set(exerciseId, done);
    const forget = () => {
      if (this.lines.get(exerciseId) === done) this.lines.delete(exerciseId);
    };
    done.then(forget, forget);
    return done;
  }

  /** That a late answer is refused is part of the game; what is the server's own fault is told. */
  private report(error: unknown): void {
    const appError = appErrorOf(error);
    if (isServerFault(appError.code)) reportFault(this.parts.logger, appError, 'simulation');
    else this.parts.logger.debug?.(`a simulated player was refused: ${appError.code}`);
  }
}
