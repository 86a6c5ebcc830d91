import type { DirectoryEntry, Party } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import type { DraftProblem } from './draft-problems.ts';
import { nameOf } from './message-draft.ts';

/** Tells what keeps a draft from being sent. */
export function useProblemWords(directory: readonly DirectoryEntry[]): (problem: DraftProblem) => string {
  const { t } = useTranslation('messages');
  const names = (parties: readonly Party[]) =>
    parties.map((party) => isolated(nameOf(directory, party))).join(t('comma'));
  return (found) => {
    switch (found.problem) {
      case 'noRecipient':
      case 'noLabel':
      case 'answersNothing':
      case 'empty':
        return t(`problem.${found.problem}`);
      case 'tooLong':
        return t('problem.tooLong', { limit: found.limit });
      case 'onlyExcon':
        return t('problem.onlyExcon', { names: names(found.others) });
      case 'tooWide':
        return t('problem.tooWide', {
          limit: isolated(found.limit),
          what: t(`limit.from.${sourceOf(found)}`),
        });
      case 'outsiders':
        return t('problem.outsiders', {
          limit: isolated(found.limit),
          what: t(`limit.from.${sourceOf(found)}`),
          names: names(found.outsiders),
        });
    }
  };
}

/** What set the limit; a team is told of those only that it can see. */
function sourceOf({ limitFrom }: Extract<DraftProblem, { readonly limitFrom: string }>) {
  return limitFrom === 'inject' || limitFrom === 'attachment' ? limitFrom : 'reply';
}

/** Kept apart from the direction of the words around (U+2068, U+2069). */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
