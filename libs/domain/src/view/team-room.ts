import { evolveRoomConduct, NO_CONDUCT, type RoomConduct } from './room-conduct.ts';
import { evolveRoomDuties, type RoomDuty } from './room-duties.ts';
import { evolveRoomInbox, type Inbox } from './room-inbox.ts';
import { evolveRoomLog, type RoomLogEntry } from './room-log.ts';
import { evolveRoomMessages, type RoomMessages } from './room-messages.ts';
import type { TeamBriefing, TeamView } from './team-entry.ts';

/**
 * What a team has in front of it: the fold of its own stream, the same on every device and after every reload. Each topic is folded
 * by itself, in a file of its own (`room-….ts`).
 */
export interface TeamRoom extends RoomConduct {
  /** Absent until the first entry has come. */
  readonly briefing?: TeamBriefing;
  readonly inbox: Inbox;
  readonly messages: RoomMessages;
  /** Those that the team is meant to know of, in the order in which they came up. */
  readonly duties: readonly RoomDuty[];
  readonly log: readonly RoomLogEntry[];
}

/** A team's room before the first entry of its stream. */
export const EMPTY_TEAM_ROOM: TeamRoom = {
  ...NO_CONDUCT,
  inbox: [],
  messages: [],
  duties: [],
  log: [],
};

/**
 * The room after an entry of the team's stream.
 * @param view the next entry; entries must come in order and once each
 */
export function evolveTeamRoom(room: TeamRoom, view: TeamView): TeamRoom {
  const { briefing: before, inbox, messages, duties, log, ...conduct } = room;
  const briefing = view.kind === 'exercise.planned' ? view.data : before;
  return {
    ...(briefing === undefined ? {} : { briefing }),
    ...evolveRoomConduct(conduct, view),
    inbox: evolveRoomInbox(inbox, view),
    messages: evolveRoomMessages(messages, view),
    duties: evolveRoomDuties(duties, view),
    log: evolveRoomLog(log, view),
  };
}
