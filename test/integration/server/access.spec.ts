import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { wireError } from '@cyberdrill/contracts';
import type { Side } from '@cyberdrill/domain';
import { until } from '@cyberdrill/testing';
import { ADMIN_TOKEN, DrillServer, type Drill } from './drill-server.ts';
import { Device, refusalOf } from './device.ts';

const ALLOWED_ORIGIN = 'https://drill.example';

let server: DrillServer;
let drill: Drill;
let other: Drill;
const devices: Device[] = [];

beforeAll(async () => {
  server = await DrillServer.start({ ALLOWED_ORIGINS: ALLOWED_ORIGIN });
  drill = await server.started(['a', 'b']);
  other = await server.started(['a', 'b']);
}, 30_000);

afterEach(() => {
  for (const device of devices.splice(0)) device.close();
});

afterAll(() => server.stop());

function device(token: unknown, options: ConstructorParameters<typeof Device>[2] = {}): Device {
  const made = new Device(server.url, token, options);
  devices.push(made);
  return made;
}

describe('the handshake of a socket', () => {
  it.each([
    ['no token', undefined, 'TOKEN_MISSING'],
    ['an empty token', '', 'TOKEN_MISSING'],
    ['an unknown token', 'x'.repeat(43), 'TOKEN_UNKNOWN'],
    ['a token that is no text', { $ne: null }, 'REQUEST_INVALID'],
    ['the administrator’s key, which opens no exercise', ADMIN_TOKEN, 'TOKEN_UNKNOWN'],
  ])('refuses %s, and says so', async (_, token, code) => {
    expect(await refusalOf(device(token))).toMatchObject({ code });
  });

  it('does not take a token from the address, which ends up in logs', async () => {
    expect(await refusalOf(device(undefined, { query: { token: drill.tokenOf('a') } }))).toMatchObject({
      code: 'TOKEN_MISSING',
    });
  });

  it('refuses a place that the stream does not have, and says how to begin again', async () => {
    const lost = device(drill.tokenOf('a'), { auth: { token: drill.tokenOf('a'), after: 9_999 } });
    expect(await refusalOf(lost)).toMatchObject({ code: 'PLACE_UNKNOWN', details: { after: 9_999 } });
  });

  it('lets no event in before it is over', async () => {
    const eager = device('unknown');
    let answered = false;
    eager.socket.emit('command:send', {} as never, () => (answered = true));
    await refusalOf(eager);
    expect(answered).toBe(false);
  });

  it.each(['websocket', 'polling'])('refuses pages of other origins over %s', async (transport) => {
    const page = device(drill.tokenOf('a'), {
      transports: [transport],
      extraHeaders: { origin: 'https://evil.example' },
    });
    expect(await refusalOf(page)).toHaveProperty('message');
    const allowed = device(drill.tokenOf('a'), {
      transports: [transport],
      extraHeaders: { origin: ALLOWED_ORIGIN },
    });
    await allowed.connect();
    await allowed.holds('exercise.planned');
  });

  it('lets in pages of the server’s own origin', async () => {
    const page = device(drill.tokenOf('a'), { extraHeaders: { origin: server.url } });
    await page.connect();
    await page.holds('exercise.planned');
  });

  it('lets in a limited number of devices of one key', async () => {
    const crowded = await server.plan(['a', 'b']);
    const crowd = Array.from({ length: 50 }, () => device(crowded.tokenOf('a')));
    await Promise.all(crowd.map((one) => one.connect()));
    await until(() => crowd.every((one) => one.held > 0));
    expect(await refusalOf(device(crowded.tokenOf('a')))).toEqual(
      wireError('TOO_MANY_CONNECTIONS', { limit: 50 }),
    );
    await device(crowded.tokenOf('b')).connect();
  }, 20_000);
});

describe('HTTP routes', () => {
  /** Every route that asks for a key, and who may use it; the guard is asked before anything else. */
  const routes: readonly (readonly [string, string, readonly Side[]])[] = [
    ['GET', '/stream', ['control', 'evaluator', 'team']],
    ['POST', '/commands', ['control', 'evaluator', 'team']],
    ['POST', '/keys', ['control']],
    ['GET', '/journal', ['control']],
    ['GET', '/report', ['control', 'evaluator', 'team']],
    ['GET', `/files/${'a'.repeat(64)}`, ['control', 'evaluator', 'team']],
    ['PUT', `/files/${'a'.repeat(64)}`, ['control', 'team']],
  ];

  const keys = {
    control: () => drill.planned.controlToken,
    evaluator: () => drill.planned.evaluatorToken,
    team: () => drill.tokenOf('a'),
  };

  async function refusalAt(method: string, path: string, token: string | undefined): Promise<string> {
    const response = await server.request(path, token, { method });
    const body = (await response.json().catch(() => ({}))) as { error?: { code: string } };
    return `${response.status} ${body.error?.code ?? ''}`;
  }

  it.each(routes)('%s %s is closed to strangers and to other exercises', async (method, path) => {
    const address = `/exercises/${drill.exerciseId}${path}`;
    expect(await refusalAt(method, address, undefined)).toBe('401 TOKEN_MISSING');
    expect(await refusalAt(method, address, 'x'.repeat(43))).toBe('401 TOKEN_UNKNOWN');
    expect(await refusalAt(method, address, ADMIN_TOKEN)).toBe('403 NOT_PERMITTED');
    expect(await refusalAt(method, address, other.planned.controlToken)).toBe('404 EXERCISE_UNKNOWN');
    const nowhere = `/exercises/there-is-none${path}`;
    expect(await refusalAt(method, nowhere, drill.planned.controlToken)).toBe('404 EXERCISE_UNKNOWN');
  });

  it.each(routes)('%s %s is open to the roles it is for, and to no other', async (method, path, roles) => {
    for (const [role, token] of Object.entries(keys)) {
      const refusal = await refusalAt(method, `/exercises/${drill.exerciseId}${path}`, token());
      const isRefused = refusal === '403 NOT_PERMITTED';
      expect({ role, isRefused }).toEqual({ role, isRefused: !roles.includes(role as Side) });
    }
  });

  it.each([
    ['GET', '/exercises'],
    ['POST', '/exercises'],
    ['GET', '/scenarios'],
  ])('%s %s is for the administrator alone', async (method, path) => {
    expect(await refusalAt(method, path, undefined)).toBe('401 TOKEN_MISSING');
    expect(await refusalAt(method, path, 'x'.repeat(43))).toBe('401 TOKEN_UNKNOWN');
    for (const token of Object.values(keys))
      expect(await refusalAt(method, path, token())).toBe('403 NOT_PERMITTED');
  });

  it('take a key from no other place than the header', async () => {
    const path = `/exercises/${drill.exerciseId}/stream?token=${drill.tokenOf('a')}&access_token=${drill.tokenOf('a')}`;
    expect(await refusalAt('GET', path, undefined)).toBe('401 TOKEN_MISSING');
  });
});
