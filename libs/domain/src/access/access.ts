import type { Actor } from '../journal/entry.ts';
import { sideOf } from './permissions.ts';
import { isPlayerRole, type DrillRole } from './roles.ts';

/** What a key or a membership opens: one exercise, in one role. */
export interface Access {
  /** Names the key or the membership without giving it away. */
  readonly accessId: string;
  readonly exerciseId: string;
  readonly role: DrillRole;
  /** Set for roles that belong to a team, and only for them. */
  readonly teamId?: string;
  /** Whose it is; absent for keys, which belong to whoever holds them. */
  readonly accountId?: string;
}

/** In whose name the holder of an access acts; `undefined` for roles that give no commands. */
export function actorOf({ role, accessId, teamId, accountId }: Access): Actor | undefined {
  const side = sideOf(role);
  if (side === undefined) return undefined;
  return { role: side, id: accountId ?? accessId, ...(teamId === undefined ? {} : { teamId }), as: role };
}

/** The team that the holder of an access plays for: what reaches him has reached it. `undefined` for everybody else, coaches too. */
export function playsFor({ role, teamId }: Access): string | undefined {
  return isPlayerRole(role) ? teamId : undefined;
}
