import { createHash } from 'node:crypto';
import { fileKindOf, type FileReference } from '@cyberdrill/domain';

/** A file of a scenario pack that injects refer to, with its content. */
export interface PackFile {
  /** Its path relative to the scenario file. */
  readonly path: string;
  /** SHA-256 of the content, 64 lower-case hexadecimal digits. */
  readonly sha256: string;
  /** By its content. */
  readonly mediaType: string;
  readonly content: Uint8Array;
}

/** A pack file of this content. */
export function packFile(path: string, content: Uint8Array): PackFile {
  return {
    path,
    sha256: createHash('sha256').update(content).digest('hex'),
    mediaType: fileKindOf(content)?.mediaType ?? 'application/octet-stream',
    content,
  };
}

/** The file as an inject refers to it, under the name that players see. */
export function referenceTo({ path, sha256, mediaType, content }: PackFile, name?: string): FileReference {
  const lastPart = path.slice(path.lastIndexOf('/') + 1);
  return { name: name ?? lastPart, sha256, sizeBytes: content.byteLength, mediaType };
}
