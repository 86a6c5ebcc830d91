import type { OwnMembership } from '@cyberdrill/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../api/request.ts';

/** Where the person signed in takes part, and as what. */
export const membershipsQuery = queryOptions({
  queryKey: ['account', 'memberships'],
  queryFn: ({ signal }) => get<readonly OwnMembership[]>('/account/memberships', signal),
});
