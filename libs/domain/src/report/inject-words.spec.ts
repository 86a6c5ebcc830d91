import { describe, expect, it } from '@jest/globals';
import { sealed } from '../../../../test/drills/journal-script.ts';
import { SmallDrill } from '../../../../test/drills/small-drill.ts';
import { anInject, aPlan, matchesInTests, minutes } from '../../../../test/drills/small-scenario.ts';
import { buildReport } from './build-report.ts';
import { reportForTeam } from './report-for-team.ts';

describe('the words of an inject in the report', () => {
  it('have names in them as far as readers share them, and a team’s own in its own report', () => {
    const body = { en: '{{ team }}, tell {{part:cirt}} about {{part:none}}.', fr: 'En français.' };
    const future = anInject({ id: 'future', body, release: { on: 'time', atMs: minutes(60) } });
    const drill = SmallDrill.started(aPlan({ injects: [anInject({ body }), future] }));
    const report = buildReport(sealed(drill.entries, drill.nowMs), { matches: matchesInTests });
    expect(report.injects.map((inject) => inject.body)).toEqual(
      Array(2).fill('{{team}}, tell CIRT A, CIRT B about {{part:none}}.'),
    );
    expect(reportForTeam(report, 'b')?.injects.map((inject) => inject.body)).toEqual([
      'CIRT B, tell CIRT A, CIRT B about {{part:none}}.',
    ]);
  });
});
