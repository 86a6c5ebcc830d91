/** What a team's device itself saw and did, kept apart from the server, to hold the journal against it afterwards. */
export interface TeamLedger {
  readonly teamId: string;
  /** Inject ids in the order they were shown. */
  readonly received: string[];
  /** Response id → written by the team, or confirmed by the server as stored. */
  readonly responses: Map<string, 'saved' | 'stored'>;
}

export function emptyLedger(teamId: string): TeamLedger {
  return { teamId, received: [], responses: new Map() };
}
