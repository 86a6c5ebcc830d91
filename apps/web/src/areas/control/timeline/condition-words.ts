import type { Condition, ConditionScope } from '@cyberdrill/domain';
import { formatExerciseTime } from '../../../i18n/format.ts';
import type { LanguageCode } from '../../../i18n/languages.ts';

/** What the words of a condition are made of. */
export interface ConditionSpeaker {
  readonly language: LanguageCode;
  /** The sentence of a single condition. */
  readonly say: (
    key: Extract<Condition, { readonly is: string }>['is'] | 'not',
    values: {
      readonly inject?: string;
      readonly obligation?: string;
      readonly time?: string;
      readonly what?: string;
    },
  ) => string;
  readonly injectNumber: (injectId: string) => string;
  readonly obligation: (obligationId: string) => string;
}

/** A condition as somebody would say it: "inject 3 is opened and not inject 4 is answered". */
export function conditionWords(condition: Condition, speaker: ConditionSpeaker): string {
  return said(condition, speaker, true);
}

function said(condition: Condition, speaker: ConditionSpeaker, isOutermost: boolean): string {
  if ('allOf' in condition) return listed(condition.allOf, 'conjunction', speaker, isOutermost);
  if ('anyOf' in condition) return listed(condition.anyOf, 'disjunction', speaker, isOutermost);
  if ('not' in condition) return speaker.say('not', { what: said(condition.not, speaker, false) });
  switch (condition.is) {
    case 'time':
      return speaker.say('time', { time: formatExerciseTime(condition.atMs) });
    case 'duty-discharged':
    case 'duty-overdue':
      return speaker.say(condition.is, { obligation: speaker.obligation(condition.obligation) });
    default:
      return speaker.say(condition.is, { inject: speaker.injectNumber(condition.inject) });
  }
}

function listed(
  conditions: readonly Condition[],
  type: 'conjunction' | 'disjunction',
  speaker: ConditionSpeaker,
  isOutermost: boolean,
): string {
  const parts = conditions.map((each) => said(each, speaker, false));
  const list = new Intl.ListFormat(speaker.language, { type }).format(parts);
  return isOutermost || parts.length < 2 ? list : `(${list})`;
}

/** Whose doing opens a branch; `team` goes without saying. */
export function scopeKey(scope: ConditionScope): 'all' | 'any' | undefined {
  return scope === 'team' ? undefined : scope;
}
