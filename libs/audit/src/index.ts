export { AuditTrail } from './audit-trail.ts';
export { isTelling } from './telling.ts';
