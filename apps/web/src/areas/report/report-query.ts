import type { Report, TeamOwnReport } from '@cyberdrill/domain';
import { queryOptions } from '@tanstack/react-query';
import { asRequestError } from '../../api/request-error.ts';
import { get } from '../../api/request.ts';

/** What the server gives: the whole report, or a team's own part of it. */
export type ReadReport = Report | TeamOwnReport;

const ASK_AGAIN_MS = 30_000;

/** Whether it is the report of the whole exercise. */
export function isWhole(report: ReadReport): report is Report {
  return 'teams' in report;
}

/** The report of an exercise, as far as the person signed in may read it; asked for again and again while its time has not come. */
export function reportQuery(exerciseId: string) {
  return queryOptions({
    queryKey: ['exercises', exerciseId, 'report'],
    queryFn: ({ signal }) => get<ReadReport>(`/exercises/${encodeURIComponent(exerciseId)}/report`, signal),
    refetchInterval: ({ state }) => (isNotYet(state.error) ? ASK_AGAIN_MS : false),
  });
}

/** Whether a report was refused only because its time has not come. */
export function isNotYet(error: unknown): boolean {
  return error !== null && error !== undefined && asRequestError(error).code === 'REPORT_NOT_YET';
}
