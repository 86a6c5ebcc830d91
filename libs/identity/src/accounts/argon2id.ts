import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** What a hash costs. */
export interface Argon2Cost {
  /** Memory in KiB. */
  readonly memory: number;
  readonly passes: number;
  readonly parallelism: number;
}

/** The least that OWASP's password storage guidance asks of argon2id: 19 MiB, two passes. */
export const ARGON2_COST: Argon2Cost = { memory: 19_456, passes: 2, parallelism: 1 };

const SALT_BYTES = 16;
const HASH_BYTES = 32;

/** PHC string format: the cost stands in the hash, so that it can be raised for new ones while old ones still verify. */
const PHC =
  /^\$argon2id\$v=19\$m=(\d{1,7}),t=(\d{1,3}),p=(\d{1,2})\$([A-Za-z0-9+/]{11,86})\$([A-Za-z0-9+/]{22,86})$/;

/** Hashes a password with a salt of its own. */
export async function hashPassword(password: string, cost: Argon2Cost = ARGON2_COST): Promise<string> {
  const salt = randomBytes(SALT_BYTES);
  const { memory, passes, parallelism } = cost;
  const hash = await derive(password, salt, cost, HASH_BYTES);
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;
}

/**
 * Whether a password is the one that was hashed.
 * @throws Error when the text is no hash of ours: a damaged store must not look like a wrong password
 */
export async function verifyPassword(password: string, phc: string): Promise<boolean> {
  const { cost, salt, hash } = parse(phc);
  return timingSafeEqual(await derive(password, salt, cost, hash.length), hash);
}

/** Whether a hash costs less than new ones do, and should be made anew when its password is at hand. */
export function isCheaper(phc: string, than: Argon2Cost = ARGON2_COST): boolean {
  const { cost } = parse(phc);
  return cost.memory < than.memory || cost.passes < than.passes;
}

function parse(phc: string): { cost: Argon2Cost; salt: Buffer; hash: Buffer } {
  const [, memory, passes, parallelism, salt = '', hash = ''] = PHC.exec(phc) ?? [];
  if (memory === undefined) throw new Error('a stored password hash is damaged');
  const cost = { memory: Number(memory), passes: Number(passes), parallelism: Number(parallelism) };
  return { cost, salt: Buffer.from(salt, 'base64'), hash: Buffer.from(hash, 'base64') };
}

function derive(password: string, nonce: Buffer, cost: Argon2Cost, tagLength: number): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    argon2('argon2id', { message: password, nonce, tagLength, ...cost }, (error, hash) =>
      error === null ? resolve(hash) : reject(error),
    );
  });
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replaceAll('=', '');
}
