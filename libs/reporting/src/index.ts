export { renderReportHtml } from './html/render-report-html.ts';
export { renderTeamReportHtml } from './html/render-team-report-html.ts';
export { renderReportJson } from './json/render-report-json.ts';
export { MSEL_COLUMNS, renderMselCsv, type MselColumns } from './csv/msel/render-msel-csv.ts';
export { renderReportCsv, REPORT_TABLES, type ReportTable } from './csv/render-report-csv.ts';
