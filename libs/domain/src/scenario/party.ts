/**
 * Who a message or an inject comes from or goes to: a participating team (`team:<teamId>`)
 * or a role that the white cell plays (`role:<roleId>`). Exercise control itself is {@link EXCON}.
 */
export type Party = `team:${string}` | `role:${string}`;

/** Role id of exercise control, present in every exercise. */
export const EXCON_ROLE = 'excon';

/** Exercise control as a party. */
export const EXCON: Party = `role:${EXCON_ROLE}`;

/** The team id inside a party, or `undefined` for a simulated role. */
export function teamOf(party: Party): string | undefined {
  return party.startsWith('team:') ? party.slice('team:'.length) : undefined;
}

/** The role id inside a party, or `undefined` for a team. */
export function roleOf(party: Party): string | undefined {
  return party.startsWith('role:') ? party.slice('role:'.length) : undefined;
}

/** The party that a team is. */
export function teamParty(teamId: string): Party {
  return `team:${teamId}`;
}
