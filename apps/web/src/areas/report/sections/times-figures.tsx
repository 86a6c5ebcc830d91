import type { Distribution } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { DataTable } from '../../../charts/data-table.tsx';
import { Figure } from '../../../charts/figure.tsx';
import { StepCurves } from '../../../charts/step-curves.tsx';
import { curveRows } from '../time-figures.ts';
import { useFormats } from '../use-formats.ts';

/** What is timed. */
export type Timed = 'acknowledge' | 'answer' | 'notify';

interface Props {
  readonly what: Timed;
  readonly times: Distribution;
  /** Watched without it happening, in active milliseconds. */
  readonly censoredMs: readonly number[];
}

/** How long something took: the share that had done it, as it grew. */
export function TimesFigure({ what, times, censoredMs }: Props) {
  const { t } = useTranslation('report');
  const { percent, span } = useFormats();
  const { observed, done, medianMs, p90Ms, horizonMs } = times;
  if (observed === 0) return <p>{t(`times.none.${what}`)}</p>;
  const facts = [
    { key: 'observed', name: t('times.observed'), value: String(observed) },
    { key: 'done', name: t('column.done'), value: String(done) },
    { key: 'censored', name: t('times.notDone'), value: String(observed - done) },
    { key: 'median', name: t('column.median'), value: span(medianMs) },
    { key: 'p90', name: t('column.p90'), value: span(p90Ms) },
    { key: 'mean', name: t('times.mean'), value: span(times.restrictedMeanMs) },
    ...curveRows(times).map(({ byMs, share }) => ({
      key: `by ${byMs}`,
      name: t('times.by', { span: span(byMs) }),
      value: percent(share, 1),
    })),
  ];
  return (
    <Figure
      title={t(`times.${what}`)}
      sentence={t(`times.says.${what}`)}
      table={
        <DataTable
          caption={t(`times.${what}`)}
          rows={facts}
          rowKey={({ key }) => key}
          columns={[
            { key: 'name', head: t('column.measure'), kind: 'head', cell: ({ name }) => name },
            { key: 'value', head: t('column.value'), kind: 'number', cell: ({ value }) => value },
          ]}
        />
      }
    >
      <StepCurves
        timeLabel={t('times.axis')}
        shareLabel={t('times.shareAxis')}
        formatTime={span}
        formatShare={(share) => percent(share, 1)}
        curves={[
          {
            key: what,
            label: t('times.doneOf', { done, observed }),
            detail: medianMs === null ? t('times.noMedian') : t('times.medianIs', { span: span(medianMs) }),
            horizonMs,
            shares: times.shareDone,
            medianMs,
            isCensored: done < observed,
            censoredMs: censoredMs.filter((ms) => ms < horizonMs),
          },
        ]}
      />
    </Figure>
  );
}
