import { standingAnswer } from '../conduct/standing-answer.ts';
import type { Cell, ExerciseState, StoredResponse } from '../conduct/state.ts';
import type { Expectation } from '../scenario/expectation.ts';
import type { Inject } from '../scenario/inject.ts';
import { agreeOnRating, type AgreedRating } from '../scoring/rating.ts';

/** Everybody gets by with one rating; a second one, blind to the first, tells how far ratings can be trusted. */
const WANTED_RATERS = 2;

/** One person's rating of one criterion. */
export interface GivenRating {
  readonly rater: string;
  /** 1 to 5. */
  readonly rating: number;
  readonly comment?: string;
  readonly givenAtMs: number;
}

/**
 * What a criterion waits for, as far as its reader may know: its `first` rating, a `second` by somebody else, a `third` that decides
 * between two which are more than 1 apart; or `nothing`: two agree, or a third has decided.
 */
export type RatingNeed = 'first' | 'second' | 'third' | 'nothing';

/** One criterion of one expectation, for one answer. */
export interface CriterionWork {
  readonly expectationId: string;
  readonly criterion: string;
  /** Absent until the reader has rated the answer that stands. */
  readonly own?: GivenRating;
  /** The reader rated an answer that the team has replaced since; that rating does not count. */
  readonly isOwnOutdated: boolean;
  /** Of others, as far as the reader may see them: in the order in which they first rated. */
  readonly others: readonly GivenRating[];
  /** What the ratings come to; absent while nobody's can be seen. */
  readonly agreed?: AgreedRating;
  readonly need: RatingNeed;
}

/** An answer to be rated, with everything that it is rated by. */
export interface RatingWork {
  readonly inject: Inject;
  readonly teamId: string;
  readonly cell: Cell;
  readonly answer: StoredResponse;
  readonly criteria: readonly CriterionWork[];
  /** Criteria that the reader has not rated. */
  readonly left: number;
}

/**
 * The answers that evaluators rate, the one that has waited longest first: every team's standing answer to every inject with an
 * expectation that is measured by rating. What is excused is no work.
 * @param state the exercise as the reader may see it: for an evaluator the ratings of others on what he has not rated are not in it
 * @param raterId the reader, as its entries name him
 */
export function ratingWork(state: ExerciseState, raterId: string): readonly RatingWork[] {
  const works = [...state.outline.injects.values()].flatMap(({ inject, teamIds }) => {
    const rated = inject.expectations.filter(isRated);
    if (rated.length === 0) return [];
    const cells = state.cells.get(inject.id) ?? {};
    return teamIds.flatMap((teamId) => workOn(inject, rated, cells[teamId], raterId));
  });
  // The sort is stable: of two that came in the same millisecond, the first in the MSEL is first.
  return works.toSorted((one, other) => one.answer.at.wallMs - other.answer.at.wallMs);
}

/** What an answer waits for as a whole: the most pressing of what its criteria wait for. */
export function needOf({ criteria }: RatingWork): RatingNeed {
  const needs: readonly RatingNeed[] = ['first', 'third', 'second', 'nothing'];
  return needs.find((need) => criteria.some((criterion) => criterion.need === need)) ?? 'nothing';
}

/** By person, how many criteria of standing answers each has rated, as far as the reader may see. */
export function ratingsByRater(works: readonly RatingWork[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { criteria } of works)
    for (const { own, others } of criteria)
      for (const { rater } of own === undefined ? others : [own, ...others])
        counts.set(rater, (counts.get(rater) ?? 0) + 1);
  return counts;
}

type Rated = Expectation & { readonly measure: { readonly by: 'response' } };

/** Whether evaluators rate an expectation by criteria. */
export function isRated(expectation: Expectation): expectation is Rated {
  const { measure } = expectation;
  return measure.by === 'response' && measure.grading !== 'auto' && measure.criteria.length > 0;
}

function workOn(
  inject: Inject,
  expectations: readonly Rated[],
  cell: Cell | undefined,
  raterId: string,
): readonly RatingWork[] {
  const answer = cell === undefined ? undefined : standingAnswer(cell);
  if (cell === undefined || answer === undefined || Object.hasOwn(cell.excused, '*')) return [];
  const criteria = expectations
    .filter(({ id }) => !Object.hasOwn(cell.excused, id))
    .flatMap(({ id, measure }) =>
      measure.criteria.map((criterion) => workOnCriterion(cell, answer.version, id, criterion, raterId)),
    );
  if (criteria.length === 0) return [];
  const left = criteria.filter(({ own }) => own === undefined).length;
  return [{ inject, teamId: cell.teamId, cell, answer, criteria, left }];
}

function workOnCriterion(
  cell: Cell,
  version: number,
  expectationId: string,
  criterion: string,
  raterId: string,
): CriterionWork {
  const all = cell.ratings.filter(
    (given) => given.expectationId === expectationId && given.criterion === criterion,
  );
  const standing = all.filter((given) => given.version === version);
  const given = standing.map(asGiven);
  const own = given.find(({ rater }) => rater === raterId);
  const agreed = agreeOnRating(given.map(({ rating }) => rating));
  return {
    expectationId,
    criterion,
    ...(own === undefined ? {} : { own }),
    isOwnOutdated: own === undefined && all.some(({ rater }) => rater === raterId),
    others: given.filter(({ rater }) => rater !== raterId),
    ...(agreed === undefined ? {} : { agreed }),
    need: needFor(given.length, agreed),
  };
}

function asGiven({ rater, rating, comment, at }: Cell['ratings'][number]): GivenRating {
  return { rater, rating, givenAtMs: at.wallMs, ...(comment === undefined ? {} : { comment }) };
}

function needFor(ratings: number, agreed: AgreedRating | undefined): RatingNeed {
  if (ratings === 0) return 'first';
  if (ratings < WANTED_RATERS) return 'second';
  return agreed?.basis === 'provisional' ? 'third' : 'nothing';
}
