import type { Report } from '@cyberdrill/domain';
import { html } from './markup.ts';
import { namesFrom } from './names.ts';
import { page } from './page.ts';
import { boardSection } from './sections/board-section.ts';
import { conductSection } from './sections/conduct-section.ts';
import { coordinationSection } from './sections/coordination-section.ts';
import { dimensionsSection } from './sections/dimensions-section.ts';
import { injectsSection } from './sections/injects-section.ts';
import { logSection } from './sections/log-section.ts';
import { methodSection } from './sections/method-section.ts';
import { objectivesSection } from './sections/objectives-section.ts';
import { obligationsSection } from './sections/obligations-section.ts';
import { ratingsSection } from './sections/ratings-section.ts';
import { summarySection } from './sections/summary-section.ts';
import { teamsSection } from './sections/teams-section.ts';
import { timelineSection } from './sections/timeline-section.ts';
import { timesSection } from './sections/times-section.ts';

/**
 * The after-action report as one self-contained HTML document: no script, no request to anywhere, readable on screen, on paper and
 * by a screen reader. Everything people wrote is escaped. For exercise control and evaluators; see
 * `renderTeamReportHtml` for what a team may read.
 */
export function renderReportHtml(report: Report): string {
  const { exercise, coordination, injects, objectives } = report;
  const names = namesFrom({
    parties: coordination.parties,
    injects,
    objectives,
    language: exercise.scenario.language,
  });
  const subtitle = html`<p>After-action report</p>`;
  return page({ exercise, title: exercise.title, subtitle }, [
    summarySection(report),
    objectivesSection(report, names),
    timelineSection(report, names),
    injectsSection(report, names),
    boardSection(report, names),
    coordinationSection(report, names),
    obligationsSection(report, names),
    timesSection(report, names),
    dimensionsSection(report, names),
    ratingsSection(report, names),
    conductSection(report, names),
    logSection(report.conduct.log),
    teamsSection(report, names),
    methodSection(exercise, report.rules),
  ]);
}
