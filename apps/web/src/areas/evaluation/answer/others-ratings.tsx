import type { CriterionWork } from '@cyberdrill/domain';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useEvaluationRoom } from '../evaluation-room.ts';
import classes from '../evaluation.module.css';

/** What others rated and what it comes to, once the reader has rated; who may see it before has to ask for it. */
export function OthersRatings({ criterion }: { readonly criterion: CriterionWork }) {
  const { t } = useTranslation('evaluation');
  const { isBlind, areLocked } = useEvaluationRoom();
  const { own, others } = criterion;
  if (own !== undefined || areLocked) return <Found criterion={criterion} />;
  if (isBlind) return <p className={classes.soft}>{t('rubric.withheld')}</p>;
  if (others.length === 0) return null;
  return (
    <details className={classes.more}>
      <summary>{t('rubric.showOthers')}</summary>
      <Found criterion={criterion} />
    </details>
  );
}

function Found({ criterion: { others, agreed } }: { readonly criterion: CriterionWork }) {
  const { t } = useTranslation('evaluation');
  if (agreed === undefined) return <p className={classes.soft}>{t('rubric.noOthers')}</p>;
  return (
    <div className={classes.found} data-basis={agreed.basis}>
      {others.map(({ rater, rating, comment }, index) => (
        <p key={rater}>
          {t('rubric.by', { number: index + 1, rating })}
          {comment !== undefined && (
            <>
              {' '}
              <q dir="auto">{comment}</q>
            </>
          )}
        </p>
      ))}
      <Verdict isOpen={agreed.basis === 'provisional'}>
        {t(`rubric.${agreed.basis}`, { rating: agreed.rating })}
      </Verdict>
    </div>
  );
}

function Verdict({ isOpen, children }: { readonly isOpen: boolean; readonly children: ReactNode }) {
  return (
    <p className={isOpen ? classes.warn : classes.soft}>
      <span aria-hidden>{isOpen ? '◆' : '✓'}</span> {children}
    </p>
  );
}
