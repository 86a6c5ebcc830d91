import type { ScenarioListItem, ScenarioPack } from '@cyberdrill/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../api/request.ts';

/** The packs on the server. */
export const packsQuery = queryOptions({
  queryKey: ['scenarios'],
  queryFn: ({ signal }) => get<readonly ScenarioListItem[]>('/scenarios', signal),
});

/** One pack with its source. A pack never changes: what is changed becomes another. */
export function packQuery(scenario: string) {
  return queryOptions({
    queryKey: ['scenarios', scenario],
    queryFn: ({ signal }) => get<ScenarioPack>(`/scenarios/${encodeURIComponent(scenario)}`, signal),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
