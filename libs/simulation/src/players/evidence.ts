import type { FileReference } from '@cyberdrill/domain';
import { createHash } from 'node:crypto';

/** A small text file of made-up evidence for a `file` field. */
export function evidenceFile(
  teamId: string,
  injectId: string,
): { reference: FileReference; bytes: Uint8Array<ArrayBuffer> } {
  const bytes = new TextEncoder().encode(
    `EXERCISE EXERCISE EXERCISE\nEvidence of ${teamId} for ${injectId}\n`,
  );
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const reference = {
    name: `${injectId}-evidence.txt`,
    sha256,
    sizeBytes: bytes.length,
    mediaType: 'text/plain',
  };
  return { reference, bytes };
}
