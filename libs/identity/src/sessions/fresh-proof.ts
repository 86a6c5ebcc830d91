import { AppError } from '@cyberdrill/platform';
import type { Session } from './session.ts';

/** For so long after a sign-in, or after showing a factor, people may change how they sign in. */
const FRESH_FOR_MS = 15 * 60_000;

/**
 * Who finds a browser signed in must not be able to keep its account.
 * @throws AppError FRESH_PROOF_REQUIRED
 */
export function requireFreshProof({ provenAtMs }: Session, nowMs: number): void {
  if (nowMs - provenAtMs > FRESH_FOR_MS) throw new AppError('FRESH_PROOF_REQUIRED');
}
