import type { AuditDataMap, AuditKind, AuditRecord } from '@cyberdrill/contracts';
import type { DrillRequest } from '../http/drill-request.ts';
import { originOf } from './origin-of.ts';

/** Under which a route keeps what it records. */
export const AUDITED = 'drill:audited';

/** Tells the facts of an entry from what the route answered and the request; `undefined` when there is nothing to record. */
export type Facts<K extends AuditKind> = (
  // Only the route knows what it answers; a route that writes its answer itself gives undefined.
  result: never,
  request: DrillRequest,
) => AuditDataMap[K] | undefined;

/** What a route records of every request it has served. */
export interface AuditedRoute<K extends AuditKind = AuditKind> {
  readonly kind: K;
  readonly facts: Facts<K>;
}

/** The record of one request; the exercise is that of the address, else that of the answer. */
export function recordOf<K extends AuditKind>(
  { kind, facts }: AuditedRoute<K>,
  result: unknown,
  request: DrillRequest,
): AuditRecord | undefined {
  const data = facts(result as never, request);
  if (data === undefined) return undefined;
  const exerciseId = request.params['exerciseId'] ?? exerciseNamedIn(result);
  return {
    kind,
    who: request.who ?? {},
    from: originOf(request),
    ...(typeof exerciseId === 'string' && { exerciseId }),
    data,
  } as AuditRecord;
}

function exerciseNamedIn(result: unknown): unknown {
  return typeof result === 'object' && result !== null && 'exerciseId' in result
    ? result.exerciseId
    : undefined;
}
