import type { TeamRequest } from '@cyberdrill/contracts';
import { Matches } from 'class-validator';
import { Words } from '../commands/fields/texts.ts';

/** A team to take part. */
export class TeamBody implements TeamRequest {
  @Matches(/^[a-z0-9]+(-[a-z0-9]+)*$/)
  readonly id!: string;

  @Words(120)
  readonly name!: string;

  @Matches(/^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$/)
  readonly language!: string;
}
