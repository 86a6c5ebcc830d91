import type { EvaluationEntryDataMap } from '../../journal/evaluation-entries.ts';
import { changeCell, changeCells } from './change-cells.ts';
import type { Evolvers } from './evolver.ts';

type EvaluationEntryKind = Exclude<keyof EvaluationEntryDataMap, `duty.${string}`>;

/** Entries of evaluators and controllers about how teams did. */
export const EVALUATION_EVOLVERS: Evolvers<EvaluationEntryKind> = {
  'response.rated': (state, data, at, { actor }) =>
    changeCell(state, data, (cell) => {
      const rating = { ...data, rater: actor.id, at };
      const place = cell.ratings.findIndex(
        (other) =>
          other.rater === rating.rater &&
          other.expectationId === rating.expectationId &&
          other.criterion === rating.criterion,
      );
      // A changed rating keeps its place: which two evaluators rated first, and who is the third, decides what counts.
      const ratings = place < 0 ? [...cell.ratings, rating] : cell.ratings.with(place, rating);
      return { ...cell, ratings, assessedAt: cell.assessedAt ?? at };
    }),
  'expectation.excused': (state, { injectId, teamIds, expectationId = '*', reason }) =>
    changeCells(state, injectId, teamIds, (cell) => ({
      ...cell,
      excused: { ...cell.excused, [expectationId]: reason },
    })),
  'objective.rated': (state, data, at, { actor }) => ({
    ...state,
    objectiveRatings: [...state.objectiveRatings, { ...data, rater: actor.id, at }],
  }),
  'action.observed': (state, data, at) =>
    changeCell(state, data, (cell) => ({ ...cell, action: { ...data, at } })),
};
