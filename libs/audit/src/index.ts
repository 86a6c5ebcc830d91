export { AuditLog, type AuditQuery, type IdentifiedRecord } from './audit-log.ts';
export { AuditTrail, type Told } from './audit-trail.ts';
export { CheckpointKey, newCheckpointKey } from './checkpoints/checkpoint-key.ts';
export { CheckpointRounds, type CheckpointRoundsParts } from './checkpoints/checkpoint-rounds.ts';
export { Checkpointer, type CheckpointerParts } from './checkpoints/checkpointer.ts';
export { Checkpoints } from './checkpoints/checkpoints.ts';
export { publicKeysIn } from './checkpoints/public-keys.ts';
export { AuditDesk, type AuditDeskParts } from './desk/audit-desk.ts';
export { sealRecords } from './seal-records.ts';
