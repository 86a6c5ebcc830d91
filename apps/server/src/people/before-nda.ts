import { SetMetadata } from '@nestjs/common';

/** Under which a route says that it comes before agreeing to anything; the guard reads it. */
export const BEFORE_NDA = 'drill:before-nda';

/** People may call this before they have agreed to the exercise's text in force: to read it, and to agree. */
export function BeforeNda(): MethodDecorator {
  return SetMetadata<string, true>(BEFORE_NDA, true);
}
