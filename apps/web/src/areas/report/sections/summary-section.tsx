import type { AimReport, Finding, Report } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Section } from '../document/section.tsx';
import { DASH, useFormats } from '../use-formats.ts';
import { KeyNumbers } from './key-numbers.tsx';
import classes from './sections.module.css';

/** The exercise in numbers, and what stands out. */
export function SummarySection({ report: { summary, times, aims } }: { readonly report: Report }) {
  const { t } = useTranslation('report');
  const { percent, span } = useFormats();
  const { pairs, tasks, duties } = summary;
  const { acknowledge } = times;
  return (
    <Section id="summary">
      <KeyNumbers
        numbers={[
          { key: 'teams', name: t('number.teams'), value: String(summary.teams) },
          {
            key: 'injects',
            name: t('number.injects'),
            value: String(summary.injects),
            detail: t('number.injectsOf', { delivered: pairs.delivered, addressed: pairs.addressed }),
          },
          {
            key: 'onTime',
            name: t('number.onTime'),
            value: percent(tasks.onTime, tasks.tasks),
            detail: t('number.tasksOf', { part: tasks.onTime, of: tasks.tasks }),
          },
          {
            key: 'acknowledge',
            name: t('number.acknowledge'),
            value: span(acknowledge.medianMs),
            detail: t('number.doneOf', { part: acknowledge.done, of: acknowledge.observed }),
          },
          {
            key: 'answered',
            name: t('number.answered'),
            value: percent(pairs.answered, pairs.askedToAnswer),
            detail: t('number.doneOf', { part: pairs.answered, of: pairs.askedToAnswer }),
          },
          {
            key: 'duties',
            name: t('number.duties'),
            value: percent(duties.discharged, duties.required),
            detail: t('number.dutiesOf', {
              part: duties.discharged,
              of: duties.required,
              onTime: duties.onTime,
            }),
          },
          { key: 'messages', name: t('number.messages'), value: String(summary.messages) },
          {
            key: 'breaches',
            name: t('number.breaches'),
            value: String(summary.breaches),
            detail: t('number.breachesAre'),
          },
          {
            key: 'awaiting',
            name: t('number.awaiting'),
            value: String(tasks.awaiting),
            detail: t('number.awaitingAre'),
          },
        ]}
      />
      <div className={classes.two}>
        <Findings title={t('summary.strengths')} findings={summary.strengths} />
        <Findings title={t('summary.weaknesses')} findings={summary.weaknesses} />
      </div>
      <p className={classes.soft}>{t('summary.rule')}</p>
      <h3>{t('summary.aims')}</h3>
      <ul>
        {aims.map((aim) => (
          <Aim key={aim.aim} aim={aim} />
        ))}
      </ul>
      <p className={classes.soft}>{t('summary.noBlame')}</p>
    </Section>
  );
}

function Findings({ title, findings }: { readonly title: string; readonly findings: readonly Finding[] }) {
  const { t } = useTranslation('report');
  const { share } = useFormats();
  return (
    <div>
      <h3>{title}</h3>
      {findings.length === 0 ? (
        <p>{t('summary.nothing')}</p>
      ) : (
        <ul>
          {findings.map(({ about, onTime, of }) => (
            <li key={about}>
              {t(`about.${about}`)}: <bdi>{share(onTime, of)}</bdi>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function Aim({ aim: { aim, objectives, tasks } }: { readonly aim: AimReport }) {
  const { t } = useTranslation('report');
  const { share } = useFormats();
  return (
    <li>
      {t(`aim.${aim}`)}: <bdi>{objectives.length === 0 ? DASH : share(tasks.onTime, tasks.tasks)}</bdi>
    </li>
  );
}
