import type { Access, Actor } from '@cyberdrill/domain';

/** In whose name a key's holder acts. */
export function actorOf({ role, accessId, teamId }: Access): Actor {
  return role === 'team' ? { role, id: accessId, teamId: teamId ?? '' } : { role, id: accessId };
}
