import { describe, expect, it } from '@jest/globals';
import type { CommandKind } from '../conduct/command.ts';
import { actorOf, playsFor, type Access } from './access.ts';
import { MATRIX } from './matrix.ts';
import { isWithinReach, mayGive, mayRead } from './permissions.ts';
import { DRILL_ROLES, isPlayerRole, isTeamRole, type DrillRole } from './roles.ts';

const accessOf = (role: DrillRole): Access => ({
  accessId: 'key-1',
  exerciseId: 'drill',
  role,
  ...(isTeamRole(role) ? { teamId: 'a' } : {}),
});

/** The roles whose holders may give a command. */
function giversOf(kind: CommandKind): readonly DrillRole[] {
  return DRILL_ROLES.filter((role) => {
    const actor = actorOf(accessOf(role));
    return actor !== undefined && mayGive(actor, kind);
  });
}

describe('the rights of roles', () => {
  it('leave STARTEX, ENDEX and the clock’s speed to the director', () => {
    for (const kind of ['exercise:start', 'exercise:end', 'exercise:jump', 'exercise:set-rate'] as const)
      expect(giversOf(kind)).toEqual(['director']);
  });

  it('let only players answer, in their own team’s name', () => {
    expect(giversOf('response:submit')).toEqual(['team-lead', 'analyst', 'liaison']);
    expect(actorOf(accessOf('liaison'))).toEqual({ role: 'team', id: 'key-1', teamId: 'a', as: 'liaison' });
  });

  it('let everybody in control who may meet it tell of a real incident', () => {
    expect(giversOf('exercise:declare-no-duff')).toEqual([
      'director',
      'excon-lead',
      'controller',
      'sim-cell',
    ]);
  });

  it('give nobody a command of the system, nor the system one of people', () => {
    for (const kind of ['system:wake', 'system:confirm-delivery', 'system:link'] as const) {
      expect(giversOf(kind)).toEqual([]);
      expect(mayGive({ role: 'system' }, kind)).toBe(true);
    }
    expect(mayGive({ role: 'system' }, 'exercise:start')).toBe(false);
  });

  it('do not follow a role to another side', () => {
    expect(mayGive({ role: 'control', as: 'analyst' }, 'message:send')).toBe(false);
    expect(mayGive({ role: 'team', as: 'director' }, 'message:send')).toBe(false);
  });

  it('bind a coach to the own team', () => {
    const coach = { role: 'control', as: 'coach', teamId: 'a' } as const;
    expect(isWithinReach(coach, { teamId: 'a', injectId: 'i', hintId: 'h' })).toBe(true);
    expect(isWithinReach(coach, { teamId: 'b', injectId: 'i', hintId: 'h' })).toBe(false);
    expect(isWithinReach(coach, {})).toBe(false);
    expect(isWithinReach({ role: 'control', as: 'controller' }, { teamId: 'b' })).toBe(true);
  });

  it('show what is to come only to roles that are marked as knowing it, and to no player', () => {
    for (const role of DRILL_ROLES) {
      const isShown = mayRead(role, 'scenario') || !['team', 'wall', 'none'].includes(MATRIX[role].view);
      expect({ role, isShown }).toEqual({ role, isShown: MATRIX[role].knowsScenario });
      if (isPlayerRole(role)) expect(isShown).toBe(false);
    }
  });

  it('keep what is counted as received by a team to its players', () => {
    expect(DRILL_ROLES.filter((role) => playsFor(accessOf(role)) !== undefined)).toEqual([
      'team-lead',
      'analyst',
      'liaison',
    ]);
  });
});
