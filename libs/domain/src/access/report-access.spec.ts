import { describe, expect, it } from '@jest/globals';
import { PHASES, type Phase } from '../exercise/exercise.ts';
import { reportFor } from './report-access.ts';
import { DRILL_ROLES, isTeamRole, type DrillRole } from './roles.ts';

/** What a role may read of the report in a phase; the exercise has seen ENDEX where the phase says so. */
function readIn(phase: Phase, role: DrillRole): unknown {
  const hasEnded = PHASES.indexOf(phase) >= PHASES.indexOf('ended');
  const access = { role, ...(isTeamRole(role) ? { teamId: 'a' } : {}) };
  return reportFor(access, { phase, ...(hasEnded ? { endedAtMs: 1 } : {}) });
}

describe('reportFor', () => {
  it('lets control and the reviewer read all of it at any time', () => {
    const readers = DRILL_ROLES.filter((role) =>
      PHASES.every((phase) => JSON.stringify(readIn(phase, role)) === '{"of":"exercise"}'),
    );
    expect(readers).toEqual(['director', 'excon-lead', 'controller', 'aar-reviewer']);
  });

  it('lets an evaluator read it only while scores are locked: it holds what peers found', () => {
    expect(PHASES.filter((phase) => readIn(phase, 'evaluator') !== 'not-yet')).toEqual([
      'aar-draft',
      'after-action-meeting',
      'aar-final',
      'improvement',
      'archived',
    ]);
  });

  it('lets who stands with a team read its own part, after ENDEX', () => {
    for (const role of ['team-lead', 'analyst', 'liaison', 'coach'] as const) {
      expect([readIn('running', role), readIn('paused', role)]).toEqual(['not-yet', 'not-yet']);
      expect(readIn('ended', role)).toEqual({ of: 'team', teamId: 'a' });
    }
  });

  it('is for nobody else', () => {
    expect(DRILL_ROLES.filter((role) => readIn('archived', role) === undefined)).toEqual([
      'sim-cell',
      'planner',
      'scenario-provider',
      'observer',
      'registrar',
    ]);
  });
});
