import type { ObjectiveReport, Report, TeamObjectiveReport } from '@cyberdrill/domain';
import { html, type Markup } from '../markup.ts';
import type { Names } from '../names.ts';
import type { Section } from '../section.ts';
import { type Column, table } from '../table.ts';
import { percent } from '../words.ts';

const RATINGS = ['P', 'S', 'M', 'U'] as const;

/** Objectives by HSEEP's ratings: what the rules propose and what evaluators decided. */
export function objectivesSection(report: Report, names: Names): Section {
  const { objectives } = report;
  return {
    id: 'objectives',
    title: 'Objectives',
    body: html`<p>
        Ratings are those of HSEEP and are ordinal: they are counted, never turned into points. The rules
        propose a rating from the tasks of an objective; an evaluator decides.
      </p>
      ${table('Objectives: tasks on time, and number of teams by proposed rating', overallColumns(names), objectives)}
      ${ratingKey()} ${exerciseRatings(objectives)}
      ${table('Each team: proposed rating, and evaluators’ ratings after it', teamColumns(report, names), objectives)}`,
    isWide: report.teams.length > 8,
  };
}

function overallColumns(names: Names): readonly Column<ObjectiveReport>[] {
  return [
    { head: 'Objective', kind: 'head', cell: ({ objectiveId }) => names.objective(objectiveId) },
    { head: 'Capability', cell: ({ capability }) => capability ?? '–' },
    {
      head: 'On time',
      kind: 'number',
      cell: ({ tasks }) => `${percent(tasks.onTime, tasks.tasks)} of ${tasks.tasks}`,
    },
    ...RATINGS.map((rating): Column<ObjectiveReport> => ({
      head: rating,
      kind: 'number',
      cell: ({ teams }) => teams.filter(({ proposal }) => proposal.rating === rating).length,
    })),
    {
      head: 'Evaluators, exercise',
      cell: ({ ratings }) =>
        ratings.length === 0 ? '–' : ratings.map(({ rater, rating }) => html`${rater} ${badge(rating)} `),
    },
  ];
}

function teamColumns(report: Report, names: Names): readonly Column<ObjectiveReport>[] {
  return [
    { head: 'Objective', kind: 'head', cell: ({ objectiveId }) => names.objective(objectiveId) },
    ...report.teams.map(({ teamId }): Column<ObjectiveReport> => ({
      head: names.team(teamId),
      kind: 'state',
      cell: ({ teams }) => teamRating(teams.find((one) => one.teamId === teamId)),
    })),
  ];
}

function teamRating(team: TeamObjectiveReport | undefined): Markup {
  if (team === undefined || (team.proposal.rating === null && team.ratings.length === 0)) return html`–`;
  const { proposal, ratings } = team;
  const awaiting =
    proposal.awaiting > 0 && html`<small title="${proposal.awaiting} tasks await evaluation">*</small>`;
  return html`<span title="${proposal.because}">${proposal.rating ?? '–'}${awaiting}</span
    >${ratings.map(({ rating }) => html` ${badge(rating)}`)}`;
}

function badge(rating: string): Markup {
  return html`<span class="rating">${rating}</span>`;
}

function exerciseRatings(objectives: readonly ObjectiveReport[]): Markup | false {
  const given = objectives.flatMap(({ title, ratings }) => ratings.map((rating) => ({ title, ...rating })));
  if (given.length === 0) return false;
  return html`<h3>Evaluators on the exercise as a whole</h3>
    <ul>
      ${given.map(
        ({ title, rater, rating, observation }) =>
          html`<li>${badge(rating)} <bdi>${title}</bdi> (${rater}): <bdi>${observation}</bdi></li>`,
      )}
    </ul>`;
}

function ratingKey(): Markup {
  return html`<dl class="facts">
      <dt>P</dt>
      <dd>performed without challenges</dd>
      <dt>S</dt>
      <dd>performed with some challenges</dd>
      <dt>M</dt>
      <dd>performed with major challenges</dd>
      <dt>U</dt>
      <dd>unable to be performed</dd>
    </dl>
    <p class="soft">
      A letter alone is the proposal; a letter in a frame is an evaluator’s. * some tasks await evaluation, so
      the proposal may change.
    </p>`;
}
