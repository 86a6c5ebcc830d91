import type { ScenarioVersionRequest } from '@cyberdrill/contracts';
import { YAML_LIMITS } from '@cyberdrill/scenario';
import { IsString, MaxLength } from 'class-validator';

/** A changed scenario file to be kept. */
export class ScenarioVersionBody implements ScenarioVersionRequest {
  @IsString()
  @MaxLength(YAML_LIMITS.maxBytes)
  readonly source!: string;
}
