import type { AuditDataMap, AuditKind } from '@cyberdrill/contracts';
import { applyDecorators, SetMetadata, UseInterceptors } from '@nestjs/common';
import { AuditInterceptor } from './audit.interceptor.ts';
import { AUDITED, type AuditedRoute, type Facts } from './audited-route.ts';

/**
 * Says in one line what a route records in the audit log once it has served a request:
 *
 *     @Audited('export.journal')
 *     @Audited('key.granted', ({ accessId, role }: GrantedKey) => ({ keyId: accessId, role }))
 *
 * Who, from where and when are added. Facts may be left out for kinds that have none. What was refused or failed is not recorded,
 * unless part of the answer had been sent already.
 */
export function Audited<K extends AuditKind>(
  kind: K,
  ...[facts]: Readonly<Record<never, never>> extends AuditDataMap[K] ? [facts?: Facts<K>] : [facts: Facts<K>]
): MethodDecorator {
  const route: AuditedRoute<K> = { kind, facts: facts ?? nothingToTell };
  return applyDecorators(SetMetadata(AUDITED, route), UseInterceptors(AuditInterceptor));
}

/** Stands in only where the types above let the facts be left out. */
function nothingToTell(): never {
  return {} as never;
}
