import { VisuallyHidden } from '@mantine/core';
import { useId, useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './figure.module.css';

interface Props {
  readonly title: string;
  /** What the figure shows, in a sentence. */
  readonly sentence: ReactNode;
  /** The same in figures. */
  readonly table: ReactNode;
  readonly children: ReactNode;
}

/**
 * A figure with its name, a sentence that says what it shows, and the table behind it: shown instead of it on demand, there for
 * screen readers all the time, and printed under it.
 */
export function Figure({ title, sentence, table, children }: Props) {
  const { t } = useTranslation('report');
  const titleId = useId();
  const [isTable, setIsTable] = useState(false);
  return (
    <figure className={classes.figure} aria-labelledby={titleId} data-shows={isTable ? 'table' : 'chart'}>
      <div className={classes.head}>
        <figcaption>
          <h3 id={titleId} className={classes.title}>
            {title}
          </h3>
          <p className={classes.sentence}>{sentence}</p>
        </figcaption>
        <button
          type="button"
          className={classes.switch}
          aria-pressed={isTable}
          onClick={() => setIsTable(!isTable)}
        >
          {t('figure.asTable')}
          <VisuallyHidden component="span">: {title}</VisuallyHidden>
        </button>
      </div>
      {!isTable && (
        <div className={classes.scroll} data-part="chart">
          {children}
        </div>
      )}
      {isTable ? (
        // Wider than the page, it is scrolled by itself, by keyboard too.
        <div className={classes.scroll} role="group" aria-labelledby={titleId} tabIndex={0}>
          {table}
        </div>
      ) : (
        <div className={classes.behind}>{table}</div>
      )}
    </figure>
  );
}
