import type { Actor } from '../journal/entry.ts';

/** Stands before ids that exercise control makes; no team can be called so. */
const OF_CONTROL = 'EXCON';

/**
 * The id under which everybody knows a message, from the one its sender made: sender, full stop, own id. Ids are made by clients; kept
 * apart by sender, none is taken by a message that its sender knows nothing of.
 */
export function messageIdOf({ teamId = OF_CONTROL }: Pick<Actor, 'teamId'>, ownId: string): string {
  return `${teamId}.${ownId}`;
}
