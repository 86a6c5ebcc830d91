import { AppError } from '@cyberdrill/platform';
import { requireFreshProof } from '../sessions/fresh-proof.ts';
import type { SignedIn } from '../sessions/signed-in.ts';

/**
 * Whoever changes second factors has shown the one there is, and recently: else a stolen password, or a browser found signed in,
 * would be enough to enrol another.
 * @throws AppError FACTOR_REQUIRED, FRESH_PROOF_REQUIRED
 */
export function requireMayChangeFactors({ standing, session }: SignedIn, nowMs: number): void {
  if (standing === 'factor-due') throw new AppError('FACTOR_REQUIRED');
  requireFreshProof(session, nowMs);
}
