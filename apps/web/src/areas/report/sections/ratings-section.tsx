import type { Report } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { Section } from '../document/section.tsx';
import { InjectName, TeamName } from '../named.tsx';
import { useFormats } from '../use-formats.ts';
import { TableBox } from './table-box.tsx';
import { useTeamColumn } from '../team-column.tsx';

/** Below this weighted kappa, comparisons between teams on a criterion should wait. */
const SOUND_KAPPA = 0.6;

/** How far evaluators agree, what they still owe, and how well teams knew what they knew. */
export function RatingsSection({ report: { agreement, injects, teams } }: { readonly report: Report }) {
  const { t } = useTranslation('report');
  const teamColumn = useTeamColumn();
  const { percent, figure } = useFormats();
  const poor = agreement.filter(({ weightedKappa }) => weightedKappa !== null && weightedKappa < SOUND_KAPPA);
  const disputed = injects.flatMap(({ injectId, cells }) =>
    cells.flatMap(({ teamId, expectations }) =>
      expectations
        .filter(({ isProvisional }) => isProvisional)
        .map(({ expectationId }) => ({ injectId, teamId, expectationId })),
    ),
  );
  const waiting = teams.flatMap(({ teamId, awaiting }) => awaiting.map((task) => ({ teamId, ...task })));
  const calibrated = teams.flatMap(({ teamId, calibration }) =>
    calibration === null ? [] : [{ teamId, ...calibration }],
  );
  return (
    <Section id="ratings">
      <h3>{t('ratings.agreement')}</h3>
      {agreement.length === 0 ? (
        <p>{t('ratings.noneTwice')}</p>
      ) : (
        <TableBox
          caption={t('ratings.agreement')}
          rows={agreement}
          rowKey={({ criterion }) => criterion ?? ''}
          columns={[
            {
              key: 'criterion',
              head: t('column.criterion'),
              kind: 'head',
              cell: ({ criterion }) => (criterion === null ? t('ratings.all') : <Ltr>{criterion}</Ltr>),
            },
            { key: 'items', head: t('ratings.items'), kind: 'number', cell: ({ items }) => items },
            {
              key: 'same',
              head: t('ratings.same'),
              kind: 'number',
              cell: ({ rawAgreement }) => percent(rawAgreement, 1),
            },
            { key: 'kappa', head: 'κ', kind: 'number', cell: ({ kappa }) => figure(kappa) },
            {
              key: 'weighted',
              head: t('ratings.weighted'),
              kind: 'number',
              cell: ({ weightedKappa }) => figure(weightedKappa),
            },
          ]}
        />
      )}
      {poor.length > 0 && <p>{t('ratings.poor', { limit: SOUND_KAPPA })}</p>}
      {disputed.length > 0 && (
        <>
          <h3>{t('ratings.disputed')}</h3>
          <Tasks caption={t('ratings.disputed')} tasks={disputed} />
        </>
      )}
      <h3>{t('number.awaiting')}</h3>
      {waiting.length === 0 ? (
        <p>{t('ratings.nothingWaits')}</p>
      ) : (
        <Tasks caption={t('number.awaiting')} tasks={waiting} />
      )}
      {calibrated.length > 0 && (
        <>
          <h3>{t('ratings.calibration')}</h3>
          <p>{t('ratings.calibrationSays')}</p>
          <TableBox
            caption={t('ratings.calibration')}
            rows={calibrated}
            rowKey={({ teamId }) => teamId}
            columns={[
              teamColumn,
              {
                key: 'forecasts',
                head: t('ratings.forecasts'),
                kind: 'number',
                cell: ({ forecasts }) => forecasts,
              },
              { key: 'brier', head: t('ratings.brier'), kind: 'number', cell: ({ brier }) => figure(brier) },
            ]}
          />
        </>
      )}
    </Section>
  );
}

interface Task {
  readonly injectId: string;
  readonly teamId: string;
  readonly expectationId: string;
}

function Tasks({ caption, tasks }: { readonly caption: string; readonly tasks: readonly Task[] }) {
  const { t } = useTranslation('report');
  return (
    <TableBox
      caption={caption}
      rows={tasks}
      rowKey={({ injectId, teamId, expectationId }) => `${injectId} ${teamId} ${expectationId}`}
      columns={[
        {
          key: 'inject',
          head: t('column.inject'),
          kind: 'head',
          cell: ({ injectId }) => <InjectName injectId={injectId} />,
        },
        { key: 'team', head: t('column.team'), cell: ({ teamId }) => <TeamName teamId={teamId} /> },
        {
          key: 'expectation',
          head: t('column.expectation'),
          cell: ({ expectationId }) => <Ltr>{expectationId}</Ltr>,
        },
      ]}
    />
  );
}
