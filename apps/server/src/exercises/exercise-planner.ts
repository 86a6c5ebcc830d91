import type { AuditOrigin, AuditWho, PlanExerciseRequest, PlannedExercise } from '@cyberdrill/contracts';
import type { Conductor } from '@cyberdrill/conduct';
import {
  planExercise,
  type Access,
  type AccessKeys,
  type Actor,
  type ExercisePlanned,
  type FileStore,
} from '@cyberdrill/domain';
import type { PeopleDesk } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import type { ParsedScenario } from '@cyberdrill/scenario';
import { randomBytes } from 'node:crypto';
import type { ScenarioShelf } from '../scenarios/scenario-shelf.ts';

/** What {@link ExercisePlanner} works with. */
export interface ExercisePlannerParts {
  readonly shelf: ScenarioShelf;
  readonly files: FileStore;
  readonly keys: AccessKeys;
  readonly conductor: Conductor;
  readonly people: PeopleDesk;
}

/** Who plans; somebody with an account directs what he has planned, unless he asks not to. */
export interface Planner {
  readonly accountId?: string;
  readonly who: AuditWho;
  readonly from: AuditOrigin;
}

const ADMINISTRATOR = 'administrator';

/** From a scenario and a list of teams to a planned exercise with a key for everyone. */
export class ExercisePlanner {
  private readonly parts: ExercisePlannerParts;

  constructor(parts: ExercisePlannerParts) {
    this.parts = parts;
  }

  /**
   * Plans an exercise. The plan is written last: until then nobody sees the exercise, and the same id may be tried again.
   * @throws AppError REQUEST_INVALID, SCENARIO_UNKNOWN, SCENARIO_INVALID, PLAN_INVALID, EXERCISE_ID_TAKEN, PLAYS_SCENARIO
   */
  async plan(request: PlanExerciseRequest, planner: Planner): Promise<PlannedExercise> {
    const { conductor, people } = this.parts;
    const { accountId } = planner;
    const { exerciseId, plan } = await this.prepare(request);
    const { scenario } = plan;
    if (accountId !== undefined && request.directs !== false)
      await people.appoint(
        planner,
        accountId,
        { exerciseId, scenarioId: scenario.id, isDemonstration: false },
        { role: 'director' },
      );
    const planned: PlannedExercise = {
      exerciseId,
      controlToken: await this.key({ exerciseId, role: 'director' }),
      evaluatorToken: await this.key({ exerciseId, role: 'evaluator' }),
      teams: await Promise.all(
        plan.teams.map(async ({ id, name, part }) => {
          return { id, name, part, token: await this.key({ exerciseId, role: 'team-lead', teamId: id }) };
        }),
      ),
    };
    await conductor.execute(exerciseId, {
      kind: 'exercise:plan',
      data: plan,
      actor: planningActor(accountId),
    });
    return planned;
  }

  /**
   * Plans an exercise for newcomers to try. There are no keys to it: who wants to see it comes with an account.
   * @param prepared called before anybody can see the exercise
   * @throws AppError as {@link plan}
   */
  async planDemonstration(
    request: PlanExerciseRequest,
    prepared: (exerciseId: string) => Promise<void>,
  ): Promise<string> {
    const { exerciseId, plan } = await this.prepare(request);
    await prepared(exerciseId);
    await this.parts.conductor.execute(exerciseId, {
      kind: 'exercise:plan',
      data: { ...plan, settings: { ...plan.settings, isDemonstration: true } },
      actor: planningActor(),
    });
    return exerciseId;
  }

  /** Everything but the plan itself. */
  private async prepare(
    request: PlanExerciseRequest,
  ): Promise<{ readonly exerciseId: string; readonly plan: ExercisePlanned }> {
    const { scenario, attachments } = await this.scenarioOf(request);
    const { title, settings, teams } = request;
    const plan = planExercise({ scenario, title, teams, ...(settings === undefined ? {} : { settings }) });
    if ('code' in plan) throw new AppError(plan.code, plan.details);
    const exerciseId = request.exerciseId ?? `${scenario.id}-${randomBytes(4).toString('hex')}`.slice(-64);
    await this.parts.conductor.open(exerciseId);
    await this.store(exerciseId, attachments);
    return { exerciseId, plan };
  }

  private async scenarioOf({ scenario, scenarioYaml }: PlanExerciseRequest): Promise<ParsedScenario> {
    if (scenario !== undefined && scenarioYaml === undefined) return this.parts.shelf.take(scenario);
    if (scenarioYaml !== undefined && scenario === undefined) return this.parts.shelf.read(scenarioYaml);
    throw new AppError('REQUEST_INVALID', { problem: 'give exactly one of scenario and scenarioYaml' });
  }

  private async store(exerciseId: string, attachments: ParsedScenario['attachments']): Promise<void> {
    for (const { path, mediaType, content } of attachments) {
      await this.parts.files.put(exerciseId, content, { name: path.split('/').at(-1) ?? path, mediaType });
    }
  }

  private async key(access: Omit<Access, 'accessId'>): Promise<string> {
    return (await this.parts.keys.grant(access)).token;
  }
}

function planningActor(accountId = ADMINISTRATOR): Actor {
  return { role: 'control', id: accountId, as: 'director' };
}
