import { applyDecorators } from '@nestjs/common';
import { IsInt, Max, Min } from 'class-validator';

const LONGEST_SPAN_MS = 30 * 24 * 3_600_000;

/** The last moment that a JavaScript date can hold. */
const LAST_MOMENT_MS = 8_640_000_000_000_000;

/** A span of time in whole milliseconds, forward or back, at most 30 days. */
export function SpanMs(): PropertyDecorator {
  return applyDecorators(IsInt(), Min(-LONGEST_SPAN_MS), Max(LONGEST_SPAN_MS));
}

/** A wall time in whole milliseconds since 1970. */
export function MomentMs(): PropertyDecorator {
  return applyDecorators(IsInt(), Min(0), Max(LAST_MOMENT_MS));
}
