import type { DatedEntry } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { formatShift } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useNames } from '../names/use-names.ts';
import { doerOf, factsOf } from './log-line.ts';

/** A line of the log in words. */
export interface LogWords {
  readonly what: string;
  readonly by: string;
  /** Inject, teams, by how much. */
  readonly about: readonly string[];
  /** What somebody wrote. */
  readonly words: string;
}

/** Puts entries into words of the reader. */
export function useLogWords(): (entry: DatedEntry) => LogWords {
  const { t } = useTranslation('msel');
  const { exercise } = useStaffRoom();
  const { code } = useLanguage();
  const names = useNames();
  const { outline, teams } = exercise;
  return useMemo(
    () => (entry) => {
      const { injectId, teamIds, words = '', byMs } = factsOf(entry);
      const isAll = teamIds.length === teams.length && teams.length > 1;
      const about = [
        injectId === undefined ? '' : names.inject(injectId),
        isAll ? t('composer.allTeams') : teamIds.map(names.team).join(', '),
        byMs === undefined ? '' : formatShift(byMs, code),
      ];
      return {
        what: t(`log.kind.${entry.kind}`),
        by: doerOf(entry, { outline }) ?? t(`log.by.${entry.actor.role}`),
        about: about.filter((part) => part !== ''),
        words,
      };
    },
    [t, code, names, outline, teams.length],
  );
}
