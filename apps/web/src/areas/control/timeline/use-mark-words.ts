import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatExerciseTime, formatShift } from '../../../i18n/format.ts';
import { useLanguage } from '../../../i18n/use-language.ts';
import { useNames } from '../names/use-names.ts';
import { differenceOf, placeOf, type MselRow } from './msel-row.ts';

/** What a mark of the axis is called: inject, state, time, and how far that is from the plan. */
export function useMarkWords(): (row: MselRow) => string {
  const { t } = useTranslation(['msel', 'common']);
  const { code } = useLanguage();
  const names = useNames();
  return useMemo(
    () => (row) => {
      const atMs = placeOf(row);
      const byMs = differenceOf(row) ?? 0;
      const words = t('mark.label', {
        inject: names.inject(row.inject.id),
        state: t(`common:state.${row.state}`),
        time: atMs === undefined ? '' : formatExerciseTime(atMs),
      });
      return Math.abs(byMs) < 1_000 ? words : `${words} (${formatShift(byMs, code)})`;
    },
    [t, code, names],
  );
}
