import type { DemonstrationExercise, DemonstrationView } from '@cyberdrill/contracts';
import type { ExerciseStreams } from '@cyberdrill/delivery';
import type { ExerciseJournal, ExerciseState } from '@cyberdrill/domain';
import type { Exercises, Memberships, Ndas } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { fictionalTeams } from '@cyberdrill/simulation';
import type { ExercisePlanner } from '../exercises/exercise-planner.ts';
import type { Simulations } from '../simulation/simulations.ts';

/** The one that is planned at first start; so named, however many processes start at once, there is one. */
const FIRST_ID = 'demonstration';
const SCENARIO = 'cross-border-ransomware';
const TITLE = 'Demonstration: ransomware across borders';
const TEAMS = 15;
/** All six that the pages speak, though the scenario is written in two: so it is seen what happens to a team without a translation. */
const LANGUAGES = ['en', 'fr', 'ar', 'es', 'ru', 'zh'];

/** What {@link Demonstrations} works with. */
export interface DemonstrationsParts {
  readonly planner: ExercisePlanner;
  readonly journal: ExerciseJournal;
  readonly exercises: Exercises;
  readonly streams: ExerciseStreams;
  readonly memberships: Memberships;
  readonly ndas: Ndas;
  readonly simulations: Simulations;
}

/** The demonstration drills of this server, of which the one that was planned last counts. */
export class Demonstrations {
  private readonly parts: DemonstrationsParts;

  constructor(parts: DemonstrationsParts) {
    this.parts = parts;
  }

  /**
   * Plans the first one on a server that has no exercise yet; does nothing on any other, or without the scenario.
   * @returns whether it was planned
   */
  async planFirst(): Promise<boolean> {
    const planned = await this.parts.journal.list();
    if (planned.some(({ headSeq }) => headSeq > 0)) return false;
    try {
      await this.write(FIRST_ID);
      return true;
    } catch (error) {
      const isNotNeeded =
        error instanceof AppError && ['SCENARIO_UNKNOWN', 'EXERCISE_ID_TAKEN'].includes(error.code);
      if (isNotNeeded) return false;
      throw error;
    }
  }

  /** @throws AppError DEMONSTRATION_STANDS */
  async planNext(): Promise<void> {
    const last = await this.last();
    if (last !== undefined && last.state.endedAtMs === undefined) throw new AppError('DEMONSTRATION_STANDS');
    await this.write();
  }

  /** As somebody sees it. */
  async view(accountId: string | undefined): Promise<DemonstrationView> {
    const last = await this.last();
    if (last === undefined) return { mayPlan: true };
    const exercise = await this.described(last.exerciseId, last.state, accountId);
    return { exercise, mayPlan: exercise.hasEnded };
  }

  /**
   * The one that can be tried.
   * @throws AppError DEMONSTRATION_UNKNOWN, DEMONSTRATION_OVER
   */
  async open(): Promise<{ readonly exerciseId: string; readonly state: ExerciseState }> {
    const last = await this.last();
    if (last === undefined) throw new AppError('DEMONSTRATION_UNKNOWN');
    if (last.state.endedAtMs !== undefined) throw new AppError('DEMONSTRATION_OVER');
    return last;
  }

  private async last(): Promise<{ readonly exerciseId: string; readonly state: ExerciseState } | undefined> {
    const { journal, exercises, streams } = this.parts;
    const planned = (await journal.list()).filter(({ headSeq }) => headSeq > 0);
    const newestFirst = planned.sort((one, other) => other.createdAtMs - one.createdAtMs);
    for (const { exerciseId } of newestFirst) {
      if (!(await exercises.facts(exerciseId)).isDemonstration) continue;
      const { state } = await streams.current(exerciseId);
      if (state !== undefined) return { exerciseId, state };
    }
    return undefined;
  }

  private async write(exerciseId?: string): Promise<void> {
    const { planner, ndas } = this.parts;
    await planner.planDemonstration(
      {
        ...(exerciseId !== undefined && { exerciseId }),
        title: TITLE,
        scenario: SCENARIO,
        teams: fictionalTeams(TEAMS, LANGUAGES),
      },
      // Nothing in it is anybody's secret.
      async (id) => void (await ndas.set(id, {})),
    );
  }

  private async described(
    exerciseId: string,
    { title, phase, scenario, teams, endedAtMs }: ExerciseState,
    accountId: string | undefined,
  ): Promise<DemonstrationExercise> {
    const { memberships, simulations } = this.parts;
    const own = accountId === undefined ? undefined : await memberships.activeOf(accountId, exerciseId);
    return {
      exerciseId,
      title,
      phase,
      durationMs: scenario.durationMs,
      teams: teams.map(({ id, name, language }) => ({ teamId: id, name, language })),
      simulation: simulations.stateOf(exerciseId),
      hasEnded: endedAtMs !== undefined,
      ...(own !== undefined && {
        own: { role: own.role, ...(own.teamId !== undefined && { teamId: own.teamId }) },
      }),
    };
  }
}
