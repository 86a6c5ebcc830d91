import type { FileReference } from '../../../scenario/form.ts';
import { textProblem } from '../texts.ts';

/** What is wrong with a reference to a stored file, in words; `undefined` when nothing is. Whether it is stored is asked elsewhere. */
export function fileProblem(file: unknown, maxBytes: number): string | undefined {
  if (typeof file !== 'object' || file === null) return 'is not a file';
  const { name, sha256, sizeBytes, mediaType } = file as Partial<FileReference>;
  const nameProblem = textProblem(name, { most: 255 });
  if (nameProblem !== undefined) return `has a file name that ${nameProblem}`;
  if (typeof sha256 !== 'string' || !/^[0-9a-f]{64}$/.test(sha256)) return 'has a file without its SHA-256';
  if (!isMediaType(mediaType)) return 'has a file without its media type';
  if (!Number.isInteger(sizeBytes) || sizeBytes === undefined || sizeBytes < 0) {
    return 'has a file without its size';
  }
  return sizeBytes > maxBytes ? `has a file larger than ${maxBytes} bytes` : undefined;
}

function isMediaType(mediaType: unknown): boolean {
  return typeof mediaType === 'string' && mediaType.length <= 127 && /^[\w.+-]+\/[\w.+-]+$/.test(mediaType);
}
