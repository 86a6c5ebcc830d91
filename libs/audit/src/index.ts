export { AuditLog, type AuditQuery, type IdentifiedRecord } from './audit-log.ts';
export { AuditTrail, type Told } from './audit-trail.ts';
export { Checkpoints } from './checkpoints/checkpoints.ts';
export { AuditDesk, type AuditDeskParts } from './desk/audit-desk.ts';
export { sealRecords } from './seal-records.ts';
export { isTelling } from './telling.ts';
