import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { IssuedCode, PlannedExercise } from '@cyberdrill/contracts';
import { until } from '@cyberdrill/testing';
import { Device, refusalOf } from '../server/device.ts';
import type { Browser } from './browser.ts';
import { IdentityServer, PASSWORD } from './identity-server.ts';

const WITHIN_MS = 30_000;

let server: IdentityServer;
let drill: PlannedExercise;
let other: PlannedExercise;
const devices: Device[] = [];

beforeAll(async () => {
  server = await IdentityServer.start({}, 2);
  drill = await server.plan();
  other = await server.plan();
}, 60_000);

afterEach(() => {
  for (const device of devices.splice(0)) device.close();
});

afterAll(() => server.stop());

/** A page of a signed-in browser, with its live connection. */
function page(
  browser: Browser,
  exerciseId = drill.exerciseId,
  headers: Record<string, string> = {},
  process = 0,
): Device {
  const device: Device = new Device(server.origin(process), undefined, {
    auth: (tell: (auth: object) => void) => tell({ exerciseId, after: device.held }),
    extraHeaders: { cookie: browser.cookie, origin: server.origin(process), ...headers },
  });
  devices.push(device);
  return device;
}

/** Somebody of a team of the drill, signed in. */
async function member(role: 'analyst' | 'observer' = 'analyst') {
  const person = await server.person();
  const teamId = role === 'analyst' ? 'a' : undefined;
  const membershipId = await server.grant(person.account.accountId, drill.exerciseId, role, teamId);
  return { ...person, membershipId };
}

/** Resolves with why a device that was connected came no further when it came back. */
async function refusedAfterwards(device: Device): Promise<string> {
  let code = '';
  device.socket.on('connect_error', (error) => {
    code = (error as { data?: { code?: string } }).data?.code ?? code;
  });
  await until(() => code !== '', WITHIN_MS, 'the refusal');
  return code;
}

describe('the live connection of a signed-in browser', () => {
  it('opens what its membership opens: the stream of the own team, and commands in the own name', async () => {
    const { browser, account } = await member();
    const device = await page(browser).connect();
    await device.holds('exercise.planned');
    expect(device.batches.every(({ exerciseId }) => exerciseId === drill.exerciseId)).toBe(true);
    expect(JSON.stringify(device.entries)).not.toContain('"actor"');
    await server.bearer(drill.controlToken, 'POST', `/exercises/${drill.exerciseId}/commands`, {
      commandId: 'startex-0123456789',
      kind: 'exercise:start',
      data: {},
    });
    expect(await device.send('team:note', { text: 'we are here' })).toMatchObject({
      data: { hasEffect: true },
    });
    const journal = await (
      await server.bearer(drill.controlToken, 'GET', `/exercises/${drill.exerciseId}/journal`)
    ).text();
    const note = journal.split('\n').find((line) => line.includes('we are here')) ?? '{}';
    expect(JSON.parse(note)).toMatchObject({
      actor: { role: 'team', teamId: 'a', id: account.accountId, as: 'analyst' },
    });
  });

  it('is refused to who takes no part, in the same words as for an exercise that there is not', async () => {
    const { browser } = await member();
    expect(await refusalOf(page(browser, other.exerciseId))).toMatchObject({ code: 'EXERCISE_UNKNOWN' });
    expect(await refusalOf(page(browser, 'there-is-none'))).toMatchObject({ code: 'EXERCISE_UNKNOWN' });
  });

  it('is refused to who is not signed in, and to an administrator who takes no part', async () => {
    expect(await refusalOf(page(server.browser()))).toMatchObject({ code: 'SIGN_IN_REQUIRED' });
    const liar = server.browser();
    liar.cookies.set('__Host-cyberdrill', 'A'.repeat(43));
    expect(await refusalOf(page(liar))).toMatchObject({ code: 'SIGN_IN_REQUIRED' });
    const admin = await server.person('Adam', true);
    expect(await refusalOf(page(admin.browser))).toMatchObject({ code: 'FACTOR_REQUIRED' });
  });

  it('is refused to who must show a second factor first', async () => {
    const director = await server.person('Dora');
    await server.grant(director.account.accountId, drill.exerciseId, 'director');
    await until(async () => (await refusalOf(page(director.browser))).code === 'FACTOR_REQUIRED', WITHIN_MS);
  });

  it('is not opened by pages of other sites, whatever cookies their browser would send', async () => {
    const { browser } = await member();
    for (const headers of [
      { origin: 'https://evil.example' },
      { origin: server.origin().replace('localhost', '127.0.0.1') },
      { origin: 'null' },
    ])
      expect(await refusalOf(page(browser, drill.exerciseId, headers))).not.toHaveProperty('code');
    const hidden = await fetch(`${server.origin()}/socket.io/?EIO=4&transport=polling`, {
      headers: { cookie: browser.cookie, 'sec-fetch-site': 'cross-site' },
    });
    expect(hidden.status).toBe(403);
  });

  it('takes no session from its address or its own words', async () => {
    const { browser } = await member();
    const token = browser.cookies.get('__Host-cyberdrill') ?? '';
    const wrong: readonly object[] = [
      { token },
      { sessionToken: token, exerciseId: drill.exerciseId },
      { cookie: browser.cookie, exerciseId: drill.exerciseId },
    ];
    for (const auth of wrong) {
      const device = new Device(server.origin(), undefined, {
        auth,
        query: { token, cookie: browser.cookie },
      });
      devices.push(device);
      expect(['TOKEN_UNKNOWN', 'SIGN_IN_REQUIRED']).toContain((await refusalOf(device)).code);
    }
  });
});

