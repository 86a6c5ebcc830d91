import type { OwnMembership, OwnTeam } from '@cyberdrill/contracts';
import type { Access } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { Exercises } from '../exercises/exercises.ts';
import type { NdaDesk } from '../nda/nda-desk.ts';
import type { Membership } from './membership.ts';
import type { Memberships } from './memberships.ts';

/** What people are told of their own places: in which exercises, and beside whom. */
export class OwnPlace {
  private readonly memberships: Memberships;
  private readonly exercises: Exercises;
  private readonly ndas: NdaDesk;

  constructor(memberships: Memberships, exercises: Exercises, ndas: NdaDesk) {
    this.memberships = memberships;
    this.exercises = exercises;
    this.ndas = ndas;
  }

  /** Exercises that somebody takes part in, the newest first. */
  async membershipsOf(accountId: string): Promise<readonly OwnMembership[]> {
    const held = await this.memberships.historyOf(accountId);
    const active = held.filter(({ untilMs }) => untilMs === undefined);
    const live = await this.exercises.live();
    return Promise.all(active.map((membership) => this.describe(membership, live)));
  }

  /**
   * The team that somebody belongs to, and who else does.
   * @throws AppError NOT_PERMITTED for who belongs to none
   */
  async teamOf({ exerciseId, teamId, accessId }: Access): Promise<OwnTeam> {
    if (teamId === undefined) throw new AppError('NOT_PERMITTED');
    const { teams } = await this.exercises.facts(exerciseId);
    const people = await this.memberships.people(exerciseId);
    return {
      teamId,
      name: teams.find(({ id }) => id === teamId)?.name ?? teamId,
      mates: people
        .filter((person) => person.teamId === teamId)
        .map(({ membershipId, accountId, name, role, seat }) => {
          const isSelf = membershipId === accessId;
          return { membershipId, accountId, name, role, ...(seat !== undefined && { seat }), isSelf };
        }),
    };
  }

  private async describe(membership: Membership, live: ReadonlySet<string>): Promise<OwnMembership> {
    const { membershipId, accountId, exerciseId, role, teamId, seat, sinceMs } = membership;
    const { title, teams } = await this.exercises.facts(exerciseId);
    const teamName = teams.find(({ id }) => id === teamId)?.name;
    return {
      membershipId,
      exerciseId,
      title,
      isLive: live.has(exerciseId),
      role,
      ...(teamId !== undefined && { teamId }),
      ...(teamName !== undefined && { teamName }),
      ...(seat !== undefined && { seat }),
      isNdaDue: await this.ndas.isDue(accountId, exerciseId),
      sinceMs,
    };
  }
}
