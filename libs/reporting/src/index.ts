export { renderReportHtml } from './html/render-report-html.ts';
export { renderTeamReportHtml } from './html/render-team-report-html.ts';
export {
  renderInvitationSheets,
  SHEETS_POLICY,
  type InvitationSheet,
  type InvitationSheets,
} from './sheets/render-invitation-sheets.ts';
export { renderReportJson } from './json/render-report-json.ts';
export { MSEL_COLUMNS, renderMselCsv, type MselColumns } from './csv/msel/render-msel-csv.ts';
export { renderReportCsv, REPORT_TABLES, type ReportTable } from './csv/render-report-csv.ts';
