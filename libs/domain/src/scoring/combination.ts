/** Hints never cost more than this part of an inject's score. */
export const MAX_HINT_PENALTY = 0.5;

/**
 * Score of one expectation or duty: s = q·((1 − β) + β·t). Quality gates it, so a fast wrong answer earns nothing; the part
 * 1 − β stays with a correct late one.
 * @param quality q, 0 to 1
 * @param timeliness t, 0 to 1; see {@link timeliness}
 * @param beta share that time decides, 0 to 1
 */
export function combine(quality: number, timeliness: number, beta: number): number {
  return quality * (1 - beta + beta * timeliness);
}

/** H = min(0.5, Σ costs of the hints opened): the part of an inject's score that hints take. */
export function hintPenalty(costs: readonly number[]): number {
  return Math.min(
    MAX_HINT_PENALTY,
    costs.reduce((sum, cost) => sum + cost, 0),
  );
}
