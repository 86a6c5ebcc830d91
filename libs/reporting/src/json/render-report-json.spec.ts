import { describe, expect, it } from '@jest/globals';
import { buildReport, reportForTeam } from '@cyberdrill/domain';
import { madeUpDrill } from '../../../../test/drills/made-up-drill.ts';
import { matchesInTests } from '../../../../test/drills/small-scenario.ts';
import { renderReportJson } from './render-report-json.ts';

describe('the report as JSON', () => {
  const drill = madeUpDrill({ teams: 5, injects: 8 });
  const report = buildReport(drill, { matches: matchesInTests });

  it('has one form: properties sorted, and the same bytes after a round trip', () => {
    const bytes = renderReportJson(report);
    expect(bytes.startsWith('{"agreement":')).toBe(true);
    expect(renderReportJson(JSON.parse(bytes) as typeof report)).toBe(bytes);
    expect(renderReportJson(buildReport(drill, { matches: matchesInTests }))).toBe(bytes);
  });

  it('says null for what is absent and leaves nothing out', () => {
    const parsed = JSON.parse(renderReportJson(report)) as typeof report;
    expect(Object.keys(parsed).sort()).toEqual(Object.keys(report).sort());
    expect(parsed).toEqual(report);
  });

  it('takes a team’s own report too', () => {
    const own = reportForTeam(report, 'team-2');
    if (own === undefined) throw new Error('no such team');
    expect(JSON.parse(renderReportJson(own))).toEqual(own);
  });
});
