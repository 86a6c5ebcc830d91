import type { AuditLog } from '@cyberdrill/audit';
import type { AuditPage } from '@cyberdrill/contracts';
import { queryNumber } from '../http/query-number.ts';

const DEFAULT_ENTRIES = 100;
const MOST_ENTRIES = 500;

/** The parameters of a page, as the API description tells them. */
export const AFTER = {
  name: 'after',
  required: false,
  schema: { type: 'integer', minimum: 0, default: 0 },
} as const;
export const LIMIT = {
  name: 'limit',
  required: false,
  schema: { type: 'integer', minimum: 1, maximum: MOST_ENTRIES, default: DEFAULT_ENTRIES },
} as const;

/**
 * One page of the audit log, oldest first.
 * @param query as it came
 * @throws AppError REQUEST_INVALID
 */
export async function auditPage(
  log: AuditLog,
  query: { readonly after: unknown; readonly limit: unknown },
  exerciseId: string | undefined,
): Promise<AuditPage> {
  const most = 2 ** 31 - 1;
  const after = queryNumber('after', query.after, { from: 0, to: most, otherwise: 0 });
  const limit = queryNumber('limit', query.limit, { from: 1, to: MOST_ENTRIES, otherwise: DEFAULT_ENTRIES });
  // One more than asked for tells whether there is a next page.
  const found = await log.read({ after, limit: limit + 1, ...(exerciseId !== undefined && { exerciseId }) });
  const entries = found.slice(0, limit);
  const last = entries.at(-1);
  return found.length > limit && last !== undefined ? { entries, next: last.seq } : { entries };
}
