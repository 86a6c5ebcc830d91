import type { TeamOwnReport } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { dutyScoresOf } from '../inject-figures.ts';
import { InjectName, ScenarioText } from '../named.tsx';
import { Opening } from '../opening.tsx';
import { OwnBand } from '../sections/bands-section.tsx';
import { CellStory, Score } from '../sections/cell-story.tsx';
import { ConductSection } from '../sections/conduct-section.tsx';
import { HandlingSection } from '../sections/handling-section.tsx';
import { InjectWords } from '../sections/injects-section.tsx';
import { KeyNumbers } from '../sections/key-numbers.tsx';
import { LogSection } from '../sections/log-section.tsx';
import { MethodSection } from '../sections/method-section.tsx';
import { Proposal, Ratings, RatingScale } from '../sections/objectives-section.tsx';
import { OwnDimensions } from '../sections/own-dimensions.tsx';
import classes from '../sections/sections.module.css';
import { TableBox } from '../sections/table-box.tsx';
import { TeamResults } from '../sections/team-results.tsx';
import { TieList } from '../sections/tie-table.tsx';
import { TimesFigure } from '../sections/times-figures.tsx';
import { censoredDutyTimes, censoredInjectTimes } from '../time-figures.ts';
import { useFormats } from '../use-formats.ts';
import { Section } from './section.tsx';

/** A team's own part of the report, part by part; of others it holds what the team was told. */
export function TeamSections({ report }: { readonly report: TeamOwnReport }) {
  const { t } = useTranslation('report');
  const { team, rules, exercise, linkLosses } = report;
  return (
    <>
      <OwnSummary report={report} />
      <ConductSection exercise={exercise} linkLosses={linkLosses} />
      <OwnInjects report={report} />
      <Section id="results">
        <TeamResults team={team} rules={rules} />
      </Section>
      <OwnObjectives objectives={report.objectives} />
      <Section id="dimensions">
        {rules.scoringMode === 'none' ? <p>{t('notScored')}</p> : <OwnDimensions team={team} />}
      </Section>
      <OwnBand team={team} leaderboard={report.leaderboard} />
      <Section id="coordination">
        {report.ties.length === 0 ? <p>{t('coordination.none')}</p> : <TieList ties={report.ties} />}
      </Section>
      <OwnTimes report={report} />
      <HandlingSection teams={[team]} rules={rules} />
      <LogSection lines={report.log} />
      <MethodSection report={report} />
    </>
  );
}

function OwnSummary({ report: { team, injects } }: { readonly report: TeamOwnReport }) {
  const { t } = useTranslation('report');
  const { percent, span } = useFormats();
  const { tasks, recall, times } = team;
  return (
    <Section id="summary">
      <KeyNumbers
        numbers={[
          { key: 'injects', name: t('number.injects'), value: String(injects.length) },
          {
            key: 'onTime',
            name: t('number.onTime'),
            value: percent(tasks.onTime, tasks.tasks),
            detail: t('number.tasksOf', { part: tasks.onTime, of: tasks.tasks }),
          },
          {
            key: 'acknowledge',
            name: t('number.acknowledge'),
            value: span(times.acknowledge.medianMs),
            detail: t('number.doneOf', { part: times.acknowledge.done, of: times.acknowledge.observed }),
          },
          {
            key: 'duties',
            name: t('number.duties'),
            value: percent(recall.part, recall.of),
            detail: t('number.doneOf', { part: recall.part, of: recall.of }),
          },
          {
            key: 'breaches',
            name: t('number.breaches'),
            value: String(team.breaches.length),
            detail: t('number.breachesAre'),
          },
          {
            key: 'awaiting',
            name: t('number.awaiting'),
            value: String(tasks.awaiting),
            detail: t('number.awaitingAre'),
          },
        ]}
      />
      <p className={classes.soft}>{t('summary.noBlame')}</p>
    </Section>
  );
}

function OwnInjects({ report: { injects, team } }: { readonly report: TeamOwnReport }) {
  const dutyScores = useMemo(() => dutyScoresOf(team.duties), [team]);
  return (
    <Section id="injects">
      {injects.map((inject) => (
        <Opening
          key={inject.injectId}
          summary={
            <span className={classes.summaryLine}>
              <strong>
                <InjectName injectId={inject.injectId} />
              </strong>
              <Score value={inject.cell.score.score} />
            </span>
          }
        >
          {() => (
            <>
              <InjectWords inject={inject} />
              <CellStory inject={inject} cell={inject.cell} dutyScores={dutyScores} />
            </>
          )}
        </Opening>
      ))}
    </Section>
  );
}

function OwnObjectives({ objectives }: Pick<TeamOwnReport, 'objectives'>) {
  const { t } = useTranslation('report');
  return (
    <Section id="objectives">
      <RatingScale />
      <TableBox
        caption={t('section.objectives.title')}
        rows={objectives}
        rowKey={({ objectiveId }) => objectiveId}
        columns={[
          {
            key: 'objective',
            head: t('column.objective'),
            kind: 'head',
            cell: ({ title }) => <ScenarioText text={title} />,
          },
          {
            key: 'proposal',
            head: t('column.proposal'),
            cell: (objective) => <Proposal objective={objective} />,
          },
          {
            key: 'ratings',
            head: t('column.evaluators'),
            cell: ({ ratings }) => <Ratings ratings={ratings} />,
          },
        ]}
      />
    </Section>
  );
}

function OwnTimes({ report: { team, injects, exercise } }: { readonly report: TeamOwnReport }) {
  const censored = useMemo(() => {
    const end = exercise.endedAt ?? exercise.journal.asOf;
    const own = injects.map(({ cell, ...inject }) => ({ ...inject, cells: [cell] }));
    return {
      acknowledge: censoredInjectTimes(own, end, 'acknowledged'),
      answer: censoredInjectTimes(own, end, 'completed'),
      notify: censoredDutyTimes(team.duties, end),
    };
  }, [team, injects, exercise]);
  return (
    <Section id="times">
      {(['acknowledge', 'notify', 'answer'] as const).map((what) => (
        <TimesFigure key={what} what={what} times={team.times[what]} censoredMs={censored[what]} />
      ))}
    </Section>
  );
}
