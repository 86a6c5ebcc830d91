import type { Timing } from '../scenario/expectation.ts';

/**
 * Timeliness of something done `elapsedMs` after its anchor, from `floor` to 1:
 *
 *     t(Δ) = 1                                              Δ ≤ target
 *     t(Δ) = max(floor, 1 − ((Δ − target) ÷ (deadline − target))^(1 ÷ δ))   target < Δ < deadline
 *     t(Δ) = floor                                          Δ ≥ deadline
 *
 * The shape is MISP's published decay, shifted by a grace period up to the target. δ = 1 falls evenly, δ < 1 forgives at
 * first, δ > 1 punishes at once. Something done before its anchor (Δ < 0) is in time.
 * @throws RangeError when the target is not before the deadline, or δ is not above 0; a checked scenario has neither
 */
export function timeliness(
  elapsedMs: number,
  timing: Pick<Timing, 'targetMs' | 'deadlineMs' | 'delta' | 'floor'>,
): number {
  const { targetMs, deadlineMs, delta, floor } = timing;
  if (!(targetMs < deadlineMs)) {
    throw new RangeError(`target ${targetMs} ms must come before deadline ${deadlineMs} ms`);
  }
  if (!(delta > 0)) throw new RangeError(`delta must be above 0, not ${delta}`);
  if (elapsedMs <= targetMs) return 1;
  if (elapsedMs >= deadlineMs) return floor;
  return Math.max(floor, 1 - ((elapsedMs - targetMs) / (deadlineMs - targetMs)) ** (1 / delta));
}
