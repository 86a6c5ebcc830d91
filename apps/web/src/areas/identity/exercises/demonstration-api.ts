import type { DemonstrationJoinRequest, DemonstrationPlace, DemonstrationView } from '@cyberdrill/contracts';
import { queryOptions } from '@tanstack/react-query';
import { queryClient } from '../../../api/query-client.ts';
import { get, post } from '../../../api/request.ts';
import { membershipsQuery } from '../../../session/memberships-query.ts';

const LOOK_EVERY_MS = 10_000;

/** The demonstration drill, for administrators; looked at again while something happens in it. */
export const demonstrationQuery = queryOptions({
  queryKey: ['demonstration'],
  queryFn: ({ signal }) => get<DemonstrationView>('/demonstration', signal),
  staleTime: 0,
  refetchInterval: ({ state }) => (state.data?.exercise?.hasEnded === false ? LOOK_EVERY_MS : false),
});

/** The ways to try it. */
export type DemonstrationWay = 'start' | 'watch' | 'join';

/** Takes a place in the demonstration. */
export async function tryDemonstration(
  way: DemonstrationWay,
  request: DemonstrationJoinRequest = {},
): Promise<DemonstrationPlace> {
  const place = await post<DemonstrationPlace>(`/demonstration/${way}`, request);
  await Promise.all([
    queryClient.invalidateQueries({ queryKey: membershipsQuery.queryKey }),
    queryClient.invalidateQueries({ queryKey: demonstrationQuery.queryKey }),
  ]);
  return place;
}

/** Plans another, once the last has ended. */
export async function planDemonstration(): Promise<void> {
  queryClient.setQueryData(demonstrationQuery.queryKey, await post<DemonstrationView>('/demonstration'));
}
