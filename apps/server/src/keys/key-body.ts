import type { KeyRequest } from '@cyberdrill/contracts';
import type { Access } from '@cyberdrill/domain';
import { IsIn } from 'class-validator';
import { Optional } from '../commands/fields/optional.ts';
import { Id } from '../commands/fields/texts.ts';

/** For whom a key is to be made. */
export class KeyBody implements KeyRequest {
  @IsIn(['control', 'evaluator', 'team'])
  readonly role!: Access['role'];

  @Optional()
  @Id()
  readonly teamId?: string;
}
