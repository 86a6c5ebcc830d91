import { mayRead, type DrillRole } from '@cyberdrill/domain';

/** Tables of the whole report that the server gives as CSV. */
const TABLES = ['teams', 'injects', 'scores', 'coordination', 'timeline'] as const;

/** What may be downloaded. */
export type DownloadName = 'html' | 'json' | (typeof TABLES)[number] | 'journal' | 'checkpoints';

/** A file to take along. */
export interface Download {
  readonly name: DownloadName;
  /** Below `/api/v1`. */
  readonly path: string;
  readonly fileName: string;
  readonly format: 'HTML' | 'JSON' | 'CSV' | 'JSONL';
}

/**
 * The files that somebody may take along.
 * @param isWhole it is the report of the whole exercise that is read, which has tables
 */
export function downloadsOf(
  exerciseId: string,
  role: DrillRole | undefined,
  isWhole: boolean,
): readonly Download[] {
  const base = `/exercises/${encodeURIComponent(exerciseId)}`;
  const file = (end: string) => `${exerciseId}-${end}`;
  const may = (resource: 'journal' | 'head') => role !== undefined && mayRead(role, resource);
  return [
    { name: 'html', path: `${base}/report?format=html`, fileName: file('report.html'), format: 'HTML' },
    { name: 'json', path: `${base}/report?format=json`, fileName: file('report.json'), format: 'JSON' },
    ...(isWhole
      ? TABLES.map((table): Download => {
          return {
            name: table,
            path: `${base}/report?format=csv&table=${table}`,
            fileName: file(`${table}.csv`),
            format: 'CSV',
          };
        })
      : []),
    ...(may('journal')
      ? ([
          { name: 'journal', path: `${base}/journal`, fileName: `${exerciseId}.jsonl`, format: 'JSONL' },
        ] as const)
      : []),
    ...(may('head')
      ? ([
          {
            name: 'checkpoints',
            path: `${base}/checkpoints`,
            fileName: file('checkpoints.json'),
            format: 'JSON',
          },
        ] as const)
      : []),
  ];
}
