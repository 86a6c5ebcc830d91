import { needOf, type RatingWork } from '@cyberdrill/domain';

/** Which answers are shown. `mine`: the reader has something left to rate in them; `done`: nothing. */
export const SHOWN_WORKS = ['mine', 'second', 'third', 'done', 'all'] as const;
export type ShownWorks = (typeof SHOWN_WORKS)[number];

/** A choice among the answers, as the address of the page keeps it. */
export interface QueueFilter {
  readonly show: ShownWorks;
  readonly teamId?: string;
  readonly injectId?: string;
}

const IS_SHOWN: Readonly<Record<ShownWorks, (work: RatingWork) => boolean>> = {
  mine: ({ left }) => left > 0,
  second: (work) => needOf(work) === 'second',
  third: (work) => needOf(work) === 'third',
  done: ({ left }) => left === 0,
  all: () => true,
};

/** The answers of a choice, in the order that they have. */
export function filtered(
  works: readonly RatingWork[],
  { show, teamId, injectId }: QueueFilter,
): readonly RatingWork[] {
  return works.filter(
    (work) =>
      IS_SHOWN[show](work) &&
      (teamId === undefined || work.teamId === teamId) &&
      (injectId === undefined || work.inject.id === injectId),
  );
}

/** How many answers each choice would show, for the team and the inject that are chosen. */
export function countsOf(
  works: readonly RatingWork[],
  filter: QueueFilter,
): Readonly<Record<ShownWorks, number>> {
  const counts = SHOWN_WORKS.map((show) => [show, filtered(works, { ...filter, show }).length] as const);
  return Object.fromEntries(counts) as Record<ShownWorks, number>;
}

/** Reads a choice from the address of the page. */
export function filterIn(search: URLSearchParams): QueueFilter {
  const teamId = search.get('team');
  const injectId = search.get('inject');
  return {
    show: SHOWN_WORKS.find((show) => show === search.get('show')) ?? 'mine',
    ...(teamId === null ? {} : { teamId }),
    ...(injectId === null ? {} : { injectId }),
  };
}

/** A choice as the address of the page keeps it. */
export function asSearch({ show, teamId, injectId }: QueueFilter): Record<string, string> {
  return {
    ...(show === 'mine' ? {} : { show }),
    ...(teamId === undefined ? {} : { team: teamId }),
    ...(injectId === undefined ? {} : { inject: injectId }),
  };
}

/** The answer to go on with after one: the next with something left, else the first; `undefined` when all is rated. */
export function nextAfter(
  works: readonly RatingWork[],
  at: { readonly injectId: string; readonly teamId: string },
): RatingWork | undefined {
  const isHere = ({ inject, teamId }: RatingWork) => inject.id === at.injectId && teamId === at.teamId;
  const place = works.findIndex(isHere);
  return [...works.slice(place + 1), ...works.slice(0, Math.max(place, 0))].find(({ left }) => left > 0);
}
