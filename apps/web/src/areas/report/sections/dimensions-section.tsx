import { DIMENSIONS, type Report } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { numberAxis } from '../../../charts/axis.ts';
import { DataTable } from '../../../charts/data-table.tsx';
import { DotRows } from '../../../charts/dot-rows.tsx';
import { Figure } from '../../../charts/figure.tsx';
import { Ltr } from '../../../i18n/ltr.tsx';
import { Section } from '../document/section.tsx';
import { dimensionRows } from '../team-figures.ts';
import { useNames } from '../named.tsx';
import { DASH, useFormats } from '../use-formats.ts';
import { intervalText } from './team-results.tsx';
import { useTeamColumn } from '../team-column.tsx';

/** Score dimensions of every team, and the composite with what it may owe to chance. */
export function DimensionsSection({ report: { teams, rules } }: { readonly report: Report }) {
  const { t } = useTranslation('report');
  const teamColumn = useTeamColumn();
  const { hundred, figure } = useFormats();
  const names = useNames();
  if (rules.scoringMode === 'none')
    return (
      <Section id="dimensions">
        <p>{t('notScored')}</p>
      </Section>
    );
  const scored = teams.filter(({ composite }) => composite.score !== null);
  return (
    <Section id="dimensions">
      <Figure
        title={t('dimensions.figure')}
        sentence={t('dimensions.figureSays')}
        table={
          <DataTable
            caption={t('dimensions.figure')}
            rows={teams}
            rowKey={({ teamId }) => teamId}
            columns={[
              teamColumn,
              ...DIMENSIONS.map((dimension, index) => ({
                key: dimension,
                head: <abbr title={t(`dimension.${dimension}`)}>{dimension}</abbr>,
                kind: 'number' as const,
                cell: ({ dimensions }: (typeof teams)[number]) => hundred(dimensions[index]?.score ?? null),
              })),
            ]}
          />
        }
      >
        <DotRows
          axis={(from, to) => numberAxis(100, from, to)}
          axisLabel={t('dimensions.axis')}
          format={String}
          rows={dimensionRows(teams).map(({ dimension, scores, median }) => ({
            key: dimension,
            label: `${dimension} ${t(`dimensionShort.${dimension}`)}`,
            detail: median === undefined ? DASH : t('dimensions.median', { median: Math.round(median) }),
            dots: scores.map(({ teamId, score }) => ({
              key: teamId,
              value: score,
              title: `${names.team(teamId)}: ${Math.round(score)}`,
            })),
          }))}
        />
      </Figure>
      <Figure
        title={t('dimensions.composite')}
        sentence={t('dimensions.compositeSays')}
        table={
          <DataTable
            caption={t('dimensions.composite')}
            rows={teams}
            rowKey={({ teamId }) => teamId}
            columns={[
              teamColumn,
              {
                key: 'composite',
                head: t('column.composite'),
                kind: 'number',
                cell: ({ composite }) => hundred(composite.score),
              },
              {
                key: 'interval',
                head: t('column.interval'),
                kind: 'number',
                cell: ({ composite }) => (
                  <Ltr>{composite.interval === null ? DASH : intervalText(composite.interval)}</Ltr>
                ),
              },
            ]}
          />
        }
      >
        <DotRows
          axis={(from, to) => numberAxis(100, from, to)}
          axisLabel={t('dimensions.axis')}
          format={String}
          rows={scored.map(({ teamId, composite: { score, interval } }) => ({
            key: teamId,
            label: names.team(teamId),
            detail: `${hundred(score)}${interval === null ? '' : `  (${intervalText(interval)})`}`,
            dots: [{ key: teamId, value: score ?? 0, title: hundred(score) }],
            ...(interval === null ? {} : { span: interval }),
          }))}
        />
      </Figure>
      <ul>
        {DIMENSIONS.map((dimension) => (
          <li key={dimension}>
            <Ltr>{dimension}</Ltr> {t(`dimension.${dimension}`)} ·{' '}
            {t('dimensions.weight', { weight: figure(rules.dimensionWeights[dimension]) })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
