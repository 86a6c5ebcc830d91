import type { AuditRecord } from '@cyberdrill/contracts';
import { LONGEST_ID, storable } from '@cyberdrill/domain';

/** Words of strangers: names, and what clients say they are. */
const LONGEST_WORDS = 120;

/** A record as every store takes it and gives it back: without what JSON or UTF-8 cannot hold, and no longer than it should be. */
export function storableRecord({ who, from, ...record }: AuditRecord): AuditRecord {
  const words = { who: cleaned(who, LONGEST_WORDS), ...(from && { from: cleaned(from, LONGEST_WORDS) }) };
  return cleaned({ ...record, ...words }, LONGEST_ID);
}

function cleaned<T>(value: T, longest: number): T;
function cleaned(value: unknown, longest: number): unknown {
  if (typeof value === 'string') return storable(value.slice(0, longest));
  if (Array.isArray(value)) return value.map((item: unknown) => cleaned(item, longest));
  if (typeof value !== 'object' || value === null) return value;
  const known = Object.entries(value).filter(([, item]) => item !== undefined);
  return Object.fromEntries(known.map(([name, item]) => [name, cleaned(item, longest)]));
}
