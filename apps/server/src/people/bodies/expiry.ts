import { applyDecorators } from '@nestjs/common';
import { IsInt, Max, Min } from 'class-validator';
import { Optional } from '../../commands/fields/optional.ts';

const MINUTE_MS = 60_000;
const NINETY_DAYS_MS = 90 * 24 * 60 * MINUTE_MS;

/** For how long something holds from now on: a minute to 90 days, or what is usual when it is left out. */
export function Expiry(): PropertyDecorator {
  return applyDecorators(Optional(), IsInt(), Min(MINUTE_MS), Max(NINETY_DAYS_MS));
}
