import { renderMselCsv, type MselColumns } from '@cyberdrill/reporting';
import { formatFault, loadScenarioPack } from '@cyberdrill/scenario';
import { writeFile } from 'node:fs/promises';
import { EXIT, type Output } from '../output.ts';

/** What `cyberdrill export msel` is asked. */
export interface ExportMselOptions {
  readonly out: string;
  readonly columns: MselColumns;
  readonly language?: string;
}

/** `cyberdrill export msel <scenario> --out <file>`: the MSEL as a spreadsheet; nothing is written of a scenario with faults. */
export async function exportMsel(path: string, options: ExportMselOptions, output: Output): Promise<number> {
  const loaded = await loadScenarioPack(path);
  if (!('scenario' in loaded)) {
    for (const fault of loaded.faults) output.tell(formatFault(fault));
    return EXIT.bad;
  }
  const { scenario } = loaded;
  const { out, columns, language = scenario.language } = options;
  if (!scenario.languages.includes(language)) {
    output.tell(`The scenario has no language ${language}. Choose one of: ${scenario.languages.join(', ')}.`);
    return EXIT.unusable;
  }
  await writeFile(out, renderMselCsv(scenario, columns, language));
  output.say(`${out}: ${scenario.injects.length} events`);
  return EXIT.ok;
}
