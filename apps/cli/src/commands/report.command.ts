import { sha256 } from '@cyberdrill/platform';
import { buildReport, verifyChain } from '@cyberdrill/domain';
import { renderReportHtml, renderReportJson } from '@cyberdrill/reporting';
import { matchesRe2 } from '@cyberdrill/scenario';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseJournal } from '../journal-file.ts';
import { EXIT, type Output } from '../output.ts';

/** `cyberdrill report <journal> --out <dir>`: the after-action report again, from the journal alone. */
export async function report(path: string, outDir: string, output: Output): Promise<number> {
  const entries = parseJournal(await readFile(path, 'utf8'), path);
  const chain = verifyChain(entries, sha256);
  if (!chain.ok) {
    output.tell(
      `${path}: the chain breaks at entry ${chain.seq}: ${chain.problem}. No report is made from it.`,
    );
    return EXIT.bad;
  }
  const built = buildReport(entries, { matches: matchesRe2 });
  await mkdir(outDir, { recursive: true });
  await writeFile(join(outDir, 'report.json'), renderReportJson(built));
  await writeFile(join(outDir, 'report.html'), renderReportHtml(built));
  output.say(`${join(outDir, 'report.json')}\n${join(outDir, 'report.html')}`);
  return EXIT.ok;
}
