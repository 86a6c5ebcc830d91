import type { Seats } from '@cyberdrill/contracts';
import { DRILL_ROLES, type DrillRole } from '@cyberdrill/domain';
import { IsIn, IsInt, Max, Min } from 'class-validator';

const MOST_SEATS = 500;

/** How many people in which role. */
export class SeatsBody implements Seats {
  @IsIn(DRILL_ROLES)
  readonly role!: DrillRole;

  @IsInt()
  @Min(1)
  @Max(MOST_SEATS)
  readonly seats!: number;
}
