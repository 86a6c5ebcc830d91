import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import classes from './scores-page.module.css';

interface Props {
  readonly name: string;
  /** Points of 100; `null` for none. */
  readonly score: number | null;
  /** The arithmetic, in the words of the report. */
  readonly working?: readonly string[];
  readonly children?: ReactNode;
}

/** A score, and what it is made of. */
export function ScoreLine({ name, score, working = [], children }: Props) {
  const { t } = useTranslation('messages');
  return (
    <li className={classes.line}>
      <div className={classes.head}>
        <span dir="auto">{name}</span>
        <Ltr className={classes.score ?? ''}>
          {score === null ? t('scores.noScore') : t('scores.of100', { score: score.toFixed(1) })}
        </Ltr>
      </div>
      {children}
      {working.length > 0 && (
        <details>
          <summary>{t('scores.why')}</summary>
          <ul lang="en" dir="ltr">
            {working.map((sentence, index) => (
              <li key={index}>{sentence}</li>
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}
