import type { PersonView } from '@cyberdrill/contracts';
import { queryOptions } from '@tanstack/react-query';
import { get } from '../../api/request.ts';

/** Who rates in an exercise. */
export interface Raters {
  readonly nameOf: ReadonlyMap<string, string>;
  /** Account ids of those whose task it is, whether they have rated or not. */
  readonly evaluatorIds: readonly string[];
}

/** The people of an exercise as far as they may rate; under the key of the list of people, which it is read from. */
export const ratersQuery = (exerciseId: string) =>
  queryOptions({
    queryKey: ['exercise', exerciseId, 'people'],
    queryFn: ({ signal }) =>
      get<readonly PersonView[]>(`/exercises/${encodeURIComponent(exerciseId)}/people`, signal),
    select: (people): Raters => ({
      nameOf: new Map(people.map(({ accountId, name }) => [accountId, name])),
      evaluatorIds: people
        .filter(({ role, untilMs }) => role === 'evaluator' && untilMs === undefined)
        .map(({ accountId }) => accountId),
    }),
  });
