import type { Manager } from '@cyberdrill/identity';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { originOf } from '../audit/origin-of.ts';
import type { DrillRequest } from '../http/drill-request.ts';

/** Who manages people here: the guard has let in a member who may, or an administrator, who needs no access of his own. */
export const CurrentManager = createParamDecorator((_: unknown, context: ExecutionContext): Manager => {
  const request = context.switchToHttp().getRequest<DrillRequest>();
  return managerOf(request);
});

/** @see CurrentManager */
export function managerOf(request: DrillRequest): Manager {
  const { access, who } = request;
  if (who === undefined) throw new Error('this route asks nothing of who calls it');
  return {
    granter: access ?? 'administrator',
    ...(access !== undefined && { membershipId: access.accessId }),
    who,
    from: originOf(request),
  };
}
