import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import classes from './document.module.css';
import type { SectionId } from './section-ids.ts';

interface Props {
  readonly id: SectionId;
  readonly children: ReactNode;
}

/** A part of the report: its name, a sentence that says what it shows, and what it shows. */
export function Section({ id, children }: Props) {
  const { t } = useTranslation('report');
  return (
    <section id={id} className={classes.section} aria-labelledby={`${id}-title`} data-section={id}>
      <h2 id={`${id}-title`} tabIndex={-1}>
        {t(`section.${id}.title`)}
      </h2>
      <p className={classes.lead}>{t(`section.${id}.lead`)}</p>
      {children}
    </section>
  );
}
