/**
 * Version of the scoring rules; see the scoring reference. It changes whenever the same journal would give other numbers.
 */
export const SCORING_RULES_VERSION = '1';
