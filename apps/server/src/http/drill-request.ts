import type { AuditWho } from '@cyberdrill/contracts';
import type { Access } from '@cyberdrill/domain';
import type { Request } from 'express';

/** A request, with what the guard found out about its caller. */
export interface DrillRequest extends Request {
  /** Set on routes that ask for a key to the exercise. */
  access?: Access;
  /** Whoever it is, for the audit log. Set by the guard that found out; absent while nobody is known. */
  who?: AuditWho;
}
