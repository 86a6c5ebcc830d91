import { createHash } from 'node:crypto';

/** SHA-256 in hexadecimal, as the journal's chain uses it. */
export function sha256(text: string): string {
  return createHash('sha256').update(text, 'utf8').digest('hex');
}
