import { AppError } from '@cyberdrill/platform';
import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import { unsafeIn } from '../commands/safe-json.ts';

/** Lets one object through, with nothing in it that must not be anywhere; its shape is for the handler to check. */
@Injectable()
export class PayloadPipe implements PipeTransform<unknown, unknown> {
  transform(payload: unknown, { type }: ArgumentMetadata): unknown {
    // Nest shows a pipe every argument of the handler, its socket too.
    if (type !== 'body') return payload;
    if (typeof payload !== 'object' || payload === null || Array.isArray(payload))
      throw new AppError('REQUEST_INVALID', { problem: 'the payload must be one object' });
    const problem = unsafeIn(payload);
    if (problem !== undefined) throw new AppError('REQUEST_INVALID', { problem });
    return payload;
  }
}
