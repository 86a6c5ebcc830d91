import { sha256 } from '@cyberdrill/platform';
import { verifyChain } from '@cyberdrill/domain';
import { readFile } from 'node:fs/promises';
import { parseJournal } from '../journal-file.ts';
import { EXIT, type Output } from '../output.ts';

/** `cyberdrill verify <journal>`: proves the hash chain, or names the first bad entry. */
export async function verify(path: string, output: Output): Promise<number> {
  const entries = parseJournal(await readFile(path, 'utf8'), path);
  const chain = verifyChain(entries, sha256);
  if (!chain.ok) {
    output.tell(
      `${path}: the chain breaks at entry ${chain.seq}: ${chain.problem}. Nothing from there on can be trusted.`,
    );
    return EXIT.bad;
  }
  output.say(`${path}: ok, ${chain.head.seq} entries, head ${chain.head.hash}`);
  return EXIT.ok;
}
