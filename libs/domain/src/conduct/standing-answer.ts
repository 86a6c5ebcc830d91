import type { Cell, StoredResponse } from './state.ts';

/** The team's answer as it stands: the last final response sent before ENDEX. Interim answers never stand. */
export function standingAnswer(cell: Cell): StoredResponse | undefined {
  return cell.responses.findLast((response) => response.isFinal && !response.isAfterEndex);
}
