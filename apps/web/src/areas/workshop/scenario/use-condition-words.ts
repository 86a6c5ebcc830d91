import type { Condition, Release, Scenario } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { formatDuration, formatExerciseTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import type { Leaf } from './graph/dependency-graph.ts';
import { useWords } from './use-words.ts';

/** What opens things, in words. */
export interface ConditionWords {
  readonly condition: (condition: Condition) => string;
  readonly release: (release: Release) => string;
  /** What is asked of one inject or duty, without naming it: for the arrow that comes from it. */
  readonly leaf: (leaf: Leaf, isNegated: boolean) => string;
}

/** Says the conditions of a scenario in the reader's language. */
export function useConditionWords(scenario: Scenario): ConditionWords {
  const { t } = useTranslation('workshop');
  const { code } = useLanguage();
  const words = useWords(scenario);
  const joined = (conditions: readonly Condition[], type: 'conjunction' | 'disjunction'): string =>
    new Intl.ListFormat(code, { type }).format(conditions.map(condition));

  function condition(asked: Condition): string {
    if ('allOf' in asked) return joined(asked.allOf, 'conjunction');
    if ('anyOf' in asked) return joined(asked.anyOf, 'disjunction');
    if ('not' in asked) return t('condition.not', { condition: condition(asked.not) });
    if (asked.is === 'time') return t('condition.time', { time: formatExerciseTime(asked.atMs) });
    const name = 'inject' in asked ? words.inject(asked.inject) : words.obligation(asked.obligation);
    return t(`condition.is.${asked.is}`, { name });
  }
  function release(how: Release): string {
    if (how.on === 'time') return t('release.time', { time: formatExerciseTime(how.atMs) });
    if (how.on === 'manual') return t('release.manual');
    const opened = t(`release.scope.${how.scope}`, { condition: condition(how.when) });
    return how.delayMs === 0
      ? opened
      : t('release.delayed', { opened, delay: formatDuration(how.delayMs, code) });
  }
  const leaf = (asked: Leaf, isNegated: boolean): string => {
    const short = t(`condition.short.${asked.is}`);
    return isNegated ? t('condition.not', { condition: short }) : short;
  };
  return { condition, release, leaf };
}
