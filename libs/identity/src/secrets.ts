import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** A token that nobody guesses: 256 random bits, base64url. */
export function makeToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/**
 * What is kept of a token or code: its SHA-256, hexadecimal. Good enough for secrets that the server made, which have so much
 * chance in them that nobody can try them all; what people choose is hashed with argon2id instead.
 */
export function secretHash(secret: string): string {
  return createHash('sha256').update(secret, 'utf8').digest('hex');
}
