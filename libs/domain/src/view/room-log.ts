import type { TeamView, TeamViewKind } from './team-entry.ts';

/** What a team's log tells: its own notes, and what it did and saw. Receipts of messages are told beside the messages. */
export const LOG_KINDS = [
  'exercise.phase-changed',
  'exercise.started',
  'exercise.paused',
  'exercise.resumed',
  'exercise.time-jumped',
  'exercise.ended',
  'exercise.no-duff-declared',
  'exercise.no-duff-lifted',
  'exercise.terminated',
  'exercise.announced',
  'inject.released',
  'inject.acknowledged',
  'deadline.extended',
  'deadline.passed',
  'response.submitted',
  'hint.opened',
  'message.sent',
  'duty.opened',
  'duty.discharged',
  'duty.overdue',
  'team.noted',
] as const satisfies readonly TeamViewKind[];
export type LogKind = (typeof LOG_KINDS)[number];

/** An entry of a team's log. */
export type RoomLogEntry = TeamView<LogKind>;

/** A team's log after an entry of its stream, in the order of the stream. */
export function evolveRoomLog(log: readonly RoomLogEntry[], view: TeamView): readonly RoomLogEntry[] {
  return isLogged(view) ? [...log, view] : log;
}

function isLogged(view: TeamView): view is RoomLogEntry {
  return (LOG_KINDS as readonly TeamViewKind[]).includes(view.kind);
}
