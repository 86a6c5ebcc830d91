import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { InvitationView, NewInvitation } from '@cyberdrill/contracts';
import { ADMIN_TOKEN, DrillServer, type Drill } from '../server/drill-server.ts';

let server: DrillServer;
let drill: Drill;

beforeAll(async () => {
  server = await DrillServer.start({ PUBLIC_URL: 'https://drill.example' });
  drill = await server.plan(['a', 'b']);
});
afterAll(() => server.stop());

function bulk(body: object, query = '', headers: Record<string, string> = {}): Promise<Response> {
  const init = { method: 'POST', body: JSON.stringify(body), headers };
  return drill.request(`/invitations/bulk${query}`, ADMIN_TOKEN, init);
}

async function kept(): Promise<readonly InvitationView[]> {
  return (await (await drill.request('/invitations', ADMIN_TOKEN)).json()) as readonly InvitationView[];
}

const TEAMS = { forEveryTeam: [{ role: 'analyst', seats: 6 }], others: [] };

describe('invitations of many', () => {
  it('are made for every team and others in one call, with a link, a token and a code each', async () => {
    const others = [{ role: 'evaluator', seats: 3 }];
    const response = await bulk({ ...TEAMS, others, expiresInMs: 3_600_000 });
    expect(response.status).toBe(201);
    const made = (await response.json()) as readonly NewInvitation[];
    expect(made.map(({ invitation: { role, teamId, seats } }) => [role, teamId, seats])).toEqual([
      ['analyst', 'a', 6],
      ['analyst', 'b', 6],
      ['evaluator', undefined, 3],
    ]);
    expect(new Set(made.flatMap(({ token, code }) => [token, code])).size).toBe(6);
    for (const { invitation, link, token, code } of made) {
      expect(link).toBe(`https://drill.example/join#${token}`);
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){2}[0-9A-HJKMNP-TV-Z]{4}$/);
      expect(invitation.expiresAtMs - invitation.createdAtMs).toBe(3_600_000);
    }
    const secrets = made.flatMap(({ token, code }) => [token, code]);
    const listed = JSON.stringify(await kept());
    for (const secret of secrets) expect(listed).not.toContain(secret);
  });

  it('are sheets to print when asked for, in the address or by what is accepted', async () => {
    const startsAtMs = Date.UTC(2026, 10, 24, 9, 0);
    const asked = { ...TEAMS, teamIds: ['b'], startsAtMs };
    for (const response of [
      await bulk(asked, '?format=html'),
      await bulk(asked, '', { accept: 'text/html' }),
    ]) {
      expect(response.status).toBe(201);
      expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8');
      const policy = response.headers.get('content-security-policy') ?? '';
      expect(policy).toMatch(/^sandbox; default-src 'none'; style-src 'sha256-[^']+'; /);
      expect(policy).not.toMatch(/script|unsafe/);
      const page = await response.text();
      expect(page.match(/<section class="sheet"/g)).toHaveLength(1);
      expect(page).toContain('CIRT b');
      expect(page).toContain('>drill.example/join<');
      expect(page).toContain('24 November 2026 at 09:00 UTC');
    }
    expect((await bulk(asked, '?format=pdf')).status).toBe(422);
  });

  it.each([
    [
      'a role without a team for every team',
      { forEveryTeam: [{ role: 'observer', seats: 1 }], others: [] },
      422,
    ],
    ['a role of a team without one', { forEveryTeam: [], others: [{ role: 'analyst', seats: 1 }] }, 422],
    ['a team that is not there', { ...TEAMS, teamIds: ['a', 'c'] }, 404],
    ['no seats', { forEveryTeam: [{ role: 'analyst', seats: 0 }], others: [] }, 422],
    ['a year', { ...TEAMS, expiresInMs: 365 * 86_400_000 }, 422],
  ])('are not made for %s, and then none is', async (_, body, status) => {
    const before = await kept();
    expect((await bulk(body)).status).toBe(status);
    expect(await kept()).toEqual(before);
  });
});
