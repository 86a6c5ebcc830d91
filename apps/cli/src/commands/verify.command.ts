import { publicKeysIn } from '@cyberdrill/audit';
import { shortHash, type ChainLink } from '@cyberdrill/domain';
import { readFile } from 'node:fs/promises';
import { parseLines } from '../journal-file.ts';
import { EXIT, type Output } from '../output.ts';
import { parseCheckpoints } from '../verify/checkpoints-file.ts';
import { chainVerdict, checkpointVerdict } from '../verify/verdict.ts';

/** What to hold a chain against beside itself; both or neither. */
export interface VerifyOptions {
  readonly checkpoints?: string;
  readonly publicKey?: string;
}

/**
 * `cyberdrill verify <journal>`: proves the hash chain of a journal or of the audit log, and then every signed checkpoint against it; or names
 * the first entry or checkpoint that is bad. Asks nobody: all it needs is in the files.
 */
export async function verify(path: string, options: VerifyOptions, output: Output): Promise<number> {
  const { checkpoints, publicKey } = options;
  if ((checkpoints === undefined) !== (publicKey === undefined)) {
    output.tell(
      'Give --checkpoints and --public-key together: signatures prove nothing without the key, which you should have kept elsewhere.',
    );
    return EXIT.unusable;
  }
  const links = parseLines(await readFile(path, 'utf8'), path);
  const chain = chainVerdict(links);
  if (!chain.ok) {
    output.tell(
      `${path}: the chain breaks at entry ${chain.seq}: ${chain.problem}. Nothing from there on can be trusted.`,
    );
    return EXIT.bad;
  }
  output.say(
    `${path}: ok, ${chain.head.seq} entries, head ${chain.head.hash} (${shortHash(chain.head.hash)})`,
  );
  if (checkpoints === undefined || publicKey === undefined) return EXIT.ok;
  return verifySigned(links, checkpoints, publicKey, output);
}

async function verifySigned(
  links: readonly ChainLink[],
  checkpointsPath: string,
  keyPath: string,
  output: Output,
): Promise<number> {
  const keys = publicKeysIn(await readFile(keyPath, 'utf8'));
  if (keys.size === 0) {
    output.tell(
      `${keyPath}: there is no Ed25519 public key in it. Take it from /checkpoint-key of the server.`,
    );
    return EXIT.unusable;
  }
  const checkpoints = parseCheckpoints(await readFile(checkpointsPath, 'utf8'), checkpointsPath);
  const signed = checkpointVerdict(links, checkpoints, keys);
  if (!signed.ok) {
    output.tell(
      `${checkpointsPath}: checkpoint ${signed.number}, of entry ${signed.seq}, does not hold: ${signed.problem}.`,
    );
    return EXIT.bad;
  }
  const count = `${signed.checkpoints} ${signed.checkpoints === 1 ? 'checkpoint' : 'checkpoints'}`;
  output.say(`${checkpointsPath}: ok, ${count}, signed up to entry ${signed.lastSeq} of ${links.length}`);
  return EXIT.ok;
}
