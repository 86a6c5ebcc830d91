import { stringify } from 'csv-stringify/sync';
import { defuseFormula } from './defuse-formula.ts';

/** What may stand in a cell; `null` leaves it empty. */
export type Cell = string | number | boolean | null;

/** A column: its head, and how a row fills it. */
export interface CsvColumn<R> {
  readonly head: string;
  readonly cell: (row: R) => Cell;
}

/**
 * A table as CSV (RFC 4180: comma, CRLF, texts in quotes), in UTF-8 with the mark by which Excel knows it. No text in it can become a
 * formula; numbers stay numbers.
 */
export function csvTable<R>(columns: readonly CsvColumn<R>[], rows: readonly R[]): string {
  const lines = [
    columns.map(({ head }) => head),
    ...rows.map((row) => columns.map(({ cell }) => shown(cell(row)))),
  ];
  return stringify(lines, { bom: true, quoted_string: true, record_delimiter: 'windows' });
}

function shown(cell: Cell): string | number {
  if (cell === null) return '';
  if (typeof cell === 'boolean') return cell ? 'yes' : 'no';
  return typeof cell === 'string' ? defuseFormula(cell) : cell;
}
