import type { CommandKind } from '../conduct/command.ts';
import type { Actor } from '../journal/entry.ts';
import { MATRIX, type Resource, type StreamView } from './matrix.ts';
import type { DrillRole, Side } from './roles.ts';

/** Who wants to do something. */
export type Performer = Pick<Actor, 'role' | 'as' | 'teamId'>;

/** What an actor may do whose role in the exercise was not noted. */
const ROLE_OF_SIDE: Readonly<Record<Side, DrillRole>> = {
  control: 'director',
  evaluator: 'evaluator',
  team: 'team-lead',
};

const OF_THE_SYSTEM: readonly CommandKind[] = ['system:wake', 'system:confirm-delivery', 'system:link'];

/** The one authorisation rule for commands, whatever way they come; the decider asks it again. */
export function mayGive(performer: Performer, kind: CommandKind): boolean {
  const acting = actingRole(performer);
  if (acting === undefined) return OF_THE_SYSTEM.includes(kind);
  const { side, commands } = MATRIX[acting];
  return side === performer.role && commands.includes(kind);
}

/** Whether a command may concern whom it concerns: somebody who is bound to a team names no other. */
export function isWithinReach({ as, teamId }: Performer, data: object): boolean {
  if (as === undefined || MATRIX[as].isBoundToTeam !== true) return true;
  return 'teamId' in data && data.teamId === teamId;
}

/** The role in which somebody acts; `undefined` for the system. */
export function actingRole({ role, as }: Performer): DrillRole | undefined {
  return role === 'system' ? undefined : (as ?? ROLE_OF_SIDE[role]);
}

/** The one authorisation rule for reading and for what is kept beside the journal. */
export function mayRead(role: DrillRole, resource: Resource): boolean {
  return MATRIX[role].resources.includes(resource);
}

/** What a role is sent of the exercise's journal. */
export function viewOf(role: DrillRole): StreamView {
  return MATRIX[role].view;
}

/** In whose name a role acts; `undefined` for roles that give no commands. */
export function sideOf(role: DrillRole): Side | undefined {
  return MATRIX[role].side;
}
