import type { InjectReport, Report } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { Bars } from '../../../charts/bars.tsx';
import { Figure } from '../../../charts/figure.tsx';
import { DataTable, type Column } from '../../../charts/data-table.tsx';
import { StateMark } from '../../../exercise/state-mark.tsx';
import { RichWords } from '../../../words/rich-words.tsx';
import { TlpLabel } from '../../../words/tlp-label.tsx';
import { Section } from '../document/section.tsx';
import { dutyScoresOf, injectBars, sinceReceipt } from '../inject-figures.ts';
import { InjectName, ScenarioText, TeamName, useNames } from '../named.tsx';
import { Opening } from '../opening.tsx';
import { useFormats } from '../use-formats.ts';
import { CellStory, Score } from './cell-story.tsx';
import classes from './sections.module.css';
import { TableBox } from './table-box.tsx';
import { useTeamColumn } from '../team-column.tsx';

/** Each inject with the results of every team, and what they are made of. */
export function InjectsSection({ report }: { readonly report: Report }) {
  const { t } = useTranslation('report');
  const { share, percent } = useFormats();
  const dutyScores = useMemo(() => dutyScoresOf(report.teams.flatMap(({ duties }) => duties)), [report]);
  const bars = injectBars(report.injects);
  return (
    <Section id="injects">
      {bars.length > 0 && (
        <Figure
          title={t('injects.figure')}
          sentence={t('injects.figureSays')}
          table={
            <DataTable
              caption={t('injects.figure')}
              rows={bars}
              rowKey={({ injectId }) => injectId}
              columns={[
                {
                  key: 'inject',
                  head: t('column.inject'),
                  kind: 'head',
                  cell: ({ injectId }) => <InjectName injectId={injectId} />,
                },
                { key: 'onTime', head: t('column.onTime'), kind: 'number', cell: ({ onTime }) => onTime },
                { key: 'of', head: t('column.tasks'), kind: 'number', cell: ({ of }) => of },
                {
                  key: 'share',
                  head: t('column.share'),
                  kind: 'number',
                  cell: ({ onTime, of }) => percent(onTime, of),
                },
              ]}
            />
          }
        >
          <Bars
            axisLabel={t('injects.axis')}
            format={(value) => percent(value, 1)}
            bars={bars.map(({ injectId, number, title, onTime, of }) => ({
              key: injectId,
              label: `${number} ${title}`,
              part: onTime,
              of,
              detail: share(onTime, of),
            }))}
          />
        </Figure>
      )}
      {report.injects.map((inject) => (
        <Opening key={inject.injectId} summary={<InjectSummary inject={inject} />}>
          {() => <InjectStory inject={inject} dutyScores={dutyScores} />}
        </Opening>
      ))}
    </Section>
  );
}

function InjectSummary({ inject }: { readonly inject: InjectReport }) {
  const { t } = useTranslation('report');
  const { counts, meanScore } = inject;
  return (
    <span className={classes.summaryLine}>
      <strong>
        <InjectName injectId={inject.injectId} />
      </strong>
      <span className={classes.soft}>
        {t('injects.received', { delivered: counts.delivered, addressed: counts.addressed })}
        {inject.asksAcknowledgement && <> · {t('injects.acknowledged', { number: counts.acknowledged })}</>}
        {inject.asksResponse && <> · {t('injects.answered', { number: counts.answered })}</>}
      </span>
      <Score value={meanScore} />
    </span>
  );
}

/** What an inject said, and the results of each team it was for. */
function InjectStory({
  inject,
  dutyScores,
}: {
  readonly inject: InjectReport;
  readonly dutyScores: ReadonlyMap<string, number>;
}) {
  const { t } = useTranslation('report');
  const teamColumn = useTeamColumn();
  const { span, points } = useFormats();
  const columns: readonly Column<InjectReport['cells'][number]>[] = [
    teamColumn,
    {
      key: 'state',
      head: t('column.state'),
      cell: ({ state, mark }) => (
        <>
          <StateMark state={state} withWord />
          {mark !== null && (
            <>
              {' '}
              <StateMark state={mark} withWord />
            </>
          )}
        </>
      ),
    },
    {
      key: 'acknowledged',
      head: t('column.acknowledgedAfter'),
      kind: 'number',
      cell: (cell) => span(sinceReceipt(cell, cell.acknowledged)),
    },
    {
      key: 'answered',
      head: t('column.answeredAfter'),
      kind: 'number',
      cell: (cell) => span(sinceReceipt(cell, cell.completed)),
    },
    { key: 'score', head: t('column.points'), kind: 'number', cell: ({ score }) => points(score.score) },
  ];
  return (
    <>
      <InjectWords inject={inject} />
      <TableBox
        caption={t('injects.results')}
        columns={columns}
        rows={inject.cells}
        rowKey={({ teamId }) => teamId}
      />
      {inject.cells.map((cell) => (
        <Opening
          key={cell.teamId}
          summary={
            <span className={classes.summaryLine}>
              <TeamName teamId={cell.teamId} /> <Score value={cell.score.score} />
            </span>
          }
        >
          {() => <CellStory inject={inject} cell={cell} dutyScores={dutyScores} />}
        </Opening>
      ))}
    </>
  );
}

/** The words of an inject as teams read them, with where they came from. */
export function InjectWords({
  inject,
}: {
  readonly inject: Pick<InjectReport, 'body' | 'from' | 'tlp' | 'injectId'>;
}) {
  const { t } = useTranslation('report');
  const { language } = useNames();
  return (
    <Opening
      summary={
        <span className={classes.summaryLine}>
          {t('injects.words')} <ScenarioText text={inject.from} /> <TlpLabel tlp={inject.tlp} />
        </span>
      }
    >
      {() => <RichWords words={{ text: inject.body, language, isFallback: false }} />}
    </Opening>
  );
}
