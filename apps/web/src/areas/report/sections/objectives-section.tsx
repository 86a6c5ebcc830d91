import type { ObjectiveRatingReport, Report, TeamObjectiveReport } from '@cyberdrill/domain';
import { useTranslation } from 'react-i18next';
import { Ltr } from '../../../i18n/ltr.tsx';
import { Section } from '../document/section.tsx';
import { ScenarioText } from '../named.tsx';
import { Opening } from '../opening.tsx';
import { proposalRule } from '../proposal-rule.ts';
import { DASH, useFormats } from '../use-formats.ts';
import { WorkingLines } from '../working/working-lines.tsx';
import classes from './sections.module.css';
import { TableBox } from './table-box.tsx';
import { useTeamColumn } from '../team-column.tsx';

/** Each objective with the rating that the rules propose for every team, and what evaluators gave. */
export function ObjectivesSection({ report: { objectives } }: { readonly report: Report }) {
  const { t } = useTranslation('report');
  const teamColumn = useTeamColumn();
  const { share } = useFormats();
  return (
    <Section id="objectives">
      <RatingScale />
      {objectives.map((objective) => (
        <Opening
          key={objective.objectiveId}
          summary={
            <span className={classes.summaryLine}>
              <strong>
                <ScenarioText text={objective.title} />
              </strong>
              <span className={classes.soft}>{t(`aim.${objective.aim}`)}</span>
              <bdi>{share(objective.tasks.onTime, objective.tasks.tasks)}</bdi>
              <Ltr className={classes.soft ?? ''}>{ratingCounts(objective.teams)}</Ltr>
            </span>
          }
        >
          {() => (
            <TableBox
              caption={objective.title}
              rows={objective.teams}
              rowKey={({ teamId }) => teamId}
              columns={[
                teamColumn,
                { key: 'proposal', head: t('column.proposal'), cell: (own) => <Proposal objective={own} /> },
                {
                  key: 'ratings',
                  head: t('column.evaluators'),
                  cell: ({ ratings }) => <Ratings ratings={ratings} />,
                },
              ]}
            />
          )}
        </Opening>
      ))}
    </Section>
  );
}

/** What P, S, M and U stand for. */
export function RatingScale() {
  const { t } = useTranslation('report');
  return (
    <ul className={classes.chain}>
      {(['P', 'S', 'M', 'U'] as const).map((rating) => (
        <li key={rating}>
          <Ltr>{rating}</Ltr> {t(`hseep.${rating}`)}
        </li>
      ))}
    </ul>
  );
}

function ratingCounts(teams: readonly TeamObjectiveReport[]): string {
  return (['P', 'S', 'M', 'U'] as const)
    .map((rating) => ({ rating, count: teams.filter(({ proposal }) => proposal.rating === rating).length }))
    .filter(({ count }) => count > 0)
    .map(({ rating, count }) => `${rating} ${count}`)
    .join(' · ');
}

/** The rating that the rules propose, opening to the rule that decided and the figures it looked at. */
export function Proposal({
  objective: { proposal, score },
}: {
  readonly objective: Pick<TeamObjectiveReport, 'proposal' | 'score'>;
}) {
  const { t } = useTranslation('report');
  const { hundred, share } = useFormats();
  const rule = proposalRule(proposal);
  return (
    <Opening
      summary={
        <>
          <Ltr>{proposal.rating ?? DASH}</Ltr> <span className={classes.soft}>{t(`proposal.${rule}`)}</span>
        </>
      }
    >
      {() => (
        <WorkingLines
          lines={[
            { key: 'met', name: t('proposal.met'), arithmetic: share(proposal.met, proposal.tasks) },
            { key: 'onTime', name: t('column.onTime'), arithmetic: share(proposal.onTime, proposal.tasks) },
            { key: 'critical', name: t('proposal.criticalMissed'), words: proposal.criticalMissed },
            { key: 'assisted', name: t('proposal.assistedTasks'), words: proposal.assisted },
            { key: 'breaches', name: t('number.breaches'), words: proposal.breaches },
            { key: 'awaiting', name: t('number.awaiting'), words: proposal.awaiting },
            { key: 'score', name: t('column.points'), words: hundred(score) },
          ]}
        />
      )}
    </Opening>
  );
}

/** What evaluators gave, in their words. */
export function Ratings({ ratings }: { readonly ratings: readonly ObjectiveRatingReport[] }) {
  if (ratings.length === 0) return <>{DASH}</>;
  return ratings.map(({ rater, rating, observation }) => (
    <div key={rater}>
      <Ltr>
        {rater}: {rating}
      </Ltr>{' '}
      <q dir="auto">{observation}</q>
    </div>
  ));
}
