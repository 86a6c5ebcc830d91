import type { Party } from '../scenario/party.ts';

/** The id of the duty that a team has to a party under an obligation. */
export function dutyIdOf(obligationId: string, fromTeamId: string, to: Party): string {
  return `${obligationId}/${fromTeamId}/${to}`;
}
