import { describe, expect, it } from '@jest/globals';
import { buildReport, reportForTeam, type Report } from '@cyberdrill/domain';
import { HOSTILE, madeUpDrill } from '../../../../test/drills/made-up-drill.ts';
import { matchesInTests } from '../../../../test/drills/small-scenario.ts';
import { renderReportHtml } from './render-report-html.ts';
import { renderTeamReportHtml } from './render-team-report-html.ts';

const BODY = `**bold** [bank](https://attacker.example/) ![x](https://attacker.example/x.png)\n\n${HOSTILE}`;
const MADE_UP = buildReport(madeUpDrill({ teams: 8, injects: 12 }), { matches: matchesInTests });
const REPORT: Report = { ...MADE_UP, injects: MADE_UP.injects.map((inject) => ({ ...inject, body: BODY })) };

function ownPage(): string {
  const own = reportForTeam(REPORT, 'team-1');
  if (own === undefined) throw new Error('there is no such team');
  return renderTeamReportHtml(own);
}

describe.each([
  ['the report', () => renderReportHtml(REPORT)],
  ['a team’s own report', ownPage],
])('what injects say, in %s', (_, render) => {
  it('is rendered, and cannot do anything', () => {
    const page = render();
    expect(page).toContain(
      '<strong>bold</strong> bank <span class="link-target">(https://attacker.example/)</span>',
    );
    expect(page).toContain('[picture: x (https://attacker.example/x.png)]');
    expect(page).not.toMatch(/<(script|img|iframe)\b|href="(?!#)|\son[a-z]+="/);
  });
});
