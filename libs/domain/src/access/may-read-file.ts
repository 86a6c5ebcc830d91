import { hasReceived } from '../conduct/audience.ts';
import type { ExerciseState } from '../conduct/state.ts';
import type { Actor } from '../journal/entry.ts';
import type { FileReference } from '../scenario/form.ts';
import { teamParty } from '../scenario/party.ts';

/** A file by its content, and the teams that uploaded it. */
export interface OwnedFile {
  readonly sha256: string;
  readonly ownerTeamIds: readonly string[];
}

/** Who asks for a file. */
export type FileReader = Pick<Actor, 'role' | 'teamId'>;

/**
 * Whether a file may be read. Exercise control and evaluators may read every file; a team those it uploaded itself, those of
 * injects it has received, those of messages it sent or received, and those in answers entered on its behalf.
 *
 * Ask it also before a command may refer to a file: a team must not come to a file by claiming to send it.
 */
export function mayReadFile(
  state: ExerciseState,
  reader: FileReader,
  { sha256, ownerTeamIds }: OwnedFile,
): boolean {
  const { role, teamId } = reader;
  if (role === 'control' || role === 'evaluator') return true;
  if (role !== 'team' || teamId === undefined) return false;
  return (
    ownerTeamIds.includes(teamId) ||
    isInInject(state, teamId, sha256) ||
    isInMessage(state, teamId, sha256) ||
    isInAnswer(state, teamId, sha256)
  );
}

function isInInject(state: ExerciseState, teamId: string, sha256: string): boolean {
  return state.scenario.injects.some(
    ({ id, attachments }) => holds(attachments, sha256) && hasReceived(state, id, teamId),
  );
}

function isInMessage({ messages }: ExerciseState, teamId: string, sha256: string): boolean {
  const party = teamParty(teamId);
  for (const { from, to, attachments } of messages.values()) {
    if (holds(attachments, sha256) && (from === party || to.includes(party))) return true;
  }
  return false;
}

function isInAnswer({ cells }: ExerciseState, teamId: string, sha256: string): boolean {
  for (const row of cells.values()) {
    for (const { values } of row[teamId]?.responses ?? []) {
      if (Object.values(values).some((value) => isFile(value) && value.sha256 === sha256)) return true;
    }
  }
  return false;
}

function holds(files: readonly FileReference[], sha256: string): boolean {
  return files.some((file) => file.sha256 === sha256);
}

function isFile(value: unknown): value is FileReference {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}
