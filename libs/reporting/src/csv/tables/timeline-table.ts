import type { InjectReport, MessageReport, Report, Stamp } from '@cyberdrill/domain';
import { exerciseTime } from '../cells.ts';
import { csvTable, type CsvColumn } from '../csv-table.ts';

interface Row {
  readonly at: Stamp;
  readonly what: string;
  readonly from: string;
  readonly to: string;
  readonly injectId: string | null;
  readonly words: string | null;
}

const COLUMNS: readonly CsvColumn<Row>[] = [
  { head: 'UTC', cell: ({ at }) => at.utc },
  { head: 'Exercise time', cell: ({ at }) => exerciseTime(at) },
  { head: 'What', cell: ({ what }) => what },
  { head: 'From', cell: ({ from }) => from },
  { head: 'To', cell: ({ to }) => to },
  { head: 'Inject', cell: ({ injectId }) => injectId },
  { head: 'In words', cell: ({ words }) => words },
];

/** Everything that has a moment, in order: what control did, how far injects came with each team, and who wrote to whom. */
export function timelineTable({ conduct, injects, coordination }: Report): string {
  const log = conduct.log.map(({ at, kind, by, teamIds, injectId, text }) => {
    return { at, what: kind, from: by, to: teamIds.join(' '), injectId, words: text };
  });
  const rows: readonly Row[] = [
    ...log,
    ...injects.flatMap(milestones),
    ...coordination.messages.map(ofMessage),
  ];
  return csvTable(
    COLUMNS,
    // ISO times sort as texts; sorting keeps the order of what happened at the same moment.
    rows.toSorted((a, b) => (a.at.utc < b.at.utc ? -1 : a.at.utc > b.at.utc ? 1 : 0)),
  );
}

function milestones({ injectId, title, cells }: InjectReport): readonly Row[] {
  return cells.flatMap((cell) => {
    const moments = [
      ['released', cell.released],
      ['delivered', cell.delivered],
      ['opened', cell.opened],
      ['acknowledged', cell.acknowledged],
      ['first response', cell.firstResponse],
      ['final answer', cell.completed],
      ['assessed', cell.assessed],
    ] as const;
    return moments.flatMap(([name, at]) =>
      at === null ? [] : [{ at, what: `inject ${name}`, from: '', to: cell.teamId, injectId, words: title }],
    );
  });
}

function ofMessage({ at, kind, from, to, about, isAfterEndex }: MessageReport): Row {
  const what = `message ${kind}`;
  return { at, what, from, to: to.join(' '), injectId: about, words: isAfterEndex ? 'after ENDEX' : null };
}
