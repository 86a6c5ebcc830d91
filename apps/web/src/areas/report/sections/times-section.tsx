import type { Report } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { timeAxis } from '../../../charts/axis.ts';
import { DataTable } from '../../../charts/data-table.tsx';
import { DotRows } from '../../../charts/dot-rows.tsx';
import { Figure } from '../../../charts/figure.tsx';
import { Section } from '../document/section.tsx';
import { InjectName, useNames } from '../named.tsx';
import { Opening } from '../opening.tsx';
import { censoredDutyTimes, censoredInjectTimes } from '../time-figures.ts';
import { useFormats } from '../use-formats.ts';
import { TableBox } from './table-box.tsx';
import { TimesFigure } from './times-figures.tsx';
import { useTeamColumn } from '../team-column.tsx';

/** How long things took, over all teams; whoever never did them is in it. */
export function TimesSection({ report }: { readonly report: Report }) {
  const { t } = useTranslation('report');
  const { span, share } = useFormats();
  const { times, injects, teams, exercise, communicationChecks } = report;
  const censored = useMemo(() => {
    const end = exercise.endedAt ?? exercise.journal.asOf;
    return {
      acknowledge: censoredInjectTimes(injects, end, 'acknowledged'),
      answer: censoredInjectTimes(injects, end, 'completed'),
      notify: censoredDutyTimes(
        teams.flatMap(({ duties }) => duties),
        end,
      ),
    };
  }, [injects, teams, exercise]);
  return (
    <Section id="times">
      <TimesFigure what="acknowledge" times={times.acknowledge} censoredMs={censored.acknowledge} />
      <TimesFigure what="notify" times={times.notify} censoredMs={censored.notify} />
      <TimesFigure what="answer" times={times.answer} censoredMs={censored.answer} />
      <TeamTimes teams={teams} />
      <Opening summary={t('times.byType')}>
        {() => (
          <TableBox
            caption={t('times.byType')}
            rows={times.byType}
            rowKey={({ type }) => type}
            columns={[
              { key: 'type', head: t('column.what'), kind: 'head', cell: ({ type }) => t(`about.${type}`) },
              {
                key: 'done',
                head: t('column.done'),
                kind: 'number',
                cell: ({ times: own }) => share(own.done, own.observed),
              },
              {
                key: 'median',
                head: t('column.median'),
                kind: 'number',
                cell: ({ times: own }) => span(own.medianMs),
              },
              {
                key: 'p90',
                head: t('column.p90'),
                kind: 'number',
                cell: ({ times: own }) => span(own.p90Ms),
              },
            ]}
          />
        )}
      </Opening>
      <Opening summary={t('times.checks')}>
        {() => (
          <TableBox
            caption={t('times.checks')}
            rows={communicationChecks}
            rowKey={({ injectId, channel }) => `${injectId ?? ''} ${channel}`}
            columns={[
              {
                key: 'inject',
                head: t('column.inject'),
                kind: 'head',
                cell: ({ injectId }) =>
                  injectId === null ? t('times.wholeChannel') : <InjectName injectId={injectId} />,
              },
              { key: 'channel', head: t('column.channel'), cell: ({ channel }) => t(`channel.${channel}`) },
              { key: 'reached', head: t('column.reached'), kind: 'number', cell: ({ reached }) => reached },
              {
                key: '5',
                head: t('times.by', { span: span(300_000) }),
                kind: 'number',
                cell: ({ within5Min, reached }) => share(within5Min, reached),
              },
              {
                key: '15',
                head: t('times.by', { span: span(900_000) }),
                kind: 'number',
                cell: ({ within15Min, reached }) => share(within15Min, reached),
              },
              {
                key: '60',
                head: t('times.by', { span: span(3_600_000) }),
                kind: 'number',
                cell: ({ within60Min, reached }) => share(within60Min, reached),
              },
            ]}
          />
        )}
      </Opening>
    </Section>
  );
}

/** Median time to acknowledge of each team, and the time by which it had acknowledged nine tenths. */
function TeamTimes({ teams }: Pick<Report, 'teams'>) {
  const { t } = useTranslation('report');
  const teamColumn = useTeamColumn();
  const { share, span } = useFormats();
  const names = useNames();
  const timed = teams.filter(({ times }) => times.acknowledge.observed > 0);
  if (timed.length === 0) return null;
  const longest = Math.max(
    ...timed.map(({ times: { acknowledge } }) =>
      Math.max(acknowledge.horizonMs, acknowledge.p90Ms ?? acknowledge.medianMs ?? 0),
    ),
  );
  return (
    <Figure
      title={t('times.teams')}
      sentence={t('times.teamsSays')}
      table={
        <DataTable
          caption={t('times.teams')}
          rows={timed}
          rowKey={({ teamId }) => teamId}
          columns={[
            teamColumn,
            {
              key: 'done',
              head: t('column.done'),
              kind: 'number',
              cell: ({ times }) => share(times.acknowledge.done, times.acknowledge.observed),
            },
            {
              key: 'median',
              head: t('column.median'),
              kind: 'number',
              cell: ({ times }) => span(times.acknowledge.medianMs),
            },
            {
              key: 'p90',
              head: t('column.p90'),
              kind: 'number',
              cell: ({ times }) => span(times.acknowledge.p90Ms),
            },
            {
              key: 'notify',
              head: t('times.notifyMedian'),
              kind: 'number',
              cell: ({ times }) => span(times.notify.medianMs),
            },
          ]}
        />
      }
    >
      <DotRows
        axis={(from, to) => timeAxis(longest, from, to, 6)}
        axisLabel={t('times.axis')}
        format={span}
        rows={timed.map(
          ({
            teamId,
            times: {
              acknowledge: { medianMs, p90Ms, done, observed },
            },
          }) => ({
            key: teamId,
            label: names.team(teamId),
            detail: `${span(medianMs)} · ${done}/${observed}`,
            dots: medianMs === null ? [] : [{ key: 'median', value: medianMs, title: span(medianMs) }],
            ...(medianMs === null || p90Ms === null ? {} : { span: { low: medianMs, high: p90Ms } }),
          }),
        )}
      />
    </Figure>
  );
}
