import { createHmac } from 'node:crypto';

/** Header in which a receiver finds the signature. */
export const SIGNATURE_HEADER = 'cyberdrill-signature';

/**
 * The signature of what is sent: `t=<unix seconds>,v1=<HMAC-SHA-256 of "<t>.<body>" in hexadecimal>`. A receiver makes it again with the
 * secret it was shown, compares in constant time, and refuses what is older than some minutes: nobody can send it a second time.
 */
export function signature(secret: string, atMs: number, body: string): string {
  const seconds = Math.floor(atMs / 1_000);
  const hmac = createHmac('sha256', secret).update(`${seconds}.${body}`).digest('hex');
  return `t=${seconds},v1=${hmac}`;
}
