import { isTeamRole, mayRead, viewOf, type DrillRole } from '@cyberdrill/domain';

/** Where people work in an exercise, in the order in which they are offered. */
export const ROOMS = ['team', 'control', 'evaluation', 'wall', 'report', 'scenario', 'people'] as const;
export type Room = (typeof ROOMS)[number];

/** The address of a room. */
export function roomPath(exerciseId: string, room: Room): string {
  return `/exercises/${encodeURIComponent(exerciseId)}/${room}`;
}

/** Whether a room is for a role; what it shows there follows from the matrix of rights, on the server. */
const IS_FOR: Readonly<Record<Room, (role: DrillRole) => boolean>> = {
  team: isTeamRole,
  control: (role) => ['director', 'excon-lead', 'controller', 'sim-cell'].includes(role),
  evaluation: (role) => ['director', 'excon-lead', 'evaluator', 'aar-reviewer'].includes(role),
  wall: (role) => viewOf(role) === 'wall' || viewOf(role) === 'whole',
  report: (role) => (['report', 'locked-report', 'own-report'] as const).some((kind) => mayRead(role, kind)),
  scenario: (role) => mayRead(role, 'scenario'),
  people: (role) => mayRead(role, 'people'),
};

/** The rooms that somebody with a role may enter; the first one is where the work begins. */
export function roomsOf(role: DrillRole): readonly Room[] {
  return ROOMS.filter((room) => IS_FOR[room](role));
}

/** Where somebody with a role begins in an exercise; `undefined` for roles whose work is not done in a room. */
export function firstRoomPath(exerciseId: string, role: DrillRole): string | undefined {
  const [first] = roomsOf(role);
  return first === undefined ? undefined : roomPath(exerciseId, first);
}
