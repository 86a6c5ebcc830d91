import type { FileQuotas } from '../files/file-quota.ts';
import type { FileReference } from '../scenario/form.ts';

/** What is told about a file when it is stored. */
export interface FileMeta {
  readonly name: string;
  readonly mediaType: string;
  /** The team that uploads it; left out for exercise control. */
  readonly ownerTeamId?: string;
  /** How much may be stored; left out for what the scenario brings. Content that the same team stored before always fits. */
  readonly quotas?: FileQuotas;
}

/** A file that an exercise has. */
export interface StoredFile {
  /** Named as at its first upload. */
  readonly reference: FileReference;
  /** The teams that uploaded this content: each of them may have it back. */
  readonly ownerTeamIds: readonly string[];
}

/** Files of exercises, addressed by their content: storing the same bytes again keeps one copy. */
export abstract class FileStore {
  /**
   * Stores a file.
   * @throws AppError EXERCISE_UNKNOWN, FILE_QUOTA_EXCEEDED; nothing is stored then
   */
  abstract put(exerciseId: string, bytes: Uint8Array, meta: FileMeta): Promise<FileReference>;
  /** Tells about a file without reading its content. */
  abstract find(exerciseId: string, sha256: string): Promise<StoredFile | undefined>;
  /** A file with its content. */
  abstract get(
    exerciseId: string,
    sha256: string,
  ): Promise<(StoredFile & { readonly bytes: Uint8Array }) | undefined>;
}
