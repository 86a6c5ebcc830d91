import { inFigures, type TeamOwnReport } from '@cyberdrill/domain';
import { html, type Markup } from './markup.ts';
import { type Names, namesFrom } from './names.ts';
import { page } from './page.ts';
import { richText } from './rich-text.ts';
import type { Section } from './section.ts';
import { cellStory } from './sections/cell-story.ts';
import { lossTable } from './sections/conduct-section.ts';
import { logSection } from './sections/log-section.ts';
import { methodSection } from './sections/method-section.ts';
import { dutiesAndRequests, teamFacts } from './sections/team-results.ts';
import { table } from './table.ts';
import { hundred } from './words.ts';

/** Texts of a team's own report are given in full. */
const WHOLE = Number.POSITIVE_INFINITY;

/** A team's own report as one self-contained HTML document; see `reportForTeam` for what it holds. */
export function renderTeamReportHtml(report: TeamOwnReport): string {
  const { exercise, team, rules } = report;
  const names = namesFrom({
    parties: report.parties,
    injects: report.injects,
    objectives: report.objectives,
    language: exercise.scenario.language,
  });
  const subtitle = html`<p>
    Report for ${names.team(team.teamId)}: your own results. They are there to learn from.
  </p>`;
  return page({ exercise, title: exercise.title, subtitle }, [
    { id: 'results', title: 'Your results', body: html`${teamFacts(team)}${leaderboard(report)}` },
    objectives(report, names),
    {
      id: 'injects',
      title: 'Inject by inject',
      body: report.injects.map((inject) =>
        cellStory(inject, inject.cell, names, WHOLE, richText(inject.body, exercise.scenario.language)),
      ),
    },
    {
      id: 'coordination',
      title: 'Whom you had to tell, and who asked you',
      body: html`${dutiesAndRequests(team, report.obligations, names)}`,
    },
    {
      id: 'connection',
      title: 'Your connection',
      body:
        report.linkLosses.length === 0
          ? html`<p>You never lost it.</p>`
          : lossTable(report.linkLosses, names),
    },
    logSection(report.log),
    methodSection(exercise, rules),
  ]);
}

function objectives({ objectives: list }: TeamOwnReport, names: Names): Section {
  return {
    id: 'objectives',
    title: 'Objectives',
    body: html`<p>
        P performed without challenges · S with some challenges · M with major challenges · U unable to be
        performed. The rules propose, evaluators decide.
      </p>
      ${table(
        'Your objectives',
        [
          { head: 'Objective', kind: 'head', cell: ({ objectiveId }) => names.objective(objectiveId) },
          { head: 'Proposed', cell: ({ proposal }) => proposal.rating ?? '–' },
          { head: 'Because', cell: ({ proposal }) => proposal.because },
          {
            head: 'Evaluators',
            cell: ({ ratings }) =>
              ratings.map(
                ({ rater, rating, observation }) =>
                  html`<div>${rater}: ${rating}, <bdi>${observation}</bdi></div>`,
              ),
          },
          { head: 'Points', kind: 'number', cell: ({ score }) => hundred(score) },
        ],
        list,
      )}`,
  };
}

function leaderboard({ leaderboard: lines }: TeamOwnReport): Markup | false {
  if (lines.length === 0) return false;
  return table(
    'All teams; where intervals overlap, the order means nothing',
    [
      { head: 'Team', kind: 'head', cell: ({ name }) => html`<bdi>${name}</bdi>` },
      { head: 'Composite', kind: 'number', cell: ({ score }) => inFigures(Math.round(score)) },
      {
        head: '90 % interval',
        kind: 'number',
        cell: ({ interval }) =>
          interval === null ? '–' : `${Math.round(interval.low)} – ${Math.round(interval.high)}`,
      },
    ],
    lines,
  );
}
