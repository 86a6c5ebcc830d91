import { AD_HOC_KINDS, type AdHocInject } from '../../../scenario/ad-hoc-inject.ts';
import { CHANNELS } from '../../../scenario/inject.ts';
import type { Text } from '../../../scenario/text.ts';
import { TLP_LABELS } from '../../../scenario/tlp.ts';
import { FARTHEST_MS } from '../farthest.ts';
import { refusal, type DomainError } from '../../domain-error.ts';
import type { Draft } from '../../draft.ts';
import type { ExerciseState } from '../../state.ts';
import { invalid, isClientId, LONGEST, textProblem } from '../texts.ts';
import { responseProblem, type TextRule } from './response-problem.ts';

/** Why an inject cannot be added to the MSEL; `undefined` when it can. */
export function addedProblem({ state, now }: Draft, added: AdHocInject): DomainError | undefined {
  const stranger = added.teamIds?.find((teamId) => !state.outline.teams.has(teamId));
  if (stranger !== undefined) return refusal('TEAM_UNKNOWN', { teamId: stranger });
  const problem =
    identityProblem(state, added) ??
    timeProblem(added, now.exerciseTimeMs) ??
    wordsProblem(added, textRuleOf(state));
  return problem === undefined ? undefined : invalid(problem);
}

function identityProblem(state: ExerciseState, added: AdHocInject): string | undefined {
  const { injectId, kind, channel, from, tlp, teamIds, response } = added;
  if (!isClientId(injectId)) return 'the id of the inject is no possible id';
  if (state.outline.injects.has(injectId)) return `there is an inject ${injectId} already`;
  if (!AD_HOC_KINDS.includes(kind)) return 'injects of this kind cannot be added';
  if (!CHANNELS.includes(channel)) return 'there is no such channel';
  if (!state.outline.rolePositions.has(from)) return 'the scenario has no such role for it to come from';
  if (!TLP_LABELS.includes(tlp)) return 'there is no such TLP label';
  if (teamIds?.length === 0) return 'it is addressed to no team';
  if (kind === 'information' && response !== undefined) return 'an information asks for no response';
  return undefined;
}

/** A time that is past already would send it to the teams at once, which is seldom what was meant. */
function timeProblem({ atMs }: AdHocInject, nowMs: number): string | undefined {
  if (atMs === undefined) return undefined;
  if (!Number.isInteger(atMs) || atMs < 0 || atMs > FARTHEST_MS) return 'its time is no possible time';
  return atMs < nowMs ? 'its time is past already' : undefined;
}

function wordsProblem({ title, body, response }: AdHocInject, rule: TextRule): string | undefined {
  const wrongTitle = rule(title, LONGEST.line);
  if (wrongTitle !== undefined) return `the title ${wrongTitle}`;
  const wrongBody = rule(body, LONGEST.body);
  if (wrongBody !== undefined) return `the body ${wrongBody}`;
  return response === undefined ? undefined : responseProblem(response, rule);
}

const PART_NAMED = /\{\{\s*part:([^{}\s]+)\s*\}\}/gu;

function textRuleOf({ scenario, teams }: ExerciseState): TextRule {
  const known = new Set([...scenario.languages, ...teams.map(({ language }) => language)]);
  const parts = new Set(scenario.parts.map(({ id }) => id));
  return (text: Text, most: number) => {
    if (text[scenario.language] === undefined) return `is missing in ${scenario.language}`;
    for (const [language, words] of Object.entries(text)) {
      if (!known.has(language)) return 'is in a language that nobody here reads';
      const problem = textProblem(words, { most });
      if (problem !== undefined) return `in ${language} ${problem}`;
      const named = [...words.matchAll(PART_NAMED)].map(([, part = '']) => part);
      if (named.some((part) => !parts.has(part))) return `in ${language} names a part that nobody plays`;
    }
    return undefined;
  };
}
