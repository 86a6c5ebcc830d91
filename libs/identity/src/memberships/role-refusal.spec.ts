import { describe, expect, it } from '@jest/globals';
import { DRILL_ROLES, MATRIX, PLAYER_ROLES, type DrillRole } from '@cyberdrill/domain';
import type { Membership } from './membership.ts';
import { roleRefusal, type WantedRole } from './role-refusal.ts';

const NOTHING_ENDED: ReadonlySet<string> = new Set();

function held(role: DrillRole, changes: Partial<Membership> = {}): Membership {
  return {
    membershipId: `was-${role}`,
    accountId: 'ana',
    exerciseId: 'spring',
    scenarioId: 'ransomware',
    role,
    sinceMs: 1_000,
    ...changes,
  };
}

function wanted(role: DrillRole, changes: Partial<WantedRole> = {}): WantedRole {
  return { role, exerciseId: 'autumn', scenarioId: 'ransomware', ...changes };
}

const KNOWING = DRILL_ROLES.filter((role) => MATRIX[role].knowsScenario);
const NOT_KNOWING = DRILL_ROLES.filter((role) => !MATRIX[role].knowsScenario);

describe('roleRefusal', () => {
  it.each(PLAYER_ROLES)('lets who knows the scenario be %s in a demonstration, and nowhere else', (role) => {
    const knowing = held('director');
    expect(roleRefusal(wanted(role, { isDemonstration: true }), [knowing], NOTHING_ENDED)).toBeUndefined();
    expect(roleRefusal(wanted(role), [knowing], NOTHING_ENDED)?.code).toBe('KNOWS_SCENARIO');
  });

  it('lets who plays elsewhere direct a demonstration', () => {
    const playing = held('analyst');
    expect(
      roleRefusal(wanted('director', { isDemonstration: true }), [playing], NOTHING_ENDED),
    ).toBeUndefined();
    expect(roleRefusal(wanted('director'), [playing], NOTHING_ENDED)?.code).toBe('PLAYS_SCENARIO');
  });

  it('lets a newcomer have any role', () => {
    for (const role of DRILL_ROLES) expect(roleRefusal(wanted(role), [], NOTHING_ENDED)).toBeUndefined();
  });

  it.each(KNOWING.flatMap((before) => PLAYER_ROLES.map((role) => [before, role] as const)))(
    'does not let who was %s of the scenario be %s in another exercise of it',
    (before, role) => {
      const past = held(before, { untilMs: 2_000 });
      expect(roleRefusal(wanted(role), [past], new Set(['spring']))).toEqual({
        code: 'KNOWS_SCENARIO',
        details: { role: before, exerciseId: 'spring' },
      });
    },
  );

  it('does not let who is in control of an exercise change over to a team of it', () => {
    const now = held('controller', { exerciseId: 'autumn' });
    expect(roleRefusal(wanted('analyst'), [now], NOTHING_ENDED)?.code).toBe('KNOWS_SCENARIO');
  });

  it.each(KNOWING)('lets who was %s of one scenario play another', (before) => {
    const past = held(before, { scenarioId: 'phishing' });
    expect(roleRefusal(wanted('team-lead'), [past], NOTHING_ENDED)).toBeUndefined();
  });

  it.each(NOT_KNOWING)('lets who was %s play in another exercise of the scenario', (before) => {
    const past = held(before, { untilMs: 2_000 });
    expect(roleRefusal(wanted('liaison', { startedAtMs: 1_500 }), [past], NOTHING_ENDED)).toBeUndefined();
  });

  it.each(['observer', 'coach'] as const)(
    'does not let who is %s of a running exercise play in it',
    (role) => {
      const now = held(role, { exerciseId: 'autumn' });
      expect(roleRefusal(wanted('analyst', { startedAtMs: 5_000 }), [now], NOTHING_ENDED)).toEqual({
        code: 'KNOWS_SCENARIO',
        details: { role, exerciseId: 'autumn' },
      });
      expect(roleRefusal(wanted('analyst'), [now], NOTHING_ENDED)).toBeUndefined();
    },
  );

  it('lets an observer play who left before STARTEX, to the millisecond', () => {
    const left = held('observer', { exerciseId: 'autumn', untilMs: 5_000 });
    expect(roleRefusal(wanted('analyst', { startedAtMs: 5_000 }), [left], NOTHING_ENDED)).toBeUndefined();
    expect(roleRefusal(wanted('analyst', { startedAtMs: 4_999 }), [left], NOTHING_ENDED)?.code).toBe(
      'KNOWS_SCENARIO',
    );
  });

  it('lets a registrar of a running exercise play in it, who is shown nothing of it', () => {
    const now = held('registrar', { exerciseId: 'autumn' });
    expect(roleRefusal(wanted('analyst', { startedAtMs: 5_000 }), [now], NOTHING_ENDED)).toBeUndefined();
  });

  it.each(KNOWING)(
    'does not let who plays the scenario elsewhere become %s before that has ended',
    (role) => {
      const playing = held('liaison');
      expect(roleRefusal(wanted(role), [playing], NOTHING_ENDED)).toEqual({
        code: 'PLAYS_SCENARIO',
        details: { role: 'liaison', exerciseId: 'spring' },
      });
      expect(roleRefusal(wanted(role), [playing], new Set(['spring']))).toBeUndefined();
      expect(roleRefusal(wanted(role), [held('liaison', { untilMs: 2_000 })], NOTHING_ENDED)).toBeUndefined();
    },
  );

  it('lets a player of the same exercise become an evaluator: the seat is given up for it', () => {
    const playing = held('analyst', { exerciseId: 'autumn' });
    expect(roleRefusal(wanted('evaluator', { startedAtMs: 1 }), [playing], NOTHING_ENDED)).toBeUndefined();
  });

  it('lets a player move to another team', () => {
    const playing = held('analyst', { exerciseId: 'autumn', teamId: 'a' });
    expect(roleRefusal(wanted('analyst', { startedAtMs: 1 }), [playing], NOTHING_ENDED)).toBeUndefined();
  });
});
