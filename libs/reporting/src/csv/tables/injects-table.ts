import { exerciseTimeInWords, type CellReport, type InjectReport, type Report } from '@cyberdrill/domain';
import { exerciseTime, points, seconds } from '../cells.ts';
import { csvTable, type CsvColumn } from '../csv-table.ts';

interface Row {
  readonly inject: InjectReport;
  readonly cell: CellReport;
  readonly teamName: string;
}

const COLUMNS: readonly CsvColumn<Row>[] = [
  { head: 'Number', cell: ({ inject }) => inject.number },
  { head: 'Inject', cell: ({ inject }) => inject.injectId },
  { head: 'Title', cell: ({ inject }) => inject.title },
  { head: 'Kind', cell: ({ inject }) => inject.kind },
  { head: 'Channel', cell: ({ inject }) => inject.channel },
  { head: 'From', cell: ({ inject }) => inject.from },
  { head: 'TLP', cell: ({ inject }) => inject.tlp },
  { head: 'Team', cell: ({ cell }) => cell.teamId },
  { head: 'Team name', cell: ({ teamName }) => teamName },
  { head: 'State', cell: ({ cell }) => cell.state },
  { head: 'Mark', cell: ({ cell }) => cell.mark },
  {
    head: 'Planned',
    cell: ({ cell: { plannedExerciseTimeMs } }) =>
      plannedExerciseTimeMs === null ? null : exerciseTimeInWords(plannedExerciseTimeMs),
  },
  { head: 'Released', cell: ({ cell }) => exerciseTime(cell.released) },
  { head: 'Released (UTC)', cell: ({ cell }) => cell.released?.utc ?? null },
  { head: 'Late by (s)', cell: ({ cell }) => seconds(cell.latenessMs) },
  { head: 'Delivered', cell: ({ cell }) => exerciseTime(cell.delivered) },
  { head: 'Opened', cell: ({ cell }) => exerciseTime(cell.opened) },
  { head: 'Acknowledged', cell: ({ cell }) => exerciseTime(cell.acknowledged) },
  { head: 'First response', cell: ({ cell }) => exerciseTime(cell.firstResponse) },
  { head: 'Final answer', cell: ({ cell }) => exerciseTime(cell.completed) },
  { head: 'Assessed', cell: ({ cell }) => exerciseTime(cell.assessed) },
  { head: 'Hints', cell: ({ cell }) => cell.hints.length },
  { head: 'Responses', cell: ({ cell }) => cell.responses },
  { head: 'Score (100)', cell: ({ cell }) => points(cell.score.score) },
  { head: 'Answer', cell: ({ cell }) => cell.answer?.text ?? null },
];

/** One line for each inject and team it is addressed to. */
export function injectsTable({ injects, teams }: Report): string {
  const names = new Map(teams.map(({ teamId, name }) => [teamId, name]));
  const rows = injects.flatMap((inject) =>
    inject.cells.map((cell) => ({ inject, cell, teamName: names.get(cell.teamId) ?? cell.teamId })),
  );
  return csvTable(COLUMNS, rows);
}
