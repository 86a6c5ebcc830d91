import type { SimulationRequest } from '@cyberdrill/contracts';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsInt, Matches, Max, Min } from 'class-validator';
import { AllDifferent } from '../commands/fields/all-different.ts';
import { Optional } from '../commands/fields/optional.ts';

const MOST_TEAMS = 200;

/** Which teams are to be simulated, and by which seed. */
export class SimulationBody implements SimulationRequest {
  @Optional()
  @IsArray()
  @ArrayMinSize(1)
  @ArrayMaxSize(MOST_TEAMS)
  @AllDifferent()
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/, { each: true })
  readonly teamIds?: readonly string[];

  @Optional()
  @IsInt()
  @Min(0)
  @Max(2 ** 32 - 1)
  readonly seed?: number;
}
