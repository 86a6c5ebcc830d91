import { describe, expect, it } from '@jest/globals';
import { statusOf, type Invitation } from './invitation.ts';

const OPEN: Invitation = {
  invitationId: 'i',
  exerciseId: 'drill',
  role: 'analyst',
  teamId: 'a',
  seats: 3,
  taken: 2,
  createdAtMs: 0,
  expiresAtMs: 100,
};

describe('statusOf', () => {
  it.each([
    [{}, 99, 'open'],
    [{}, 100, 'expired'],
    [{ taken: 3 }, 99, 'full'],
    [{ taken: 3 }, 100, 'expired'],
    [{ revokedAtMs: 50, taken: 3 }, 100, 'revoked'],
  ] as const)('tells of %j at %d that it is %s', (changes, nowMs, status) => {
    expect(statusOf({ ...OPEN, ...changes }, nowMs)).toBe(status);
  });
});
