import type { SignedIn } from '@cyberdrill/identity';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { DrillRequest } from '../http/drill-request.ts';

/** Who is signed in, on routes that ask for a session. */
export const CurrentPerson = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<DrillRequest>();
  if (signedIn === undefined) throw new Error('this route asks for no session');
  return signedIn;
});
