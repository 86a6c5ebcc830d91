import type { Access } from '@cyberdrill/domain';
import type { Request } from 'express';

/** A request, with what the guard found out about its caller. */
export interface DrillRequest extends Request {
  /** Set on routes that ask for a key to the exercise. */
  access?: Access;
}
