import {
  createHash,
  createPrivateKey,
  createPublicKey,
  generateKeyPairSync,
  sign,
  type KeyObject,
} from 'node:crypto';

const ID_DIGITS = 32;

/** The key that a server signs checkpoints with. */
export class CheckpointKey {
  /** Names the key in what it signs. */
  readonly publicKeyId: string;
  /** To be kept elsewhere, and given to `cyberdrill verify`. */
  readonly publicKeyPem: string;
  private readonly privateKey: KeyObject;

  /**
   * @param pem an Ed25519 private key, PKCS#8 in PEM
   * @throws Error when it is none
   */
  constructor(pem: string) {
    this.privateKey = createPrivateKey(pem);
    if (this.privateKey.asymmetricKeyType !== 'ed25519')
      throw new Error('a checkpoint key is an Ed25519 key');
    const publicKey = createPublicKey(this.privateKey);
    this.publicKeyPem = publicKey.export({ type: 'spki', format: 'pem' }).toString();
    this.publicKeyId = publicKeyIdOf(publicKey);
  }

  /** The signature of a text, base64url. */
  sign(text: string): string {
    return sign(null, Buffer.from(text, 'utf8'), this.privateKey).toString('base64url');
  }
}

/** A new private key for {@link CheckpointKey}, PKCS#8 in PEM. */
export function newCheckpointKey(): string {
  const { privateKey } = generateKeyPairSync('ed25519');
  return privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
}

/** The first 32 hexadecimal digits of the SHA-256 of a public key (SPKI, DER). */
export function publicKeyIdOf(publicKey: KeyObject): string {
  const der = publicKey.export({ type: 'spki', format: 'der' });
  return createHash('sha256').update(der).digest('hex').slice(0, ID_DIGITS);
}
