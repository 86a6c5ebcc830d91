import type {
  ClockChange,
  ConductReport,
  ExerciseReport,
  LateRelease,
  LinkLoss,
  PhaseSpan,
} from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { formatExerciseTime } from '../../../i18n/format.ts';
import { Ltr } from '../../../i18n/ltr.tsx';
import { Section } from '../document/section.tsx';
import { Moment } from '../moment.tsx';
import { InjectName, TeamNames } from '../named.tsx';
import { DASH, useFormats } from '../use-formats.ts';
import { KeyNumbers } from './key-numbers.tsx';
import { TableBox } from './table-box.tsx';
import { useTeamColumn } from '../team-column.tsx';

interface Props {
  readonly exercise: Pick<ExerciseReport, 'phases' | 'pausedWallMs' | 'startedAt' | 'endedAt'> & {
    readonly clock: readonly Omit<ClockChange, 'seq'>[];
  };
  readonly linkLosses: readonly LinkLoss[];
  /** For who may see how sharp releases were. */
  readonly conduct?: ConductReport;
}

/** How the exercise was run: the clock, pauses and jumps, lateness, lost connections. */
export function ConductSection({ exercise, linkLosses, conduct }: Props) {
  const { t } = useTranslation('report');
  const { span } = useFormats();
  const { startedAt, endedAt, pausedWallMs, clock, phases } = exercise;
  const wallMs =
    startedAt === null || endedAt === null ? null : Date.parse(endedAt.utc) - Date.parse(startedAt.utc);
  return (
    <Section id="conduct">
      <KeyNumbers
        numbers={[
          { key: 'exercise', name: t('conduct.exerciseTime'), value: span(endedAt?.exerciseTimeMs ?? null) },
          { key: 'wall', name: t('conduct.wallTime'), value: span(wallMs) },
          { key: 'stood', name: t('conduct.stood'), value: span(pausedWallMs) },
          ...(conduct === undefined ? [] : sharpness(conduct, t, span)),
        ]}
      />
      <h3>{t('conduct.clock')}</h3>
      <TableBox
        caption={t('conduct.clock')}
        rowKey={({ at, kind }) => `${at.utc} ${kind}`}
        rows={clock}
        columns={[
          { key: 'at', head: t('column.when'), kind: 'head', cell: ({ at }) => <Moment at={at} /> },
          { key: 'kind', head: t('column.what'), cell: ({ kind }) => t(`clockChange.${kind}`) },
          { key: 'rate', head: t('column.rate'), kind: 'number', cell: ({ rate }) => <Ltr>{rate}×</Ltr> },
          {
            key: 'to',
            head: t('column.jumpTo'),
            kind: 'number',
            cell: ({ toExerciseTimeMs }) =>
              toExerciseTimeMs === null ? DASH : <Ltr>{formatExerciseTime(toExerciseTimeMs)}</Ltr>,
          },
        ]}
      />
      <h3>{t('conduct.phases')}</h3>
      <Phases phases={phases} />
      {conduct !== undefined && <LateReleases releases={conduct.lateReleases} />}
      <h3>{t('conduct.links')}</h3>
      {linkLosses.length === 0 ? <p>{t('conduct.noLinkLost')}</p> : <LinkLosses losses={linkLosses} />}
    </Section>
  );
}

function sharpness(
  { releases }: ConductReport,
  t: ReturnType<typeof useTranslation<'report'>>['t'],
  span: (ms: number | null) => string,
) {
  return [
    {
      key: 'median',
      name: t('conduct.medianLateness'),
      value: milliseconds(releases.medianLatenessMs),
      detail: t('conduct.releases', { releases: releases.releases }),
    },
    { key: 'worst', name: t('conduct.worstLateness'), value: milliseconds(releases.worstLatenessMs) },
    { key: 'late', name: t('conduct.late', { limit: span(releases.limitMs) }), value: String(releases.late) },
  ];
}

/** Lateness is mostly below a second: told to the millisecond. */
function milliseconds(ms: number | null): string {
  return ms === null ? DASH : ms < 1_000 ? `${Math.round(ms)} ms` : `${(ms / 1_000).toFixed(1)} s`;
}

function Phases({ phases }: { readonly phases: readonly PhaseSpan[] }) {
  const { t } = useTranslation(['report', 'common']);
  const { span } = useFormats();
  return (
    <TableBox
      caption={t('conduct.phases')}
      rowKey={({ phase, from }) => `${phase} ${from.utc}`}
      rows={phases}
      columns={[
        {
          key: 'phase',
          head: t('column.phase'),
          kind: 'head',
          cell: ({ phase }) => t(`common:phase.${phase}`),
        },
        { key: 'from', head: t('column.from'), cell: ({ from }) => <Moment at={from} /> },
        { key: 'lasted', head: t('column.lasted'), kind: 'number', cell: ({ wallMs }) => span(wallMs) },
      ]}
    />
  );
}

function LateReleases({ releases }: { readonly releases: readonly LateRelease[] }) {
  const { t } = useTranslation('report');
  const { span } = useFormats();
  return (
    <>
      <h3>{t('conduct.lateReleases')}</h3>
      {releases.length === 0 ? (
        <p>{t('conduct.noneLate')}</p>
      ) : (
        <TableBox
          caption={t('conduct.lateReleases')}
          rowKey={({ injectId, at }) => `${injectId} ${at.utc}`}
          rows={releases}
          columns={[
            {
              key: 'inject',
              head: t('column.inject'),
              kind: 'head',
              cell: ({ injectId }) => <InjectName injectId={injectId} />,
            },
            { key: 'teams', head: t('column.teams'), cell: ({ teamIds }) => <TeamNames teamIds={teamIds} /> },
            { key: 'at', head: t('column.when'), cell: ({ at }) => <Moment at={at} /> },
            {
              key: 'by',
              head: t('column.lateBy'),
              kind: 'number',
              cell: ({ latenessMs }) => span(latenessMs),
            },
            { key: 'outcome', head: t('column.outcome'), cell: ({ outcome }) => t(`outcome.${outcome}`) },
          ]}
        />
      )}
    </>
  );
}

function LinkLosses({ losses }: { readonly losses: readonly LinkLoss[] }) {
  const { t } = useTranslation('report');
  const teamColumn = useTeamColumn();
  const { span } = useFormats();
  return (
    <>
      <p>{t('conduct.linkCostsNothing')}</p>
      <TableBox
        caption={t('conduct.links')}
        rowKey={({ teamId, from }) => `${teamId} ${from.utc}`}
        rows={losses}
        columns={[
          teamColumn,
          { key: 'from', head: t('column.from'), cell: ({ from }) => <Moment at={from} /> },
          { key: 'until', head: t('column.until'), cell: ({ until }) => <Moment at={until} /> },
          { key: 'lasted', head: t('column.lasted'), kind: 'number', cell: ({ wallMs }) => span(wallMs) },
        ]}
      />
    </>
  );
}
