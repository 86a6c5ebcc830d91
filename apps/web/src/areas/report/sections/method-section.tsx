import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { Section } from '../document/section.tsx';
import { isWhole, type ReadReport } from '../report-query.ts';
import classes from './sections.module.css';

const RULES = [
  'task',
  'timeliness',
  'checks',
  'criteria',
  'inject',
  'duties',
  'coordination',
  'request',
  'composite',
  'met',
  'notCounted',
] as const;
const LIMITS = ['traceless', 'labels', 'checks', 'oneDay', 'chance'] as const;

interface Props {
  readonly report: ReadReport;
  /** Proof that only some may read. */
  readonly children?: ReactNode;
}

/** By which rules scores were computed, what they cannot tell, and from which journal. */
export function MethodSection({ report, children }: Props) {
  const { t } = useTranslation('report');
  const { exercise, rules } = report;
  return (
    <Section id="method">
      <h3>{t('method.rules')}</h3>
      <ul>
        {RULES.map((rule) => (
          <li key={rule}>{t(`rule.${rule}`)}</li>
        ))}
      </ul>
      <h3>{t('method.limits')}</h3>
      <ul>
        {LIMITS.map((limit) => (
          <li key={limit}>{t(`limits.${limit}`)}</li>
        ))}
      </ul>
      <h3>{t('method.integrity')}</h3>
      <dl className={classes.facts}>
        <dt>{t('method.exercise')}</dt>
        <dd>
          <Ltr className={classes.hash ?? ''}>{exercise.exerciseId}</Ltr>
        </dd>
        <dt>{t('fact.scenario')}</dt>
        <dd>
          <Ltr>
            {exercise.scenario.id} {exercise.scenario.version} · {exercise.scenario.licence}
          </Ltr>
        </dd>
        {isWhole(report) && (
          <>
            <dt>{t('method.entries')}</dt>
            <dd>{report.exercise.journal.entries}</dd>
          </>
        )}
        <dt>{t('method.head')}</dt>
        <dd>
          <Ltr className={classes.hash ?? ''}>{exercise.journal.shortHash}</Ltr>
          <br />
          <Ltr className={classes.hash ?? ''}>{exercise.journal.headHash}</Ltr>
        </dd>
        <dt>{t('method.fixedBy')}</dt>
        <dd>
          <Ltr className={classes.hash ?? ''}>{rules.fixedBy}</Ltr>
        </dd>
        <dt>{t('method.version')}</dt>
        <dd>
          <Ltr>{rules.version}</Ltr> · {t(`scoringMode.${rules.scoringMode}`)}
          {rules.isTraining && <> · {t('method.training')}</>}
        </dd>
        <dt>{t('method.signed')}</dt>
        <dd>
          {t('method.signedSays')} <Ltr className={classes.hash ?? ''}>cyberdrill verify</Ltr>
        </dd>
      </dl>
      {children}
      <p>{t('method.same')}</p>
    </Section>
  );
}
