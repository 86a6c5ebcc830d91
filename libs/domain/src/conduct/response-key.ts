/** Under which a response is known: ids are made by teams, and one team's must tell another nothing. */
export function responseKey(teamId: string, responseId: string): string {
  return `${teamId}/${responseId}`;
}
