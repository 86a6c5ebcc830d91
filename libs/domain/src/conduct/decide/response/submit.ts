import type { Moment } from '../../../clock/clock.ts';
import { hasReceived } from '../../audience.ts';
import type { ResponseSubmitted } from '../../../journal/team-entries.ts';
import { evaluateCheck } from '../../../scenario/evaluate-check.ts';
import type { SubmitResponse } from '../../command.ts';
import { refusal, type DomainError } from '../../domain-error.ts';
import type { Draft } from '../../draft.ts';
import { responseKey } from '../../response-key.ts';
import { isSame } from '../is-same.ts';
import { receive } from '../receive.ts';
import { isClientId } from '../texts.ts';
import { responseProblem } from './response-problem.ts';

/**
 * Stores a team's response, sent by itself or entered on its behalf.
 * @param at when the team sent it
 */
export function submit(
  draft: Draft,
  teamId: string,
  response: SubmitResponse,
  at: Moment,
): DomainError | undefined {
  const { injectId, responseId, isFinal, values, text, composedAtMs } = response;
  const { state } = draft;
  const request = state.outline.injects.get(injectId)?.inject.response;
  const cell = state.cells.get(injectId)?.[teamId];
  // To a team, an inject that it has not received is like one that does not exist.
  if (cell === undefined || !hasReceived(state, injectId, teamId)) {
    return refusal('INJECT_NOT_RELEASED', { injectId });
  }
  if (request === undefined) return refusal('RESPONSE_NOT_ASKED', { injectId });
  const problem = isClientId(responseId)
    ? (responseProblem(request, response) ?? composedProblem(composedAtMs))
    : { field: '$id', problem: 'is no id: 1 to 100 letters, digits, ".", ":", "_" or "-"' };
  if (problem !== undefined) return refusal('RESPONSE_INVALID', { ...problem });

  const wanted = { responseId, injectId, teamId, isFinal, values, text, composedAtMs };
  const known = knownResponse(draft, teamId, responseId);
  if (known !== undefined) {
    return isSame(wanted, pick(known)) ? undefined : refusal('RESPONSE_ID_TAKEN', { responseId });
  }
  const isAfterEndex = state.endedAtMs !== undefined && at.wallMs >= state.endedAtMs;
  if (!isAfterEndex) receive(draft, injectId, teamId, ['delivered', 'opened'], at);
  const version = cell.responses.length + 1;
  const conditionsMet = isFinal && !isAfterEndex ? conditionsMetBy(draft, response) : [];
  draft.add(
    'response.submitted',
    {
      ...wanted,
      version,
      isAfterEndex,
      ...(conditionsMet.length === 0 ? {} : { conditionsMet }),
    },
    at,
  );
  return undefined;
}

/** Answer conditions are asked once, here: what they found is part of the journal. */
function conditionsMetBy(draft: Draft, response: SubmitResponse): readonly number[] {
  const conditions = draft.state.outline.answerConditions.get(response.injectId) ?? [];
  return conditions.flatMap(({ check }, number) =>
    evaluateCheck(check, response, draft.tools) === 1 ? [number] : [],
  );
}

function knownResponse({ state }: Draft, teamId: string, responseId: string): ResponseSubmitted | undefined {
  const where = state.responseIds.get(responseKey(teamId, responseId));
  const cell = where === undefined ? undefined : state.cells.get(where.injectId)?.[where.teamId];
  return cell?.responses.find((response) => response.responseId === responseId);
}

function pick(known: ResponseSubmitted) {
  const { responseId, injectId, teamId, isFinal, values, text, composedAtMs } = known;
  return { responseId, injectId, teamId, isFinal, values, text, composedAtMs };
}

function composedProblem(composedAtMs: number | undefined) {
  const isTime = composedAtMs === undefined || (Number.isSafeInteger(composedAtMs) && composedAtMs >= 0);
  return isTime ? undefined : { field: '$composedAtMs', problem: 'is no time in milliseconds since 1970' };
}
