import type { StreamEntry } from '@cyberdrill/contracts';
import { EMPTY_TEAM_ROOM, evolveTeamRoom, type TeamEntry, type TeamRoom } from '@cyberdrill/domain';
import type { Fold } from '../../realtime/stream-store.ts';

/** A team's stream as a team's room. The server sends a team nothing but views made for it. */
export const TEAM_FOLD: Fold<TeamRoom> = {
  views: ['team'],
  empty: EMPTY_TEAM_ROOM,
  evolve: (room: TeamRoom, entries: readonly StreamEntry[]) =>
    entries.reduce((before, entry) => evolveTeamRoom(before, entry as TeamEntry), room),
};
