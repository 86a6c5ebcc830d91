import type { Report, TeamReport } from '@cyberdrill/domain';
import { html, type Markup } from '../markup.ts';
import type { Names } from '../names.ts';
import type { Section } from '../section.ts';
import { cellStory } from './cell-story.ts';
import { dutiesAndRequests, teamFacts } from './team-results.ts';

/** With more (inject, team) pairs than this the annex would be too heavy to open; each team's own report has its part. */
const MOST_CELLS = 3_000;
const MOST_CHARACTERS = 600;

/** One chapter for each team, with every answer and the arithmetic of every score. */
export function teamsSection(report: Report, names: Names): Section {
  const cells = report.injects.reduce((sum, inject) => sum + inject.cells.length, 0);
  return {
    id: 'teams',
    title: 'Annex: each team',
    body: html`<p>Every line opens what it is made of. On paper all of them are open.</p>
      ${cells > MOST_CELLS && html`<p class="note">This exercise has ${cells} pairs of inject and team. The story of each is left to the report of each team and to the report as JSON.</p>`}
      ${report.teams.map((team) => teamChapter(report, team, names, cells <= MOST_CELLS))}`,
  };
}

function teamChapter(report: Report, team: TeamReport, names: Names, withStories: boolean): Markup {
  const stories = report.injects.flatMap((inject) => {
    const cell = inject.cells.find((one) => one.teamId === team.teamId);
    return cell === undefined ? [] : [cellStory(inject, cell, names, MOST_CHARACTERS)];
  });
  return html`<section class="team" id="team-${team.teamId}" aria-labelledby="ht-${team.teamId}">
    <h3 id="ht-${team.teamId}">${names.team(team.teamId)}</h3>
    ${teamFacts(team)}${withStories && html`${dutiesAndRequests(team, report.coordination.obligations, names)}${stories}`}
  </section> `;
}
