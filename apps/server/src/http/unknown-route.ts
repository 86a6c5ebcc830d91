import { wireError } from '@cyberdrill/contracts';
import type { Request, Response } from 'express';

/** Answers what no route has answered. */
export function unknownRoute(_request: Request, response: Response): void {
  response.status(404).json({ error: wireError('ROUTE_UNKNOWN') });
}
