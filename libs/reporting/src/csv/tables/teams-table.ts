import { DIMENSIONS, type Report, type TeamReport } from '@cyberdrill/domain';
import { points, seconds } from '../cells.ts';
import { csvTable, type CsvColumn } from '../csv-table.ts';

const COLUMNS: readonly CsvColumn<TeamReport>[] = [
  { head: 'Team', cell: ({ teamId }) => teamId },
  { head: 'Team name', cell: ({ name }) => name },
  { head: 'Part', cell: ({ part }) => part },
  ...DIMENSIONS.map((dimension) => ({
    head: `${dimension} (100)`,
    cell: ({ dimensions }: TeamReport) =>
      dimensions.find((one) => one.dimension === dimension)?.score ?? null,
  })),
  { head: 'Composite (100)', cell: ({ composite }) => composite.score },
  { head: 'Coordination (100)', cell: ({ coordination }) => points(coordination.score) },
  { head: 'Tasks', cell: ({ tasks }) => tasks.tasks },
  { head: 'Met', cell: ({ tasks }) => tasks.met },
  { head: 'On time', cell: ({ tasks }) => tasks.onTime },
  { head: 'Awaiting evaluation', cell: ({ tasks }) => tasks.awaiting },
  { head: 'Duties', cell: ({ recall }) => recall.of },
  { head: 'Duties discharged', cell: ({ recall }) => recall.part },
  { head: 'Handling breaches', cell: ({ breaches }) => breaches.length },
  { head: 'Link losses', cell: ({ link }) => link.losses },
  { head: 'Without link (s)', cell: ({ link }) => seconds(link.lostWallMs) },
];

/** One line for each team: its dimensions and what they are made of. */
export function teamsTable({ teams }: Report): string {
  return csvTable(COLUMNS, teams);
}