describe('a live connection is cut at once', () => {
  const cases: readonly [string, (person: Awaited<ReturnType<typeof member>>) => Promise<unknown>, string][] =
    [
      [
        'when its person signs out',
        ({ browser }) => browser.copy().get('DELETE', '/session'),
        'SIGN_IN_REQUIRED',
      ],
      [
        'when its session is ended from another device',
        async ({ email }) => {
          const elsewhere = server.browser();
          await elsewhere.get('POST', '/session/password', { email, password: PASSWORD });
          await elsewhere.get('DELETE', '/account/sessions');
        },
        'SIGN_IN_REQUIRED',
      ],
      [
        'when an administrator ends all sessions',
        ({ account }) => server.administer('DELETE', `/accounts/${account.accountId}/sessions`),
        'SIGN_IN_REQUIRED',
      ],
      [
        'when the account is disabled',
        ({ account }) => server.administer('PATCH', `/accounts/${account.accountId}`, { isDisabled: true }),
        'SIGN_IN_REQUIRED',
      ],
      [
        'when the password is set anew by a code',
        async ({ account, email }) => {
          const { code } = await server.administer<IssuedCode>(
            'POST',
            `/accounts/${account.accountId}/reset-code`,
          );
          await server
            .browser()
            .get('POST', '/session/reset-code', { email, code, newPassword: `${PASSWORD} 2` });
        },
        'SIGN_IN_REQUIRED',
      ],
      [
        'when the membership ends',
        ({ membershipId }) => server.endMembership(drill.exerciseId, membershipId),
        'EXERCISE_UNKNOWN',
      ],
    ];

  it.each(cases)('%s, in this process and in others', async (_, end, code) => {
    const person = await member();
    const [here, there] = [
      await page(person.browser).connect(),
      await page(person.browser, drill.exerciseId, {}, 1).connect(),
    ];
    for (const device of [here, there]) await device.holds('exercise.planned');
    const refusals = Promise.all([refusedAfterwards(here), refusedAfterwards(there)]);
    await end(person);
    expect(await refusals).toEqual([code, code]);
    const { entries } = here;
    const held = entries.length;
    await server.bearer(drill.controlToken, 'POST', `/exercises/${drill.exerciseId}/commands`, {
      commandId: `note-${Date.now()}-${Math.random()}`,
      kind: 'exercise:announce',
      data: { text: 'for those who are here' },
    });
    expect(here.held).toBe(held);
  });

  it('when the role changes: it is told to leave, and sent what the new role may see when it begins anew', async () => {
    const person = await member('observer');
    const device = await page(person.browser).connect();
    await device.holds('exercise.planned');
    const left = new Promise((resolve) => device.socket.once('disconnect', resolve));
    await server.changeRole(drill.exerciseId, person.membershipId, 'team-lead', 'b');
    expect(await left).toBe('io server disconnect');
    const anew = await page(person.browser).connect();
    await anew.holds('exercise.planned');
    expect(await anew.send('team:note', { text: 'as the lead of b' })).toMatchObject({
      data: { hasEffect: true },
    });
  });

  it('and nobody else’s', async () => {
    const [person, mate] = [await member(), await member()];
    const [one, two] = [await page(person.browser).connect(), await page(mate.browser).connect()];
    let cuts = 0;
    two.socket.on('disconnect', () => (cuts += 1));
    const refusal = refusedAfterwards(one);
    await person.browser.copy().get('DELETE', '/session');
    await refusal;
    expect(await two.emit('time:read', {})).toHaveProperty('data');
    expect(cuts).toBe(0);
  });
});
