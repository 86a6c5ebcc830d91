import type { Report } from '@cyberdrill/domain';
import { coordinationTable } from './tables/coordination-table.ts';
import { injectsTable } from './tables/injects-table.ts';
import { scoresTable } from './tables/scores-table.ts';
import { teamsTable } from './tables/teams-table.ts';
import { timelineTable } from './tables/timeline-table.ts';

const TABLES = {
  teams: teamsTable,
  injects: injectsTable,
  scores: scoresTable,
  coordination: coordinationTable,
  timeline: timelineTable,
} as const satisfies Record<string, (report: Report) => string>;

/** A table of the report that can be had as CSV. */
export type ReportTable = keyof typeof TABLES;

/** All of them. */
export const REPORT_TABLES = Object.keys(TABLES) as readonly ReportTable[];

/** One table of the report as CSV, for exercise control and evaluators; see `csvTable` for its form. */
export function renderReportCsv(report: Report, table: ReportTable): string {
  return TABLES[table](report);
}
