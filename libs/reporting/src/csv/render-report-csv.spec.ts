import { describe, expect, it } from '@jest/globals';
import { buildReport } from '@cyberdrill/domain';
import { isFormula, readCsv } from '@cyberdrill/testing';
import { HOSTILE, madeUpDrill } from '../../../../test/drills/made-up-drill.ts';
import { matchesInTests } from '../../../../test/drills/small-scenario.ts';
import { renderReportCsv, REPORT_TABLES, type ReportTable } from './render-report-csv.ts';

const REPORT = buildReport(madeUpDrill({ teams: 8, injects: 12 }), { matches: matchesInTests });

/** The rows of a table by the heads of its columns. */
function rowsOf(table: ReportTable): readonly Readonly<Record<string, string>>[] {
  const [heads = [], ...rows] = readCsv(renderReportCsv(REPORT, table));
  return rows.map((row) => {
    expect(row).toHaveLength(heads.length);
    return Object.fromEntries(heads.map((head, index) => [head, row[index] ?? '']));
  });
}

describe('renderReportCsv', () => {
  it.each(REPORT_TABLES)('gives %s as a table without a formula', (table) => {
    const text = renderReportCsv(REPORT, table);
    expect(text.startsWith('\ufeff')).toBe(true);
    for (const separator of [',', ';', '\t'])
      expect(readCsv(text, separator).flat().filter(isFormula)).toEqual([]);
    expect(rowsOf(table).length).toBeGreaterThan(0);
  });

  it('has a line for each inject and team, with what people wrote', () => {
    const rows = rowsOf('injects');
    expect(rows).toHaveLength(REPORT.injects.flatMap(({ cells }) => cells).length);
    expect(rows.some((row) => row['Answer'] === `The hospital is hit. ${HOSTILE}`)).toBe(true);
    const cell = REPORT.injects[0]?.cells[0];
    expect(rows[0]).toMatchObject({ Team: cell?.teamId, State: cell?.state, Released: 'T+00:02:00' });
  });

  it('has a line for each team with its figures as numbers', () => {
    const rows = rowsOf('teams');
    expect(rows.map((row) => row['Team'])).toEqual(REPORT.teams.map(({ teamId }) => teamId));
    expect(rows.map((row) => Number(row['Composite (100)']))).toEqual(
      REPORT.teams.map(({ composite }) => composite.score),
    );
  });

  it('has a line for each scored task', () => {
    const rows = rowsOf('scores');
    const expectations = REPORT.injects.flatMap(({ cells }) => cells.flatMap((cell) => cell.expectations));
    const duties = REPORT.teams.flatMap((team) => team.duties);
    expect(rows.filter((row) => row['Task'] === 'expectation')).toHaveLength(expectations.length);
    expect(rows.filter((row) => row['Task'] === 'duty')).toHaveLength(duties.length);
    expect(rows.some((row) => row['Comments']?.includes(HOSTILE))).toBe(true);
  });

  it('has a line for each pair that had to do with each other', () => {
    const rows = rowsOf('coordination');
    expect(rows).toHaveLength(REPORT.coordination.ties.length);
    const silent = rows.filter((row) => row['Never told'] === 'yes');
    expect(silent.length).toBe(REPORT.coordination.missing.length);
  });

  it('tells everything in order', () => {
    const moments = rowsOf('timeline').map((row) => row['UTC'] ?? '');
    expect(moments).toEqual([...moments].sort());
    const told = new Set(rowsOf('timeline').map((row) => row['What']));
    for (const what of ['exercise.started', 'inject released', 'message notification'])
      expect(told).toContain(what);
  });
});
