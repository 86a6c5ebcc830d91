import type { Handshake } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';

/** Longer than any token the server makes. */
const LONGEST_TOKEN = 512;

/**
 * Reads what a socket says when it connects. `after` left out means 0.
 * @throws AppError TOKEN_MISSING, REQUEST_INVALID
 */
export function readHandshake(auth: unknown): Handshake {
  const { token, after = 0 } = (typeof auth === 'object' && auth !== null ? auth : {}) as Record<
    string,
    unknown
  >;
  if (token === undefined || token === '') throw new AppError('TOKEN_MISSING');
  if (typeof token !== 'string' || token.length > LONGEST_TOKEN) throw invalid('auth.token must be a token');
  if (!Number.isSafeInteger(after) || (after as number) < 0)
    throw invalid('auth.after must be a whole number from 0');
  return { token, after: after as number };
}

function invalid(problem: string): AppError {
  return new AppError('REQUEST_INVALID', { problem });
}
