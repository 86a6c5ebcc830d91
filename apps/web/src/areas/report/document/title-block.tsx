import { Alert, Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { TlpLabel } from '../../../words/tlp-label.tsx';
import { Moment } from '../moment.tsx';
import { ScenarioText } from '../named.tsx';
import { isWhole, type ReadReport } from '../report-query.ts';
import classes from './document.module.css';

interface Props {
  readonly report: ReadReport;
  readonly onRefresh: () => void;
  readonly isRefreshing: boolean;
}

/** What was exercised, when, and how far this report goes. */
export function TitleBlock({ report, onRefresh, isRefreshing }: Props) {
  const { t } = useTranslation('report');
  const { exercise } = report;
  return (
    <header className={classes.titleBlock}>
      <p className={classes.exercise}>
        <bdi>{exercise.title}</bdi>
      </p>
      {!isWhole(report) && (
        <p>
          {t('ofTeam')} <strong dir="auto">{report.team.name}</strong>
        </p>
      )}
      <dl className={classes.facts}>
        <div>
          <dt>{t('fact.scenario')}</dt>
          <dd>
            <ScenarioText text={exercise.scenario.title} /> <Ltr>{exercise.scenario.version}</Ltr>
          </dd>
        </div>
        <div>
          <dt>{t('fact.sharing')}</dt>
          <dd>
            <TlpLabel tlp={exercise.tlp} />
          </dd>
        </div>
        <div>
          <dt>STARTEX</dt>
          <dd>
            <Moment at={exercise.startedAt} />
          </dd>
        </div>
        <div>
          <dt>ENDEX</dt>
          <dd>
            <Moment at={exercise.endedAt} />
          </dd>
        </div>
        <div>
          <dt>{t('fact.asOf')}</dt>
          <dd>
            <Moment at={exercise.journal.asOf} />
          </dd>
        </div>
      </dl>
      {exercise.endedAt === null && (
        <Alert color="yellow" title={t('running.title')}>
          <p>{t('running.text')}</p>
          <Button size="sm" variant="default" loading={isRefreshing} onClick={onRefresh}>
            {t('running.refresh')}
          </Button>
        </Alert>
      )}
    </header>
  );
}
