import { hasReceived } from '../conduct/audience.ts';
import type { ExerciseState } from '../conduct/state.ts';
import type { FileReference } from '../scenario/form.ts';
import { teamParty } from '../scenario/party.ts';
import type { Access } from './access.ts';
import { mayRead, viewOf } from './permissions.ts';

/** A file by its content, and the teams that uploaded it. */
export interface OwnedFile {
  readonly sha256: string;
  readonly ownerTeamIds: readonly string[];
}

/** Who asks for a file. */
export type FileReader = Pick<Access, 'role' | 'teamId'>;

/**
 * Whether a file may be read. Exercise control and evaluators may read every file; who sees with a team's eyes those it uploaded itself, those of
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
  if (!mayRead(role, 'files')) return false;
  if (viewOf(role) !== 'team') return true;
  if (teamId === undefined) return false;
  return ownerTeamIds.includes(teamId) || shownAs(state, teamId, sha256) !== undefined;
}

/**
 * The name under which a reader is given a file that it may read. A team is told the name it was shown it by, or none: the name
 * it was stored under is another's, who may have had words in it for nobody else.
 * @returns `undefined` for a team that was never shown the file
 */
export function fileNameFor(
  state: ExerciseState,
  { role, teamId }: FileReader,
  { name, sha256 }: Pick<FileReference, 'name' | 'sha256'>,
): string | undefined {
  return viewOf(role) === 'team' ? shownAs(state, teamId ?? '', sha256)?.name : name;
}

/** The first reference to a file among what a team received, sent or answered. */
function shownAs(state: ExerciseState, teamId: string, sha256: string): FileReference | undefined {
  return (
    inInject(state, teamId, sha256) ?? inMessage(state, teamId, sha256) ?? inAnswer(state, teamId, sha256)
  );
}

function inInject(state: ExerciseState, teamId: string, sha256: string): FileReference | undefined {
  return state.scenario.injects
    .filter(
      ({ id, attachments }) => find(attachments, sha256) !== undefined && hasReceived(state, id, teamId),
    )
    .map(({ attachments }) => find(attachments, sha256))[0];
}

function inMessage({ messages }: ExerciseState, teamId: string, sha256: string): FileReference | undefined {
  const party = teamParty(teamId);
  for (const { from, to, attachments } of messages.values()) {
    const file = find(attachments, sha256);
    if (file !== undefined && (from === party || to.includes(party))) return file;
  }
  return undefined;
}

function inAnswer({ cells }: ExerciseState, teamId: string, sha256: string): FileReference | undefined {
  for (const row of cells.values()) {
    for (const { values } of row[teamId]?.responses ?? []) {
      const file = find(Object.values(values).filter(isFile), sha256);
      if (file !== undefined) return file;
    }
  }
  return undefined;
}

function find(files: readonly FileReference[], sha256: string): FileReference | undefined {
  return files.find((file) => file.sha256 === sha256);
}

function isFile(value: unknown): value is FileReference {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}
