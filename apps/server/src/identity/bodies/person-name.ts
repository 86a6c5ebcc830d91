import { applyDecorators } from '@nestjs/common';
import { Matches } from 'class-validator';
import { Words } from '../../commands/fields/texts.ts';
import { LONGEST_NAME } from './limits.ts';

/** What somebody is called: something of it can be seen. */
export function PersonName(): PropertyDecorator {
  return applyDecorators(Words(LONGEST_NAME), Matches(/[\p{L}\p{N}]/u));
}
