import type { ScenarioCheckRequest } from '@cyberdrill/contracts';
import { YAML_LIMITS } from '@cyberdrill/scenario';
import { IsString, Matches, MaxLength } from 'class-validator';
import { Optional } from '../../commands/fields/optional.ts';
import { PACK_NAME } from '../pack-name.ts';

/** A scenario file to be checked. */
export class ScenarioCheckBody implements ScenarioCheckRequest {
  @IsString()
  @MaxLength(YAML_LIMITS.maxBytes)
  readonly source!: string;

  @Optional()
  @Matches(PACK_NAME)
  readonly basedOn?: string;
}
