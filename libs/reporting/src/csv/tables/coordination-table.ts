import type { Report, TieReport } from '@cyberdrill/domain';
import { seconds } from '../cells.ts';
import { csvTable, type CsvColumn } from '../csv-table.ts';

/** One line for each pair with a duty or a message between them. */
export function coordinationTable({ coordination: { parties, ties, missing } }: Report): string {
  const names = new Map(parties.map(({ party, name }) => [party, name]));
  const nameOf = (party: string): string => names.get(party) ?? party;
  const silent = new Set(missing.map(({ from, to }) => pairOf(from, to)));
  const columns: readonly CsvColumn<TieReport>[] = [
    { head: 'From', cell: ({ from }) => from },
    { head: 'From name', cell: ({ from }) => nameOf(from) },
    { head: 'To', cell: ({ to }) => to },
    { head: 'To name', cell: ({ to }) => nameOf(to) },
    { head: 'Duties', cell: ({ required }) => required },
    { head: 'Discharged', cell: ({ discharged }) => discharged },
    { head: 'On time', cell: ({ onTime }) => onTime },
    { head: 'Messages', cell: ({ messages }) => messages },
    { head: 'Median time (s)', cell: ({ medianMs }) => seconds(medianMs) },
    { head: 'Never told', cell: ({ from, to }) => silent.has(pairOf(from, to)) },
  ];
  return csvTable(columns, ties);
}

function pairOf(from: string, to: string): string {
  return `${from} ${to}`;
}
