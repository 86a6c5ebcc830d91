/**
 * The id of an element of the board: a cell, an inject (no team), a team (no inject), or the corner (neither). It is how the board
 * tells screen readers where its focus is.
 */
export function cellId(injectId: string | undefined, teamId: string | undefined): string {
  return `board/${injectId ?? ''}/${teamId ?? ''}`;
}
