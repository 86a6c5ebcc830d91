import { Conductor, ExerciseStates } from '@cyberdrill/conduct';
import type { Actor, Command, CommandKind, CommandMap, Entry, ExercisePlanned } from '@cyberdrill/domain';
import { InMemoryJournal, SettableClock } from '@cyberdrill/testing';
import { CONTROLLER, playerOf, SYSTEM } from './small-drill.ts';
import { matchesInTests } from './small-scenario.ts';

const EXERCISE_ID = 'drill';

/** A drill conducted as the product does it, on a journal in memory and a clock that a test moves. */
export class ConductedDrill {
  readonly exerciseId = EXERCISE_ID;
  readonly clock = new SettableClock();
  readonly journal = new InMemoryJournal(this.clock);
  readonly conductor: Conductor;

  private constructor() {
    this.conductor = new Conductor(this.journal, new ExerciseStates(this.journal), {
      matches: matchesInTests,
    });
  }

  static async planned(plan: ExercisePlanned): Promise<ConductedDrill> {
    const drill = new ConductedDrill();
    await drill.conductor.open(EXERCISE_ID);
    await drill.give(CONTROLLER, 'exercise:plan', plan);
    return drill;
  }

  /** A drill just after STARTEX. */
  static async started(plan: ExercisePlanned): Promise<ConductedDrill> {
    const drill = await ConductedDrill.planned(plan);
    await drill.give(CONTROLLER, 'exercise:start', {});
    return drill;
  }

  async give<K extends CommandKind>(actor: Actor, kind: K, data: CommandMap[K]): Promise<readonly Entry[]> {
    const command = { kind, data, actor } as Command;
    return (await this.conductor.execute(this.exerciseId, command)).entries;
  }

  async control<K extends CommandKind>(kind: K, data: CommandMap[K]): Promise<readonly Entry[]> {
    return this.give(CONTROLLER, kind, data);
  }

  async team<K extends CommandKind>(teamId: string, kind: K, data: CommandMap[K]): Promise<readonly Entry[]> {
    return this.give(playerOf(teamId), kind, data);
  }

  /** Lets wall time pass, and what is due happen. */
  async pass(wallMs: number): Promise<readonly Entry[]> {
    this.clock.advance(wallMs);
    return this.give(SYSTEM, 'system:wake', {});
  }

  entries(): Promise<Entry[]> {
    return this.journal.read(this.exerciseId, 0);
  }
}
