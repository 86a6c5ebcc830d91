import type { OwnMembership } from '@cyberdrill/contracts';
import { useQuery } from '@tanstack/react-query';
import { membershipsQuery } from '../session/memberships-query.ts';

/** As what the person signed in takes part in an exercise; `undefined` until it is known, and for who takes no part. */
export function useOwnMembership(exerciseId: string): OwnMembership | undefined {
  const { data } = useQuery(membershipsQuery);
  return data?.find((membership) => membership.exerciseId === exerciseId);
}
