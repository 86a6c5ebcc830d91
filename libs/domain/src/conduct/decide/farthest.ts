/** Farthest exercise time that may be aimed at, in milliseconds: far beyond it the clock's arithmetic would lose exactness. */
export const FARTHEST_MS = 3_653 * 86_400_000;
