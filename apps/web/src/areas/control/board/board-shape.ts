/** Measures of the board, in CSS pixels; the style sheet draws what they leave room for. */
export const ROW_HEIGHT = 30;
export const PHASE_HEIGHT = 22;
export const FIRST_COLUMN_WIDTH = 340;
export const NARROWEST_COLUMN = 34;
export const WIDEST_COLUMN = 132;
/** From this width on, the name of a team stands across. */
export const ACROSS_FROM = 84;
export const LOW_HEADER = 32;
export const HIGH_HEADER = 116;

/**
 * How wide the column of a team is.
 * @param roomPx what the board has for all of them
 */
export function columnWidth(roomPx: number, teams: number): number {
  const fair = Math.floor(roomPx / Math.max(1, teams));
  return Math.max(NARROWEST_COLUMN, Math.min(WIDEST_COLUMN, fair));
}
