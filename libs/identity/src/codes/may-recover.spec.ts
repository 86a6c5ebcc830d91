import { describe, expect, it } from '@jest/globals';
import type { DrillRole } from '@cyberdrill/domain';
import type { Membership } from '../memberships/membership.ts';
import { mayRecover } from './may-recover.ts';

const PERSON = { isAdministrator: false };

function membership(role: DrillRole, exerciseId = 'ex-1', untilMs?: number): Membership {
  return {
    membershipId: 'm',
    accountId: 'a',
    exerciseId,
    scenarioId: 's',
    role,
    sinceMs: 0,
    ...(untilMs !== undefined && { untilMs }),
  };
}

describe('mayRecover', () => {
  it('lets registrars bring back who plays, and whom else they may invite', () => {
    for (const role of ['analyst', 'liaison', 'team-lead', 'observer'] as const)
      expect(mayRecover({ role: 'registrar' }, PERSON, [membership(role)], 'ex-1')).toBe(true);
  });

  it('keeps registrars from becoming somebody who sees or does more', () => {
    for (const role of ['director', 'controller', 'evaluator', 'registrar'] as const)
      expect(mayRecover({ role: 'registrar' }, PERSON, [membership(role)], 'ex-1')).toBe(false);
  });

  it('lets directors bring back everybody of their exercise, but nobody who takes part in another as well', () => {
    expect(mayRecover({ role: 'director' }, PERSON, [membership('excon-lead')], 'ex-1')).toBe(true);
    const elsewhere = [membership('analyst'), membership('analyst', 'ex-2')];
    expect(mayRecover({ role: 'director' }, PERSON, elsewhere, 'ex-1')).toBe(false);
    const longAgo = [membership('analyst'), membership('director', 'ex-2', 7)];
    expect(mayRecover({ role: 'director' }, PERSON, longAgo, 'ex-1')).toBe(true);
  });

  it('leaves administrators to administrators', () => {
    const one = [membership('analyst')];
    expect(mayRecover({ role: 'director' }, { isAdministrator: true }, one, 'ex-1')).toBe(false);
    expect(mayRecover('administrator', { isAdministrator: true }, one, 'ex-1')).toBe(true);
    expect(mayRecover('administrator', PERSON, [membership('director', 'ex-2')], 'ex-1')).toBe(true);
  });
});
