import { clockAt } from '../../clock/past-clock.ts';
import type { Actor } from '../../journal/entry.ts';
import type { DutyJudged } from '../../journal/evaluation-entries.ts';
import type { ByResponse } from '../../scenario/expectation.ts';
import type { CommandKind } from '../command.ts';
import { isRefusal, refusal, type DomainError } from '../domain-error.ts';
import type { Draft } from '../draft.ts';
import type { Duty } from '../state.ts';
import { standingAnswer } from '../standing-answer.ts';
import { unless, type Deciders } from './decider.ts';
import { isSame } from './is-same.ts';
import { submit } from './response/submit.ts';
import { selectCells } from './select-cells.ts';
import { invalid, refuseOptional, refuseText } from './texts.ts';

type EvaluationCommandKind =
  | Extract<CommandKind, `duty:${string}`>
  | 'response:record'
  | 'response:rate'
  | 'expectation:excuse'
  | 'objective:rate'
  | 'action:observe';

const OBJECTIVE_RATINGS = ['P', 'S', 'M', 'U'];

/** Commands of evaluators, and of control about what counts. */
export const EVALUATION_DECIDERS: Deciders<EvaluationCommandKind> = {
  'response:record': (draft, { teamId, occurredAtMs = draft.nowMs, ...response }) => {
    const selection = selectCells(draft.state, { injectId: response.injectId, teamIds: [teamId] });
    if (isRefusal(selection)) return selection;
    const releasedAtMs = selection.cells[0]?.releasedAt?.wallMs;
    if (releasedAtMs === undefined) return refusal('INJECT_NOT_RELEASED', { injectId: response.injectId });
    const isPossible =
      Number.isInteger(occurredAtMs) && occurredAtMs >= releasedAtMs && occurredAtMs <= draft.nowMs;
    if (!isPossible) return invalid('the response can be from no time but between release and now');
    return submit(draft, teamId, response, clockAt(draft.state, occurredAtMs));
  },
  'response:rate': (draft, data, actor) => {
    const selection = selectCells(draft.state, { ...data, teamIds: [data.teamId] });
    if (isRefusal(selection)) return selection;
    const { of, cells } = selection;
    const measure = of.inject.expectations.find(({ id }) => id === data.expectationId)?.measure;
    if (measure?.by !== 'response' || !isRated(measure, data.criterion)) {
      return refusal('EXPECTATION_UNKNOWN', { expectationId: data.expectationId });
    }
    const [cell] = cells;
    const answer = cell === undefined ? undefined : standingAnswer(cell);
    if (answer === undefined) {
      return refusal('RATING_INVALID', { problem: 'the team has sent no final answer that could be rated' });
    }
    const isOnScale = Number.isInteger(data.rating) && data.rating >= 1 && data.rating <= 5;
    if (!isOnScale) return refusal('RATING_INVALID', { problem: 'it must be 1, 2, 3, 4 or 5' });
    const rating = { ...data, version: answer.version };
    const isKnown = cell?.ratings.some(
      ({ at: _, rater, ...given }) => rater === actor.id && isSame(given, rating),
    );
    return unless(refuseOptional('the comment', data.comment), () => {
      if (isKnown !== true) draft.add('response.rated', rating);
    });
  },
  'expectation:excuse': (draft, data) => {
    const { expectationId, injectId, reason } = data;
    const selection = selectCells(draft.state, data);
    if (isRefusal(selection)) return selection;
    const isKnown = selection.of.inject.expectations.some(({ id }) => id === expectationId);
    if (expectationId !== undefined && !isKnown) return refusal('EXPECTATION_UNKNOWN', { expectationId });
    const teamIds = selection.cells
      .filter(({ excused }) => !Object.hasOwn(excused, expectationId ?? '*'))
      .map(({ teamId }) => teamId);
    return unless(refuseText('the reason', reason), () => {
      if (teamIds.length > 0) draft.add('expectation.excused', { injectId, teamIds, expectationId, reason });
    });
  },
  'duty:excuse': (draft, { dutyId, reason }) => {
    const duty = draft.state.duties.get(dutyId);
    if (duty === undefined) return refusal('DUTY_UNKNOWN', { dutyId });
    return unless(refuseText('the reason', reason), () => {
      if (duty.excusedReason === undefined) draft.add('duty.excused', { dutyId, reason });
    });
  },
  'duty:judge': (draft, data, actor) => {
    const duty = draft.state.duties.get(data.dutyId);
    if (duty === undefined) return refusal('DUTY_UNKNOWN', { dutyId: data.dutyId });
    return unless(
      refuseText('the reason', data.reason) ?? refuseJudgement(draft, duty.fromTeamId, data),
      () => {
        if (!isJudgedSo(duty, data, actor)) draft.add('duty.judged', data);
      },
    );
  },
  'objective:rate': (draft, data) => {
    const { objectiveId, teamId, rating, observation, observedAtMs } = data;
    const { scenario, outline } = draft.state;
    if (!scenario.objectives.some(({ id }) => id === objectiveId)) {
      return refusal('OBJECTIVE_UNKNOWN', { objectiveId });
    }
    if (teamId !== undefined && !outline.teams.has(teamId)) return refusal('TEAM_UNKNOWN', { teamId });
    if (!OBJECTIVE_RATINGS.includes(rating)) {
      return refusal('RATING_INVALID', { problem: 'it must be P, S, M or U' });
    }
    const problem = refuseText('the observation', observation) ?? refuseFuture(draft, observedAtMs);
    return unless(problem, () => draft.add('objective.rated', data));
  },
  'action:observe': (draft, data) => {
    const selection = selectCells(draft.state, { ...data, teamIds: [data.teamId] });
    if (isRefusal(selection)) return selection;
    const { inject } = selection.of;
    if (inject.kind !== 'expected-action') return invalid(`inject ${inject.id} is no expected action`);
    const problem = refuseOptional('the note', data.note) ?? refuseFuture(draft, data.observedAtMs);
    return unless(problem, () => draft.add('action.observed', data));
  },
};

function isRated({ grading, criteria }: ByResponse, criterion: string): boolean {
  return grading !== 'auto' && criteria.includes(criterion);
}

/** Two who judge alike are two judgements: whether a peer has judged so is not for a judge to learn. */
function isJudgedSo({ judged }: Duty, judgement: DutyJudged, { id }: Actor): boolean {
  if (judged === undefined) return false;
  const { judge, ...last } = judged;
  return judge === id && isSame(last, judgement);
}

/** Discharged by a message of the team that owes; which one, the judgement must say. */
function refuseJudgement(
  { state }: Draft,
  fromTeamId: string,
  {
    isDischarged,
    messageId,
    quality = 1,
  }: { readonly isDischarged: boolean; readonly messageId?: string; readonly quality?: number },
): DomainError | undefined {
  if (!(quality >= 0 && quality <= 1))
    return refusal('RATING_INVALID', { problem: 'quality must be 0 to 1' });
  if (messageId === undefined) {
    const problem = 'it must name the message that discharged the duty';
    return isDischarged ? refusal('RATING_INVALID', { problem }) : undefined;
  }
  const isTheirs = state.sentBy[fromTeamId]?.includes(messageId) === true;
  return isTheirs ? undefined : refusal('RATING_INVALID', { problem: 'the team has sent no such message' });
}

function refuseFuture({ nowMs }: Draft, observedAtMs: number): DomainError | undefined {
  const isPast = Number.isInteger(observedAtMs) && observedAtMs >= 0 && observedAtMs <= nowMs;
  return isPast ? undefined : invalid('what was observed cannot be from the future');
}
