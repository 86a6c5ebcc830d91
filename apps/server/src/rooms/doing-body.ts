import type { Doing } from '@cyberdrill/domain';
import { IsBoolean } from 'class-validator';
import { Optional } from '../commands/fields/optional.ts';
import { Id } from '../commands/fields/texts.ts';

/** What a device of a team is at. */
export class DoingBody implements Doing {
  @Optional()
  @Id()
  readonly injectId?: string;

  @IsBoolean()
  readonly isWriting!: boolean;
}
