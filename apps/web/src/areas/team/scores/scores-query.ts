import type { TeamOwnReport } from '@cyberdrill/domain';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../../api/request.ts';

/**
 * A team's own part of the report, which the server gives from ENDEX on.
 * @param phase in the key, so that scores are read anew once evaluators have closed them
 */
export function ownReportQuery(exerciseId: string, phase: string) {
  return queryOptions({
    queryKey: ['own-report', exerciseId, phase],
    queryFn: ({ signal }) =>
      get<TeamOwnReport>(`/exercises/${encodeURIComponent(exerciseId)}/report`, signal),
  });
}
