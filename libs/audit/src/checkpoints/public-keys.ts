import type { VerifySignature } from '@cyberdrill/domain';
import { createPublicKey, verify, type KeyObject } from 'node:crypto';
import { publicKeyIdOf } from './checkpoint-key.ts';

const PEM = /-----BEGIN PUBLIC KEY-----[A-Za-z0-9+/=\s]+-----END PUBLIC KEY-----/g;

/**
 * The public keys in a text, by their id: one or several in PEM, or the answer of `GET /checkpoint-key` as it is.
 * What is no Ed25519 key is passed over; empty when there is none.
 */
export function publicKeysIn(text: string): ReadonlyMap<string, VerifySignature> {
  const keys = (text.replaceAll(String.raw`\n`, '\n').match(PEM) ?? []).flatMap(parsed);
  return new Map(keys.map((key) => [publicKeyIdOf(key), verifierOf(key)]));
}

function parsed(pem: string): KeyObject[] {
  try {
    const key = createPublicKey(pem);
    return key.asymmetricKeyType === 'ed25519' ? [key] : [];
  } catch {
    return [];
  }
}

function verifierOf(key: KeyObject): VerifySignature {
  return (text, signature) =>
    verify(null, Buffer.from(text, 'utf8'), key, Buffer.from(signature, 'base64url'));
}
