import { LEAST_TEAMS_COMPARED, type LeaderboardLine, type Report, type TeamReport } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { numberAxis } from '../../../charts/axis.ts';
import { DataTable } from '../../../charts/data-table.tsx';
import { DotRows } from '../../../charts/dot-rows.tsx';
import { Figure } from '../../../charts/figure.tsx';
import { Ltr } from '../../../i18n/ltr.tsx';
import { Section } from '../document/section.tsx';
import { anonymousComposites, bandCounts, medianOf } from '../team-figures.ts';
import { DASH, useFormats } from '../use-formats.ts';
import { BandWords, intervalText } from './team-results.tsx';
import { TableBox } from './table-box.tsx';

/** How far teams lie apart, without names: bands, not ranks. */
export function BandsSection({ report: { teams } }: { readonly report: Report }) {
  const { t } = useTranslation('report');
  const composites = anonymousComposites(teams, LEAST_TEAMS_COMPARED);
  const median = medianOf(composites.map(({ score }) => score));
  return (
    <Section id="bands">
      {composites.length === 0 || median === undefined ? (
        <p>{t('bands.tooFew', { least: LEAST_TEAMS_COMPARED })}</p>
      ) : (
        <Figure
          title={t('bands.figure')}
          sentence={t('bands.figureSays')}
          table={
            <DataTable
              caption={t('bands.figure')}
              rows={bandCounts(teams)}
              rowKey={({ position }) => position}
              columns={[
                {
                  key: 'band',
                  head: t('team.band'),
                  kind: 'head',
                  cell: ({ position }) => t(`band.${position}`),
                },
                { key: 'teams', head: t('number.teams'), kind: 'number', cell: (row) => row.teams },
              ]}
            />
          }
        >
          <DotRows
            axis={(from, to) => numberAxis(100, from, to)}
            axisLabel={t('dimensions.axis')}
            format={String}
            reference={{ value: median, label: t('dimensions.median', { median: Math.round(median) }) }}
            rows={composites.map(({ score, low, high }, index) => ({
              key: String(index),
              label: t(`band.${low > median ? 'above' : high < median ? 'below' : 'among'}`),
              detail: `${Math.round(score)}  (${intervalText({ low, high })})`,
              dots: [{ key: 'score', value: score, title: String(Math.round(score)) }],
              span: { low, high },
            }))}
          />
        </Figure>
      )}
    </Section>
  );
}

/** Where one team stands, as far as its exercise lets it know. */
export function OwnBand({
  team,
  leaderboard,
}: {
  readonly team: TeamReport;
  readonly leaderboard: readonly LeaderboardLine[];
}) {
  const { t } = useTranslation('report');
  const { hundred } = useFormats();
  return (
    <Section id="bands">
      <p>
        <BandWords band={team.composite.band} />
      </p>
      {leaderboard.length > 0 && (
        <TableBox
          caption={t('bands.leaderboard')}
          rows={leaderboard}
          rowKey={({ teamId }) => teamId}
          columns={[
            { key: 'team', head: t('column.team'), kind: 'head', cell: ({ name }) => <bdi>{name}</bdi> },
            {
              key: 'score',
              head: t('column.composite'),
              kind: 'number',
              cell: ({ score }) => hundred(score),
            },
            {
              key: 'interval',
              head: t('column.interval'),
              kind: 'number',
              cell: ({ interval }) => <Ltr>{interval === null ? DASH : intervalText(interval)}</Ltr>,
            },
          ]}
        />
      )}
    </Section>
  );
}
