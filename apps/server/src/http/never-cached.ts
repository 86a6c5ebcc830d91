import type { NextFunction, Request, Response } from 'express';

/** Answers are for who asked, and for now; a route whose answer may be kept says so itself. */
export function neverCached(_request: Request, response: Response, next: NextFunction): void {
  response.setHeader('Cache-Control', 'no-store');
  next();
}
