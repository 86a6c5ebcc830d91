import { describe, expect, it } from '@jest/globals';
import { DRILL_ROLES, type DrillRole } from '@cyberdrill/domain';
import { mayGrant, type Granter } from './may-grant.ts';

function givenBy(granter: Granter, teamId = 'a'): readonly DrillRole[] {
  return DRILL_ROLES.filter((role) => mayGrant(granter, { role, teamId }));
}

describe('mayGrant', () => {
  it('lets administrators and directors give every role', () => {
    expect(givenBy('administrator')).toEqual(DRILL_ROLES);
    expect(givenBy({ role: 'director' })).toEqual(DRILL_ROLES);
  });

  it('lets registrars give roles that neither know the scenario nor manage people', () => {
    expect(givenBy({ role: 'registrar' })).toEqual(['observer', 'team-lead', 'analyst', 'liaison', 'coach']);
  });

  it('lets team leads fill the seats of their own team', () => {
    expect(givenBy({ role: 'team-lead', teamId: 'a' })).toEqual(['analyst', 'liaison']);
    expect(givenBy({ role: 'team-lead', teamId: 'a' }, 'b')).toEqual([]);
  });

  it('lets nobody else give any', () => {
    const others = DRILL_ROLES.filter((role) => !['director', 'registrar', 'team-lead'].includes(role));
    for (const role of others)
      expect({ role, given: givenBy({ role, teamId: 'a' }) }).toEqual({ role, given: [] });
  });
});
