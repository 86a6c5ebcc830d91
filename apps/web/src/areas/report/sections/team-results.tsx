import { COORDINATION, type RulesReport, type TeamReport } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { PartyName, ScenarioText, useNames } from '../named.tsx';
import { Opening } from '../opening.tsx';
import { DASH, useFormats } from '../use-formats.ts';
import { compositeArithmetic, coordinationArithmetic } from '../working/arithmetic.ts';
import { TaskWorking } from '../working/task-working.tsx';
import { Verdict, verdictOf } from '../working/verdict.tsx';
import { WorkingLines } from '../working/working-lines.tsx';
import { Score } from './cell-story.tsx';
import classes from './sections.module.css';
import { TableBox } from './table-box.tsx';

interface Props {
  readonly team: TeamReport;
  readonly rules: RulesReport;
}

/** One team over the whole exercise: dimensions, the composite and coordination, each with what it is made of; its duties. */
export function TeamResults({ team, rules }: Props) {
  const { t } = useTranslation('report');
  const { hundred, share, span } = useFormats();
  const { composite, coordination, link, tasks } = team;
  return (
    <>
      <dl className={classes.facts}>
        <dt>{t('team.part')}</dt>
        <dd>
          <ScenarioText text={team.part} />
        </dd>
        <dt>{t('number.onTime')}</dt>
        <dd>
          <bdi>{share(tasks.onTime, tasks.tasks)}</bdi>
        </dd>
        <dt>{t('number.awaiting')}</dt>
        <dd>{tasks.awaiting}</dd>
        <dt>{t('team.told')}</dt>
        <dd>
          <bdi>{share(team.recall.part, team.recall.of)}</bdi>
        </dd>
        <dt>{t('team.precision')}</dt>
        <dd>
          <bdi>{share(team.precision.part, team.precision.of)}</bdi>
        </dd>
        <dt>{t('team.closedLoop')}</dt>
        <dd>
          <bdi>{share(team.closedLoop.part, team.closedLoop.of)}</bdi>
        </dd>
        <dt>{t('team.link')}</dt>
        <dd>
          {link.losses === 0
            ? t('team.linkNeverLost')
            : t('team.linkLost', { losses: link.losses, span: span(link.lostWallMs) })}
        </dd>
      </dl>
      <TableBox
        caption={t('section.dimensions.title')}
        rowKey={({ dimension }) => dimension}
        rows={team.dimensions}
        columns={[
          {
            key: 'dimension',
            head: t('column.dimension'),
            kind: 'head',
            cell: ({ dimension }) => (
              <>
                <Ltr>{dimension}</Ltr> {t(`dimension.${dimension}`)}
              </>
            ),
          },
          { key: 'score', head: t('column.points'), kind: 'number', cell: ({ score }) => hundred(score) },
          {
            key: 'onTime',
            head: t('column.onTime'),
            kind: 'number',
            cell: ({ onTime, tasks: of }) => share(onTime, of),
          },
        ]}
      />
      <Opening
        summary={
          <>
            {t('team.composite')}: <bdi>{hundred(composite.score)}</bdi>
            {composite.interval !== null && (
              <>
                {' '}
                ({t('team.interval')} <Ltr>{intervalText(composite.interval)}</Ltr>)
              </>
            )}
          </>
        }
      >
        {() => (
          <WorkingLines
            lines={[
              {
                key: 'composite',
                name: t('team.composite'),
                words: t('rule.composite'),
                arithmetic: compositeArithmetic(team.dimensions, rules.dimensionWeights) ?? DASH,
              },
              { key: 'band', name: t('team.band'), words: <BandWords band={composite.band} /> },
            ]}
          />
        )}
      </Opening>
      <Opening
        summary={
          <>
            {t('team.coordination')}: <Score value={coordination.score} />{' '}
            {coordination.score === null && DASH}
          </>
        }
      >
        {() => (
          <WorkingLines
            lines={[
              {
                key: 'coordination',
                name: t('working.score'),
                words: t('rule.coordination'),
                arithmetic:
                  coordinationArithmetic(coordination, {
                    outbound: COORDINATION.outboundShare,
                    inbound: COORDINATION.inboundShare,
                  }) ?? DASH,
              },
              { key: 'breaches', name: t('number.breaches'), words: coordination.breaches },
            ]}
          />
        )}
      </Opening>
      <Duties team={team} />
    </>
  );
}

/** An interval of scores: `67 – 94`. */
export function intervalText({ low, high }: { readonly low: number; readonly high: number }): string {
  return `${Math.round(low)} – ${Math.round(high)}`;
}

/** Where a team stands among its peers, as far as the figures can tell. */
export function BandWords({ band }: { readonly band: TeamReport['composite']['band'] }) {
  const { t } = useTranslation('report');
  if (band.position === null) return <>{t('band.none')}</>;
  return (
    <>
      {t(`band.${band.position}`)}
      {band.quartile !== null && <> · {t(`band.quarter${band.quartile}`)}</>}
    </>
  );
}

/** What a team owed to others, each duty with what its score is made of. */
export function Duties({ team }: { readonly team: TeamReport }) {
  const { t } = useTranslation('report');
  const names = useNames();
  if (team.duties.length === 0) return null;
  return (
    <Opening
      summary={
        <>
          {t('team.duties')}{' '}
          <bdi>
            ({team.recall.part} / {team.recall.of})
          </bdi>
        </>
      }
    >
      {() =>
        team.duties.map((duty) => (
          <Opening
            key={duty.dutyId}
            summary={
              <span className={classes.summaryLine}>
                <span>
                  <ScenarioText text={names.obligation(duty.obligationId)} /> {t('team.dutyTo')}{' '}
                  <PartyName party={duty.to} />
                </span>
                <Verdict kind={verdictOf(duty)} />
                <Score value={duty.score} />
              </span>
            }
          >
            {() => (
              <>
                <TaskWorking task={duty} entryId={duty.messageId} />
                {duty.judgement !== null && (
                  <p>
                    {t('team.judged')} <q dir="auto">{duty.judgement.reason}</q>
                  </p>
                )}
              </>
            )}
          </Opening>
        ))
      }
    </Opening>
  );
}
