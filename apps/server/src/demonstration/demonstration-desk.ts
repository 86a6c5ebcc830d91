import type { AuditOrigin, AuditWho, DemonstrationPlace } from '@cyberdrill/contracts';
import type { CommandKind, CommandMap, ExerciseState } from '@cyberdrill/domain';
import type { Exercises, PeopleDesk } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { randomUUID } from 'node:crypto';
import type { CommandDesk } from '../commands/command-desk.ts';
import { SIMULATED } from '../simulation/simulated-seat.ts';
import type { Simulations } from '../simulation/simulations.ts';
import type { Demonstrations } from './demonstrations.ts';

/** Ninety minutes in nine: something happens while one looks on. */
const WATCH_RATE = 10;
/** Slow enough to read and answer by hand, quick enough that the story goes on. */
const JOIN_RATE = 2;

/** What {@link DemonstrationDesk} works with. */
export interface DemonstrationDeskParts {
  readonly demonstrations: Demonstrations;
  readonly exercises: Exercises;
  readonly people: PeopleDesk;
  readonly desk: CommandDesk;
  readonly simulations: Simulations;
}

/** Somebody who tries the demonstration. */
export interface Newcomer {
  readonly accountId: string;
  readonly who: AuditWho;
  readonly from: AuditOrigin;
}

/** The three ways to try the demonstration drill. All of them throw AppError DEMONSTRATION_UNKNOWN or DEMONSTRATION_OVER. */
export class DemonstrationDesk {
  private readonly parts: DemonstrationDeskParts;

  constructor(parts: DemonstrationDeskParts) {
    this.parts = parts;
  }

  /** Directs it. */
  async start(newcomer: Newcomer): Promise<DemonstrationPlace> {
    const { exerciseId, state } = await this.parts.demonstrations.open();
    await this.appoint(newcomer, exerciseId, { role: 'director' });
    await this.startex(exerciseId, state, newcomer.accountId, 1);
    return { exerciseId, role: 'director' };
  }

  /** Directs it, and looks on while simulated teams play. */
  async watch(newcomer: Newcomer): Promise<DemonstrationPlace> {
    const { exerciseId, state } = await this.parts.demonstrations.open();
    await this.appoint(newcomer, exerciseId, { role: 'director' });
    await this.parts.simulations.begin(exerciseId, { withControl: true });
    await this.startex(exerciseId, state, newcomer.accountId, WATCH_RATE);
    return { exerciseId, role: 'director' };
  }

  /**
   * Plays in a team; everybody else is simulated, exercise control as well.
   * @throws AppError TEAM_UNKNOWN
   */
  async join(newcomer: Newcomer, wantedTeamId?: string): Promise<DemonstrationPlace> {
    const { exerciseId, state } = await this.parts.demonstrations.open();
    const teamId = wantedTeamId ?? state.teams[0]?.id ?? '';
    if (!state.teams.some(({ id }) => id === teamId)) throw new AppError('TEAM_UNKNOWN', { teamId });
    await this.appoint(newcomer, exerciseId, { role: 'analyst', teamId });
    await this.parts.simulations.begin(exerciseId, { withControl: true });
    await this.startex(exerciseId, state, undefined, JOIN_RATE);
    return { exerciseId, role: 'analyst', teamId };
  }

  private async appoint(
    { accountId, who, from }: Newcomer,
    exerciseId: string,
    given: Pick<DemonstrationPlace, 'role' | 'teamId'>,
  ): Promise<void> {
    const { exercises, people } = this.parts;
    await people.appoint({ who, from }, accountId, await exercises.facts(exerciseId), given);
  }

  /** @param accountId who directs it; left out: simulated control does */
  private async startex(
    exerciseId: string,
    { startedAtMs }: ExerciseState,
    accountId: string | undefined,
    rate: number,
  ): Promise<void> {
    if (startedAtMs !== undefined) return;
    await this.give(exerciseId, accountId, 'exercise:start', {});
    if (rate !== 1) await this.give(exerciseId, accountId, 'exercise:set-rate', { rate });
  }

  private async give<K extends CommandKind>(
    exerciseId: string,
    accountId: string | undefined,
    kind: K,
    data: CommandMap[K],
  ): Promise<void> {
    const access = {
      accessId: SIMULATED,
      exerciseId,
      role: 'director' as const,
      ...(accountId !== undefined && { accountId }),
    };
    await this.parts.desk.give(access, { commandId: randomUUID(), kind, data });
  }
}
