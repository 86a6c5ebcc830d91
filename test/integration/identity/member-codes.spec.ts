import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { IssuedCode, PlannedExercise } from '@cyberdrill/contracts';
import { IdentityServer, PASSWORD, type Person } from './identity-server.ts';

let server: IdentityServer;
let drill: PlannedExercise;
let registrar: Person;

beforeAll(async () => {
  server = await IdentityServer.start();
  drill = await server.plan();
  registrar = await server.person('Rita');
  await server.grant(registrar.account.accountId, drill.exerciseId, 'registrar');
}, 60_000);
afterAll(() => server.stop());

function path(membershipId: string, exerciseId = drill.exerciseId): string {
  return `/exercises/${exerciseId}/people/${membershipId}/code`;
}

describe('a code from who manages people', () => {
  it('sets a new password, or leads back in who has none', async () => {
    const [player, guest] = [await server.person('Ana'), await server.guest('Guest')];
    const ofPlayer = await server.grant(player.account.accountId, drill.exerciseId, 'analyst', 'a');
    const ofGuest = await server.grant(guest.accountId, drill.exerciseId, 'observer');

    const reset = await registrar.browser.get<IssuedCode>('POST', path(ofPlayer));
    expect(reset.kind).toBe('reset');
    const given = { email: player.email, code: reset.code, newPassword: `${PASSWORD} again` };
    expect(await server.browser().answer('POST', '/session/reset-code', given)).toBe('200');

    const back = await registrar.browser.get<IssuedCode>('POST', path(ofGuest));
    expect(back).toMatchObject({ kind: 'return' });
    expect(await server.browser().answer('POST', '/session/return-code', { code: back.code })).toBe('200');
    expect(await server.browser().answer('POST', '/session/return-code', { code: guest.code })).toBe(
      'SIGN_IN_FAILED',
    );
    await server.untilTold(guest.accountId, 'password.reset');
  });

  it('is no way to become somebody who may more', async () => {
    const other = await server.plan();
    const [director, admin, everywhere] = [
      await server.person('Dora'),
      await server.person('Adam', true),
      await server.person('Eve'),
    ];
    const roles = [
      await server.grant(director.account.accountId, drill.exerciseId, 'director'),
      await server.grant(admin.account.accountId, drill.exerciseId, 'observer'),
      await server.grant(everywhere.account.accountId, drill.exerciseId, 'analyst', 'b'),
    ];
    await server.grant(everywhere.account.accountId, other.exerciseId, 'analyst', 'b');
    for (const membershipId of roles)
      expect(await registrar.browser.answer('POST', path(membershipId))).toBe('NOT_PERMITTED');
    for (const membershipId of roles) await server.administer('POST', path(membershipId));
    expect(await registrar.browser.answer('POST', path('no-such-part'))).toBe('MEMBERSHIP_UNKNOWN');
    expect(await registrar.browser.answer('POST', path(roles[2] ?? '', other.exerciseId))).toBe(
      'EXERCISE_UNKNOWN',
    );
  });

  it('is not made by who plays, nor for oneself', async () => {
    const lead = await server.person('Lea');
    const ofLead = await server.grant(lead.account.accountId, drill.exerciseId, 'team-lead', 'a');
    expect(await lead.browser.answer('POST', path(ofLead))).toBe('NOT_PERMITTED');
    const second = await server.person('Rob');
    const ofSecond = await server.grant(second.account.accountId, drill.exerciseId, 'registrar');
    expect(await second.browser.answer('POST', path(ofSecond))).toBe('NOT_PERMITTED');
  });
});
