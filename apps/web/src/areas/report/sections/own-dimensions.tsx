import type { TeamReport } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Bars } from '../../../charts/bars.tsx';
import { DataTable } from '../../../charts/data-table.tsx';
import { Figure } from '../../../charts/figure.tsx';
import { DASH, useFormats } from '../use-formats.ts';

/** The dimensions of one team, as bars. */
export function OwnDimensions({ team: { dimensions } }: { readonly team: TeamReport }) {
  const { t } = useTranslation('report');
  const { hundred, share } = useFormats();
  return (
    <Figure
      title={t('dimensions.own')}
      sentence={t('dimensions.ownSays')}
      table={
        <DataTable
          caption={t('dimensions.own')}
          rows={dimensions}
          rowKey={({ dimension }) => dimension}
          columns={[
            {
              key: 'dimension',
              head: t('column.dimension'),
              kind: 'head',
              cell: ({ dimension }) => `${dimension} ${t(`dimension.${dimension}`)}`,
            },
            { key: 'points', head: t('column.points'), kind: 'number', cell: ({ score }) => hundred(score) },
            {
              key: 'onTime',
              head: t('column.onTime'),
              kind: 'number',
              cell: ({ onTime, tasks }) => share(onTime, tasks),
            },
          ]}
        />
      }
    >
      <Bars
        axisLabel={t('dimensions.axis')}
        format={(value) => String(Math.round(100 * value))}
        bars={dimensions.map(({ dimension, score }) => ({
          key: dimension,
          label: `${dimension} ${t(`dimensionShort.${dimension}`)}`,
          part: score ?? 0,
          of: score === null ? 0 : 100,
          detail: score === null ? DASH : hundred(score),
        }))}
      />
    </Figure>
  );
}
