export { renderReportHtml } from './html/render-report-html.ts';
export { renderTeamReportHtml } from './html/render-team-report-html.ts';
export { renderReportJson } from './json/render-report-json.ts';
