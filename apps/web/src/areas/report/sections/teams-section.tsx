import type { Report } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Section } from '../document/section.tsx';
import { TeamName } from '../named.tsx';
import { Opening } from '../opening.tsx';
import { useFormats } from '../use-formats.ts';
import { intervalText, TeamResults } from './team-results.tsx';
import classes from './sections.module.css';
import { TableBox } from './table-box.tsx';
import { useTeamColumn } from '../team-column.tsx';

/** Every team by name, with its results and what they are made of; in the order of the plan, not of merit. */
export function TeamsSection({ report: { teams, rules } }: { readonly report: Report }) {
  const { t } = useTranslation('report');
  const teamColumn = useTeamColumn();
  const { hundred, points, share, span } = useFormats();
  return (
    <Section id="teams">
      <TableBox
        caption={t('section.teams.title')}
        rows={teams}
        rowKey={({ teamId }) => teamId}
        columns={[
          teamColumn,
          {
            key: 'onTime',
            head: t('column.onTime'),
            kind: 'number',
            cell: ({ tasks }) => share(tasks.onTime, tasks.tasks),
          },
          {
            key: 'told',
            head: t('column.told'),
            kind: 'number',
            cell: ({ recall }) => share(recall.part, recall.of),
          },
          {
            key: 'tta',
            head: t('column.acknowledgedAfter'),
            kind: 'number',
            cell: ({ times }) => span(times.acknowledge.medianMs),
          },
          {
            key: 'coordination',
            head: t('column.coordination'),
            kind: 'number',
            cell: ({ coordination }) => points(coordination.score),
          },
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
              <bdi dir="ltr">{composite.interval === null ? '–' : intervalText(composite.interval)}</bdi>
            ),
          },
        ]}
      />
      {teams.map((team) => (
        <Opening
          key={team.teamId}
          summary={
            <span className={classes.summaryLine}>
              <strong>
                <TeamName teamId={team.teamId} />
              </strong>
              <span className={classes.soft}>{t('teams.open')}</span>
            </span>
          }
        >
          {() => <TeamResults team={team} rules={rules} />}
        </Opening>
      ))}
    </Section>
  );
}
