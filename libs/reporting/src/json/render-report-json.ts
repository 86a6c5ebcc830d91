import { canonicalJson, type Report, type TeamOwnReport } from '@cyberdrill/domain';

/** The report as canonical JSON (RFC 8785): the same report gives the same bytes. */
export function renderReportJson(report: Report | TeamOwnReport): string {
  return canonicalJson(report);
}
