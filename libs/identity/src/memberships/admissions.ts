import { isPlayerRole, type DrillRole } from '@cyberdrill/domain';
import type { ExerciseFacts, Exercises } from '../exercises/exercises.ts';
import type { Membership } from './membership.ts';
import type { Admit, Memberships } from './memberships.ts';
import { roleRefusal } from './role-refusal.ts';

/** Makes the rule about a person's roles ready to be asked inside a store's transaction, where exercises cannot be read. */
export class Admissions {
  private readonly memberships: Memberships;
  private readonly exercises: Exercises;

  constructor(memberships: Memberships, exercises: Exercises) {
    this.memberships = memberships;
    this.exercises = exercises;
  }

  /**
   * The rule for one person and role. What the person was is read again when it is asked; an exercise that has ended does not begin
   * again, so what is found out about it here stays true.
   * @param accountId left out for who comes for the first time, and has been nothing yet
   */
  async admitting(
    accountId: string | undefined,
    role: DrillRole,
    exercise: Pick<ExerciseFacts, 'exerciseId' | 'scenarioId' | 'isDemonstration'>,
  ): Promise<Admit> {
    const { exerciseId, scenarioId, isDemonstration } = exercise;
    const held = accountId === undefined ? [] : await this.memberships.historyOf(accountId);
    const over = await this.overAmong(held.filter((one) => one.scenarioId === scenarioId));
    const startedAtMs = await this.startOf(exerciseId, role);
    const wanted = {
      role,
      exerciseId,
      scenarioId,
      isDemonstration,
      ...(startedAtMs !== undefined && { startedAtMs }),
    };
    return (all) => roleRefusal(wanted, all, over);
  }

  private async overAmong(held: readonly Membership[]): Promise<ReadonlySet<string>> {
    const played = held.filter(({ role, untilMs }) => isPlayerRole(role) && untilMs === undefined);
    const judged = await Promise.all(
      played.map(async ({ exerciseId }) => ({ exerciseId, isOver: await this.isOver(exerciseId) })),
    );
    return new Set(judged.filter(({ isOver }) => isOver).map(({ exerciseId }) => exerciseId));
  }

  private async isOver(exerciseId: string): Promise<boolean> {
    const { isDemonstration } = await this.exercises.facts(exerciseId);
    return isDemonstration || (await this.exercises.course(exerciseId)).hasEnded;
  }

  /** Only players are asked since when there has been something to see; who plans an exercise has none yet that could be asked. */
  private async startOf(exerciseId: string, role: DrillRole): Promise<number | undefined> {
    return isPlayerRole(role) ? (await this.exercises.course(exerciseId)).startedAtMs : undefined;
  }
}
