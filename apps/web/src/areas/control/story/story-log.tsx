import type { Cell } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useStaffRoom } from '../../../exercise/staff-frame.tsx';
import { formatDuration, formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { useLanguage } from '../../../i18n/use-language.ts';
import { entriesOfCell, reasonOf, spanOf, type StoryKind } from './cell-entries.ts';
import classes from './story.module.css';

/** Who did what with a cell, entry by entry. */
export function StoryLog({ cell: { injectId, teamId } }: { readonly cell: Cell }) {
  const { t } = useTranslation('control');
  const { code } = useLanguage();
  const { entries } = useStaffRoom();
  const own = useMemo(() => entriesOfCell(entries, { injectId, teamId }), [entries, injectId, teamId]);
  return (
    <ol className={classes.log}>
      {own.map((entry) => {
        const reason = reasonOf(entry);
        const spanMs = spanOf(entry);
        return (
          <li key={entry.seq}>
            <Ltr className={classes.soft ?? ''}>{formatExerciseTime(entry.exerciseTimeMs)}</Ltr>{' '}
            <strong>{t(`entry.${entry.kind.replace('.', '-') as EntryWord}`)}</strong>{' '}
            {spanMs !== undefined && (
              <Ltr>
                {spanMs < 0 ? '−' : '+'}
                {formatDuration(Math.abs(spanMs), code)}
              </Ltr>
            )}{' '}
            <span className={classes.soft}>{t(`actor.${entry.actor.role}`)}</span>
            {reason !== undefined && (
              <>
                {' – '}
                <bdi>{reason}</bdi>
              </>
            )}
          </li>
        );
      })}
    </ol>
  );
}

type Dashed<T extends string> = T extends `${infer Start}.${infer End}` ? `${Start}-${End}` : T;
type EntryWord = Dashed<StoryKind>;
