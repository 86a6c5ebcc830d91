import type { Access } from '@cyberdrill/domain';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { DrillRequest } from '../http/drill-request.ts';

/** The access of the caller, on routes that ask for a key to the exercise. */
export const CurrentAccess = createParamDecorator((_: unknown, context: ExecutionContext): Access => {
  const { access } = context.switchToHttp().getRequest<DrillRequest>();
  if (access === undefined) throw new Error('this route asks for no key to an exercise');
  return access;
});
