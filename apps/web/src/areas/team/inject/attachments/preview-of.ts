import type { FileReference } from '@cyberdrill/domain';

const PICTURES = ['image/png', 'image/jpeg', 'image/gif', 'image/webp'];
const TEXTS = ['text/plain', 'text/csv', 'application/json'];
const LONGEST_TEXT_BYTES = 200_000;

/**
 * How a file can be looked at in the page; `undefined` when it is only to be saved. Pictures that can hold no script, and words that
 * are shown as they stand: nothing else is opened here.
 */
export function previewOf({
  mediaType,
  sizeBytes,
}: Pick<FileReference, 'mediaType' | 'sizeBytes'>): 'picture' | 'text' | undefined {
  if (PICTURES.includes(mediaType)) return 'picture';
  return TEXTS.includes(mediaType) && sizeBytes <= LONGEST_TEXT_BYTES ? 'text' : undefined;
}
