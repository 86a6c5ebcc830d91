import type { DirectoryEntry } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { formatDuration, formatExerciseTime } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { nameOf } from '../../../messages/message-draft.ts';
import type { LogWords } from './log-lines.ts';

/** How the log says things in the reader's language. */
export function useLogWords(names: readonly DirectoryEntry[]): LogWords {
  const { t } = useTranslation('messages');
  const { t: common } = useTranslation();
  const { code: language } = useLanguage();
  // Which keys there are follows from the kinds of entries.
  const say = t as unknown as (key: string, values?: Readonly<Record<string, string>>) => string;
  return {
    say: (key, values) => say(`log.kind.${key}`, values),
    phase: (phase) => common(`phase.${phase}`),
    messageKind: (kind) => t(`kind.${kind}.name`),
    names: (parties) => parties.map((party) => isolated(nameOf(names, party))).join(t('comma')),
    exerciseTime: (exerciseTimeMs) => isolated(formatExerciseTime(exerciseTimeMs)),
    span: (spanMs) => isolated(formatDuration(spanMs, language)),
  };
}

/** Kept apart from the direction of the words around (U+2068, U+2069). */
function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
