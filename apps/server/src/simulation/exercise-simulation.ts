import type { LocalDevices } from '@cyberdrill/delivery';
import type { Access, Duty, ExerciseState, FileStore, WallClock } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import { matchesRe2 } from '@cyberdrill/scenario';
import {
  castBehaviours,
  ClockPacer,
  SeededRandom,
  SimulatedControl,
  SimulatedTeam,
  type Behaviour,
} from '@cyberdrill/simulation';
import type { CommandDesk } from '../commands/command-desk.ts';
import { SIMULATED, SimulatedSeat } from './simulated-seat.ts';

/** What simulated players of an exercise work with. */
export interface SimulationParts {
  readonly devices: LocalDevices;
  readonly desk: CommandDesk;
  readonly files: FileStore;
  readonly clock: WallClock;
  /** Told of commands that were refused; the players go on. */
  readonly onFailure: (error: unknown) => void;
}

/** What one simulation is asked to be. */
export interface SimulationWanted {
  readonly exerciseId: string;
  readonly seed: number;
}

/** A team that is simulated, and how to take it out. */
interface Seated {
  readonly team: SimulatedTeam;
  readonly leave: () => void;
}

/** The simulated players of one exercise, in this process. They live until they are stopped, or the exercise has ended. */
export class ExerciseSimulation {
  readonly exerciseId: string;
  readonly control: SimulatedControl;
  readonly pacer: ClockPacer;
  readonly behaviours = new Map<string, Behaviour>();
  readonly seed: number;
  private readonly teams = new Map<string, Seated>();
  private readonly parts: SimulationParts;
  private readonly leaves: (() => void)[] = [];
  private readonly ended = new AbortController();

  constructor({ exerciseId, seed }: SimulationWanted, parts: SimulationParts) {
    this.exerciseId = exerciseId;
    this.seed = seed;
    this.parts = parts;
    this.pacer = new ClockPacer(parts.clock, parts.onFailure);
    this.control = new SimulatedControl(this.pacer);
  }

  /** Teams that are simulated, in the order of the plan. */
  get teamIds(): readonly string[] {
    return this.state.teams.map(({ id }) => id).filter((id) => this.teams.has(id));
  }

  get state(): ExerciseState {
    const { state } = this.control;
    if (state === undefined) throw new Error('the simulation does not follow its exercise yet');
    return state;
  }

  /**
   * Begins to follow the exercise; resolves once it is known as far as it has come.
   * @param seq place in the journal that it has come to
   * @throws AppError EXERCISE_UNKNOWN, STORE_UNAVAILABLE
   */
  async follow(seq: number): Promise<void> {
    const { control, pacer } = this;
    control.onEntry(() => pacer.follow(this.state.clock));
    const caughtUp = control.until((state) => state.seq >= seq);
    this.leaves.push(
      await this.parts.devices.connect(this.access('director'), (entry) => control.take(entry)),
    );
    const { teams } = await caughtUp;
    for (const [team, behaviour] of castBehaviours(teams, SeededRandom.for(this.seed, 'cast')))
      this.behaviours.set(team.id, behaviour);
    control.onDuty((duty) => this.teams.get(duty.fromTeamId)?.team.owe(duty));
  }

  /** Lets a team be simulated from now on; does nothing when it is. What it owes by now it is told. */
  async seat(teamId: string): Promise<void> {
    const behaviour = this.behaviours.get(teamId);
    if (behaviour === undefined || this.teams.has(teamId)) return;
    const { devices } = this.parts;
    const team = new SimulatedTeam({
      teamId,
      seat: this.seatOf('team-lead', teamId),
      scenario: this.state.scenario,
      behaviour,
      random: SeededRandom.for(this.seed, teamId),
      pacer: this.pacer,
      matches: matchesRe2,
    });
    const leave = await devices.connect(this.access('team-lead', teamId), (entry) => team.take(entry));
    this.teams.set(teamId, { team, leave });
    for (const duty of this.state.duties.values())
      if (duty.fromTeamId === teamId && isOpen(duty)) team.owe(duty);
  }

  /** Leaves a team to its people, at once: what it was about to do is not done. */
  unseat(teamId: string): void {
    const seated = this.teams.get(teamId);
    seated?.team.leave();
    seated?.leave();
    this.teams.delete(teamId);
  }

  /** A seat for a simulated player of this exercise. */
  seatOf(role: Access['role'], teamId?: string): SimulatedSeat {
    const { desk, files } = this.parts;
    return new SimulatedSeat(this.access(role, teamId), { desk, files, signal: this.ended.signal });
  }

  /** Ends all players; what they have sent stays. */
  async stop(): Promise<void> {
    for (const teamId of [...this.teams.keys()]) this.unseat(teamId);
    for (const leave of this.leaves.splice(0)) leave();
    this.ended.abort(new AppError('SIMULATION_TOO_LATE'));
    await this.pacer.stop();
  }

  private access(role: Access['role'], teamId?: string): Access {
    const { exerciseId } = this;
    return { accessId: SIMULATED, exerciseId, role, ...(teamId !== undefined && { teamId }) };
  }
}

function isOpen({ discharged, overdueAt, excusedReason }: Duty): boolean {
  return discharged === undefined && overdueAt === undefined && excusedReason === undefined;
}
