import type { AuditWho } from '@cyberdrill/contracts';
import type { Access } from '@cyberdrill/domain';
import type { SignedIn } from '@cyberdrill/identity';
import type { Request } from 'express';

/** A request, with what the guard found out about its caller. */
export interface DrillRequest extends Request {
  /** Set on routes that ask for access to an exercise. */
  access?: Access;
  /** Set for people who are signed in, on routes that ask for anything. */
  signedIn?: SignedIn;
  /** Whoever it is, for the audit log. Set by the guard that found out; absent while nobody is known. */
  who?: AuditWho;
}
