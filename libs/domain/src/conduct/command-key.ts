import type { Actor } from '../journal/entry.ts';

/** In whose name a command is given. */
type Giver = Pick<Actor, 'role' | 'teamId'>;

/**
 * Under which a command is known. Ids are made by clients: one made by a team neither stands in the way of another team's nor
 * tells it anything, so they are kept apart by team, and by role for those who have none.
 */
export function commandKey({ role, teamId = '' }: Giver, commandId: string): string {
  return `${role}/${teamId}/${commandId}`;
}

/** Whether what was written came from a command of this giver. */
export function isOfCommand(
  written: { readonly actor: Giver; readonly commandId?: string },
  command: { readonly actor: Giver; readonly id?: string },
): boolean {
  if (written.commandId === undefined || command.id === undefined) return false;
  return commandKey(written.actor, written.commandId) === commandKey(command.actor, command.id);
}
