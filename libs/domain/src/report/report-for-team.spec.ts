import { describe, expect, it } from '@jest/globals';
import { CONTROL, evaluator, JournalScript } from '../../../../test/drills/journal-script.ts';
import { madeUpDrill } from '../../../../test/drills/made-up-drill.ts';
import {
  anExpectation,
  anInject,
  anObligation,
  aPlan,
  matchesInTests,
} from '../../../../test/drills/small-scenario.ts';
import type { ScoringMode } from '../exercise/exercise.ts';
import { buildReport } from './build-report.ts';
import { reportForTeam } from './report-for-team.ts';

const tools = { matches: matchesInTests };

/** Two teams play; everything that is only one team's holds a word that says so. */
function confidential(scoringMode: ScoringMode = 'banded') {
  const injects = [
    anInject({ expectations: [anExpectation()] }),
    anInject({ id: 'i2', number: '2', title: { en: 'FUTURE-INJECT' } }),
    anInject({ id: 'i3', number: '3', kind: 'facilitation', title: { en: 'CONTROL-ONLY' } }),
  ];
  const plan = aPlan({
    injects,
    scenario: { injects, obligations: [anObligation()] },
    settings: { scoringMode },
  });
  const script = new JournalScript(plan).start().give('i1', 'a').give('i1', 'b').give('i3', 'a').at(2);
  for (const team of ['a', 'b'] as const) {
    const other = team === 'a' ? 'b' : 'a';
    const own = `ONLY-${team.toUpperCase()}`;
    script.answer('i1', team, own);
    script.add(
      'response.rated',
      {
        ...{
          injectId: 'i1',
          teamId: team,
          expectationId: 'e1',
          criterion: 'c',
          rating: 4,
          version: 1,
          comment: own,
        },
      },
      evaluator(1),
    );
    script.add(
      'objective.rated',
      { objectiveId: 'o', teamId: team, rating: 'S', observation: own, observedAtMs: 0 },
      evaluator(1),
    );
    script.add('deadline.extended', { injectId: 'i1', teamIds: [team], byMs: 1, reason: own }, CONTROL);
    script.add(
      'expectation.excused',
      { injectId: 'i1', teamIds: [team], expectationId: 'x', reason: own },
      CONTROL,
    );
    script.add('duty.opened', {
      ...{
        dutyId: `o1/${team}/team:${other}`,
        obligationId: 'o1',
        fromTeamId: team,
        to: `team:${other}` as const,
      },
      ...{ targetActiveTimeMs: 600_000, deadlineActiveTimeMs: 1_200_000 },
    });
    script.add(
      'duty.judged',
      { dutyId: `o1/${team}/team:${other}`, isDischarged: false, reason: own },
      evaluator(1),
    );
  }
  script
    .add('control.noted', { text: 'CONTROL-ONLY' }, CONTROL)
    .add('exercise.announced', { text: 'FOR-ALL' }, CONTROL)
    .end();
  return buildReport(script.sealed(), tools);
}

describe('a team’s own report', () => {
  it('holds its own words and what all saw', () => {
    const own = JSON.stringify(reportForTeam(confidential(), 'a'));
    expect(own).toContain('ONLY-A');
    expect(own).toContain('FOR-ALL');
  });

  it('holds nothing of another team, of control, or of what was never released', () => {
    const own = JSON.stringify(reportForTeam(confidential(), 'a'));
    expect(own).not.toContain('ONLY-B');
    expect(own).not.toContain('CONTROL-ONLY');
    expect(own).not.toContain('FUTURE-INJECT');
    expect(own).not.toContain('"meanScore"');
    expect(own).not.toContain('"counts"');
    expect(own).not.toContain('"seq"');
    expect(own).not.toContain('"entries"');
  });

  it('tells of others only that their messages came', () => {
    const report = buildReport(madeUpDrill({ teams: 8, injects: 12 }), tools);
    const own = reportForTeam(report, 'team-4');
    const foreign = own?.ties.filter(({ from }) => from !== 'team:team-4') ?? [];
    expect(foreign.length).toBeGreaterThan(0);
    for (const tie of foreign)
      expect(tie).toMatchObject({ to: 'team:team-4', required: 0, discharged: 0, medianMs: null });
  });

  it('is undefined for a team that did not take part', () => {
    expect(reportForTeam(confidential(), 'stranger')).toBeUndefined();
  });
});

describe('comparison with others', () => {
  const reportIn = (scoringMode: ScoringMode, teams: number) =>
    reportForTeam(
      buildReport(madeUpDrill({ teams, injects: 12, settings: { scoringMode } }), tools),
      'team-1',
    );

  it('is a band, when the exercise bands and five teams or more took part', () => {
    expect(reportIn('banded', 8)?.team.composite.band.position).toBe('below');
    expect(reportIn('banded', 4)?.team.composite.band.position).toBeNull();
    expect(reportIn('private', 8)?.team.composite.band).toMatchObject({ quartile: null, position: null });
  });

  it('is a list of teams only on a leaderboard', () => {
    expect(reportIn('banded', 8)?.leaderboard).toEqual([]);
    expect(reportIn('leaderboard', 4)?.leaderboard).toEqual([]);
    const scores = reportIn('leaderboard', 8)?.leaderboard.map(({ score }) => score) ?? [];
    expect(scores).toHaveLength(8);
    expect(scores.toSorted((a, b) => b - a)).toEqual(scores);
  });
});
