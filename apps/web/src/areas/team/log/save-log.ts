import { formatExerciseTime } from '../../../i18n/format.ts';
import type { LogLine } from './log-lines.ts';

/** A log as it is saved. */
export interface LogTable {
  /** Name of the file, without its ending. */
  readonly name: string;
  /** Headings of its four columns. */
  readonly head: readonly string[];
  readonly lines: readonly LogLine[];
}

/** Saves a log as CSV, made here: nothing is asked of the server. Cells that a spreadsheet would take for formulas are defused. */
export async function saveAsCsv({ name, head, lines }: LogTable): Promise<void> {
  const { stringify } = await import('csv-stringify/browser/esm/sync');
  const csv = stringify([head, ...lines.map(cellsOf)], { bom: true, escape_formulas: true });
  save(`${name}.csv`, csv, 'text/csv');
}

/** Saves a log as plain text. */
export function saveAsText(table: LogTable): void {
  save(`${table.name}.txt`, logAsText(table), 'text/plain');
}

/** A log as plain text, an entry after the other. */
export function logAsText({ name, lines }: Pick<LogTable, 'name' | 'lines'>): string {
  const entries = lines.map((line) => {
    const [time, utc, what, text] = cellsOf(line);
    return `${time}  ${utc}  ${what}${text === '' ? '' : `\n    ${text?.replaceAll('\n', '\n    ')}`}`;
  });
  return `${name}\n\n${entries.join('\n')}\n`;
}

function cellsOf({ exerciseTimeMs, wallMs, what, text }: LogLine): readonly string[] {
  return [formatExerciseTime(exerciseTimeMs), new Date(wallMs).toISOString(), what, text];
}

function save(name: string, text: string, mediaType: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: `${mediaType};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name.replace(/[\\/:*?"<>|]/g, '-');
  link.click();
  URL.revokeObjectURL(address);
}
