import type { ExerciseStates } from '@cyberdrill/conduct';
import { mayReadFile, type Access, type FileReference, type FileStore } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';

/** Lets a command refer only to files that exist and that its sender may read: nobody comes to a file by claiming to send it. */
export class FileGate {
  private readonly files: FileStore;
  private readonly states: ExerciseStates;

  constructor(files: FileStore, states: ExerciseStates) {
    this.files = files;
    this.states = states;
  }

  /**
   * Looks at every file that a command's data refer to.
   * @throws AppError FILE_UNKNOWN
   */
  async check(access: Access, data: object): Promise<void> {
    const references = filesIn(data);
    if (references.length === 0) return;
    const { exerciseId } = access;
    const state = await this.states.current(exerciseId);
    for (const { sha256, sizeBytes, mediaType } of references) {
      const stored = await this.files.find(exerciseId, sha256);
      // The type is found in the content when it is stored: nobody tells others that a page is a picture.
      const isSent =
        stored !== undefined &&
        stored.reference.sizeBytes === sizeBytes &&
        stored.reference.mediaType === mediaType;
      const owned = { sha256, ownerTeamIds: stored?.ownerTeamIds ?? [] };
      if (state === undefined || !isSent || !mayReadFile(state, access, owned))
        throw new AppError('FILE_UNKNOWN');
    }
  }
}

/** The files among a message's attachments and a response's values. */
function filesIn(data: object): readonly FileReference[] {
  const { attachments = [], values = {} } = data as {
    readonly attachments?: readonly FileReference[];
    readonly values?: Readonly<Record<string, unknown>>;
  };
  return [...attachments, ...Object.values(values).filter(isFile)];
}

function isFile(value: unknown): value is FileReference {
  return typeof value === 'object' && value !== null && 'sha256' in value;
}
