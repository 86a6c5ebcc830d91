import type { AuditKind } from '@cyberdrill/contracts';

/** Kinds that only tell what somebody saw, tried or left: nobody's rights change by them, and no request fails for them. */
const TELLING: readonly AuditKind[] = [
  'sign-in.failed',
  'sign-out',
  'team-text.read',
  'export.journal',
  'export.report',
  'export.csv',
  'export.pack',
  'export.audit',
  'chain.broken',
  'log.gap',
];

/** Whether an entry of this kind may be missing without harm to more than the log; all others must be on disk before an answer. */
export function isTelling(kind: AuditKind): boolean {
  return TELLING.includes(kind);
}
