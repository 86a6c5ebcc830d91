import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { API_PREFIX, ERRORS, type GrantedKey } from '@cyberdrill/contracts';
import { verifyChain } from '@cyberdrill/domain';
import { sha256 } from '@cyberdrill/platform';
import { connect } from 'node:net';
import { gzipSync } from 'node:zlib';
import { io } from 'socket.io-client';
import { ROUTES } from '../../security/access-matrix.ts';
import { ADMIN_TOKEN, DrillServer, type Drill } from './drill-server.ts';
import { SECRETS, SERVER_SCENARIO } from './server-scenario.ts';

let server: DrillServer;

beforeAll(async () => {
  server = await DrillServer.start();
}, 30_000);

afterAll(() => server.stop());

const TEAMS = [{ id: 'a', name: 'CIRT A', language: 'en' }];

async function planned(body: unknown): Promise<{ status: number; code: string | undefined; text: string }> {
  const init = { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) };
  const response = await server.request('/exercises', ADMIN_TOKEN, init);
  const text = await response.text();
  return {
    status: response.status,
    code: (JSON.parse(text) as { error?: { code: string } }).error?.code,
    text,
  };
}

describe('planning', () => {
  it('gives a key to everyone, once, and lists the exercise', async () => {
    const drill = await server.plan(['a', 'b']);
    const { controlToken, evaluatorToken, teams } = drill.planned;
    const tokens = [controlToken, evaluatorToken, ...teams.map(({ token }) => token)];
    expect(new Set(tokens).size).toBe(4);
    for (const token of tokens) expect(token).toMatch(/^[\w-]{43}$/);
    const list = await (await server.request('/exercises', ADMIN_TOKEN)).json();
    expect(list).toContainEqual({
      exerciseId: drill.exerciseId,
      title: 'A drill for tests of the server',
      createdAtMs: expect.any(Number),
      isLive: false,
    });
    expect(JSON.stringify(list)).not.toContain(controlToken);
  });

  it('refuses an id that is taken, and leaves the exercise as it was', async () => {
    const request = { exerciseId: 'taken', title: 'T', scenarioYaml: SERVER_SCENARIO, teams: TEAMS };
    expect((await planned(request)).status).toBe(201);
    expect(await planned(request)).toMatchObject({ status: 409, code: 'EXERCISE_ID_TAKEN' });
  });

  it.each([
    ['no teams', { title: 'T', scenarioYaml: SERVER_SCENARIO, teams: [] }, 'REQUEST_INVALID', 'teams'],
    ['no scenario', { title: 'T', teams: TEAMS }, 'REQUEST_INVALID', 'exactly one'],
    [
      'two scenarios',
      { title: 'T', scenario: 'x', scenarioYaml: 'y', teams: TEAMS },
      'REQUEST_INVALID',
      'exactly one',
    ],
    ['an unknown pack', { title: 'T', scenario: 'nope', teams: TEAMS }, 'SCENARIO_UNKNOWN', 'nope'],
    [
      'a path for a pack',
      { title: 'T', scenario: '../../etc', teams: TEAMS },
      'REQUEST_INVALID',
      'scenario must match',
    ],
    [
      'a broken scenario',
      { title: 'T', scenarioYaml: 'cyberdrill: 1\nid: [', teams: TEAMS },
      'SCENARIO_INVALID',
      'scenario.yaml:2:',
    ],
    [
      'two teams of one id',
      { title: 'T', scenarioYaml: SERVER_SCENARIO, teams: [...TEAMS, ...TEAMS] },
      'PLAN_INVALID',
      '\\"a\\"',
    ],
    [
      'a setting that there is not',
      { title: 'T', scenarioYaml: SERVER_SCENARIO, teams: TEAMS, settings: { isFun: true } },
      'REQUEST_INVALID',
      'settings: property isFun',
    ],
    [
      'an impossible rate',
      { title: 'T', scenarioYaml: SERVER_SCENARIO, teams: TEAMS, settings: { initialRate: 1_000 } },
      'PLAN_INVALID',
      'rate',
    ],
    ['no JSON', '{"title":', 'REQUEST_INVALID', 'JSON'],
    ['a list', '[]', 'REQUEST_INVALID', 'object'],
  ])('refuses %s and says where', async (_, body, code, words) => {
    const answer = await planned(body);
    expect(answer).toMatchObject({ status: code === 'SCENARIO_UNKNOWN' ? 404 : 422, code });
    expect(answer.text).toContain(words);
  });
});

describe('further keys', () => {
  async function asked(
    drill: Drill,
    request: object,
  ): Promise<{ status: number; body: Partial<GrantedKey> }> {
    const init = { method: 'POST', body: JSON.stringify(request) };
    const response = await drill.request('/keys', drill.planned.controlToken, init);
    return { status: response.status, body: (await response.json()) as Partial<GrantedKey> };
  }

  it('open what they were made for, and the journal tells them apart', async () => {
    const drill = await server.started(['a', 'b']);
    const { status, body } = await asked(drill, { role: 'analyst', teamId: 'a' });
    expect(status).toBe(201);
    expect(await drill.give(body.token ?? '', 'team:note', { text: 'by the new key' })).toHaveProperty(
      'data',
    );
    await drill.give(drill.tokenOf('a'), 'team:note', { text: 'by the first key' });
    const actors = (await drill.journal())
      .filter(({ kind }) => kind === 'team.noted')
      .map(({ actor }) => actor);
    expect(actors[0]).toEqual({ role: 'team', id: body.accessId, teamId: 'a', as: 'analyst' });
    expect(actors[1]?.id).not.toBe(body.accessId);
    expect(await drill.give(body.token ?? '', 'exercise:end', {})).toMatchObject({
      error: { code: 'NOT_PERMITTED' },
    });
  });

  it('are ended by who may make them, at once, and by nobody of another exercise', async () => {
    const [drill, other] = [await server.started(['a', 'b']), await server.started(['a', 'b'])];
    const { body } = await asked(drill, { role: 'analyst', teamId: 'a' });
    const end = (of: Drill): Promise<Response> =>
      of.request(`/keys/${body.accessId}`, of.planned.controlToken, { method: 'DELETE' });
    const holder = async (): Promise<number> => (await drill.request('/stream', body.token)).status;

    expect([(await end(other)).status, await holder()]).toEqual([204, 200]);
    const socket = io(drill.server.url, { auth: { token: body.token }, forceNew: true });
    await new Promise<void>((resolve) => socket.once('connect', resolve));
    const isCut = new Promise((resolve) => socket.once('disconnect', resolve));
    expect((await end(drill)).status).toBe(204);
    expect(await isCut).toBe('io server disconnect');
    expect(await holder()).toBe(401);
  });

  it.each([
    [{ role: 'analyst', teamId: 'z' }, 404, 'TEAM_UNKNOWN'],
    [{ role: 'analyst' }, 422, 'REQUEST_INVALID'],
    [{ role: 'evaluator', teamId: 'a' }, 422, 'REQUEST_INVALID'],
    [{ role: 'admin' }, 422, 'REQUEST_INVALID'],
    [{ role: 'director', exerciseId: 'other' }, 422, 'REQUEST_INVALID'],
  ])('are not made for %j', async (request, status, code) => {
    const drill = await server.plan(['a', 'b']);
    expect(await asked(drill, request)).toMatchObject({ status, body: { error: { code } } });
  });
});

describe('the body of a request', () => {
  it.each([
    ['is too large', { body: JSON.stringify({ text: 'x'.repeat(70_000) }) }, 413, 'REQUEST_TOO_LARGE'],
    ['is not of JSON', { body: 'text', headers: { 'content-type': 'text/plain' } }, 422, 'REQUEST_INVALID'],
    [
      'is compressed',
      {
        body: gzipSync('{}'),
        headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' },
      },
      422,
      'REQUEST_INVALID',
    ],
    [
      'is not of UTF-8',
      { body: Buffer.from([0x22, 0xff, 0x22]), headers: { 'content-type': 'application/json' } },
      422,
      'REQUEST_INVALID',
    ],
  ])('that %s is refused', async (_, init, status, code) => {
    const drill = await server.plan(['a', 'b']);
    const response = await drill.request('/commands', drill.tokenOf('a'), { method: 'POST', ...init });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
  });

  it('of a stranger is not even read', async () => {
    const answer = await rawRequest(
      `POST ${API_PREFIX}/exercises HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 2000000\r\n\r\n{`,
    );
    expect(answer).toMatch(/^HTTP\/1\.1 401 /);
  });
});

describe('answers', () => {
  it.each([`${API_PREFIX}/nothing`, `${API_PREFIX}/exercises/x/nothing`, `${API_PREFIX}/%E0%A4%A`, '/api'])(
    'at %s, where there is nothing, are errors in the one form',
    async (path) => {
      const response = await fetch(`${server.url}${path}`);
      expect(response.headers.get('content-type')).toMatch(/^application\/json/);
      const { error } = (await response.json()) as { error: { code: keyof typeof ERRORS; hint: string } };
      expect(ERRORS[error.code].category).toMatch(/unknown|invalid/);
      expect(error.hint).not.toBe('');
    },
  );

  it('forbid browsers what they are not for, and are kept by nobody', async () => {
    for (const path of [`${API_PREFIX}/health/live`, `${API_PREFIX}/nothing`, '/api']) {
      const { headers } = await fetch(`${server.url}${path}`);
      expect(headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'");
      expect(headers.get('x-content-type-options')).toBe('nosniff');
      expect(headers.get('referrer-policy')).toBe('no-referrer');
      expect(headers.get('cache-control')).toBe('no-store');
      expect(headers.get('x-powered-by')).toBeNull();
      expect(headers.get('access-control-allow-origin')).toBeNull();
    }
  });

  it('tell machines that the server lives and is ready', async () => {
    expect(await (await server.request('/health/live', undefined)).json()).toEqual({ status: 'live' });
    expect(await (await server.request('/health/ready', undefined)).json()).toEqual({
      status: 'ready',
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      checks: { database: 'up' },
      roles: ['api', 'scheduler'],
      alarms: 'postgres',
    });
  });
});

describe('the description of the API', () => {
  it('names every route and every command, and refers to nothing that it does not hold', async () => {
    const response = await server.request('/openapi.json', undefined);
    const text = await response.text();
    const description = JSON.parse(text) as {
      openapi: string;
      paths: Record<string, object>;
      components: { schemas: Record<string, unknown> };
    };
    expect(description.openapi).toBe('3.1.0');
    const paths = new Set(
      ROUTES.map(({ route }) => (route.split(' ')[1] ?? '').replaceAll(/:(\w+)/g, '{$1}')),
    );
    // All but the route that tells them.
    paths.delete(`${API_PREFIX}/openapi.json`);
    expect(Object.keys(description.paths)).toEqual([...paths].sort());
    const referred = [...text.matchAll(/"#\/components\/schemas\/([^"/]+)/g)].map(([, name]) => name ?? '');
    expect(referred.filter((name) => !(name in description.components.schemas))).toEqual([]);
    expect(description.components.schemas['CommandRequest']).toMatchObject({
      discriminator: { propertyName: 'kind' },
      oneOf: expect.arrayContaining([{ $ref: '#/components/schemas/Command_response_submit' }]),
    });
  });
});

describe('the report and the journal', () => {
  async function endedDrill(): Promise<Drill> {
    const drill = await server.started(['a', 'b']);
    await drill.give(drill.tokenOf('b'), 'team:note', { text: 'canary-of-b' });
    await drill.control('control:note', { text: 'canary-of-control' });
    return drill;
  }

  it('give a team its own report, and only after ENDEX', async () => {
    const drill = await endedDrill();
    const early = await drill.request('/report', drill.tokenOf('a'));
    expect(early.status).toBe(409);
    expect(await early.json()).toMatchObject({ error: { code: 'REPORT_NOT_YET' } });
    await drill.control('exercise:end', {});
    for (const format of ['json', 'html']) {
      const response = await drill.request(`/report?format=${format}`, drill.tokenOf('a'));
      expect(response.status).toBe(200);
      const text = await response.text();
      expect(text).toContain('CIRT a');
      expect(text).not.toContain('canary');
      for (const secret of [SECRETS.whiteCell, SECRETS.future]) expect(text).not.toContain(secret);
    }
  });

  it('give control the whole report at any time, and evaluators once scores are locked, in both forms', async () => {
    const drill = await endedDrill();
    const early = await drill.request('/report', drill.planned.evaluatorToken);
    expect(await early.json()).toMatchObject({ error: { code: 'REPORT_NOT_YET' } });
    expect((await drill.request('/report', drill.planned.controlToken)).status).toBe(200);
    await drill.control('exercise:end', {});
    for (const to of ['evaluation', 'aar-draft'] as const) await drill.control('exercise:move', { to });
    for (const token of [drill.planned.controlToken, drill.planned.evaluatorToken]) {
      const json = await drill.request('/report', token);
      expect(json.headers.get('content-type')).toMatch(/^application\/json/);
      expect(await json.json()).toMatchObject({
        reportVersion: 1,
        teams: [{ teamId: 'a' }, { teamId: 'b' }],
      });
      const html = await drill.request('/report?format=html', token);
      expect(html.headers.get('content-type')).toMatch(/^text\/html/);
      expect(html.headers.get('content-security-policy')).toContain('sandbox');
      expect(await html.text()).toMatch(/^<!doctype html>/i);
    }
    expect((await drill.request('/report?format=pdf', drill.planned.controlToken)).status).toBe(422);
  });

  it('are made anew when the journal has grown', async () => {
    const drill = await endedDrill();
    const before = await (await drill.request('/report', drill.planned.controlToken)).text();
    expect(await (await drill.request('/report', drill.planned.controlToken)).text()).toBe(before);
    await drill.control('exercise:end', {});
    expect(await (await drill.request('/report', drill.planned.controlToken)).text()).not.toBe(before);
  });

  it('export every entry of the journal, in order, with a chain that holds', async () => {
    const drill = await endedDrill();
    const entries = await drill.journal();
    expect(verifyChain(entries, sha256)).toMatchObject({ ok: true, head: { seq: entries.length } });
    const response = await drill.request('/journal', drill.planned.controlToken);
    expect(response.headers.get('content-type')).toBe('application/jsonl; charset=utf-8');
    expect(response.headers.get('content-disposition')).toBe(
      `attachment; filename="${drill.exerciseId}.jsonl"`,
    );
  });

  it('export journals longer than one page', async () => {
    const drill = await server.started(['a', 'b']);
    const notes = Array.from({ length: 11 }, (_, round) => round);
    for (const round of notes) {
      await Promise.all(
        Array.from({ length: 100 }, (_, index) => server.note(drill.exerciseId, `note ${round} ${index}`)),
      );
    }
    const entries = await drill.journal();
    expect(entries.filter(({ kind }) => kind === 'control.noted')).toHaveLength(1_100);
    expect(entries.map(({ seq }) => seq)).toEqual(entries.map((_, index) => index + 1));
  });
});

function rawRequest(head: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(server.url);
    const socket = connect(Number(port), hostname, () => socket.write(head));
    socket.setTimeout(3_000, () => socket.destroy(new Error('no answer')));
    socket.once('data', (bytes) => {
      resolve(bytes.toString());
      socket.destroy();
    });
    socket.once('error', reject);
  });
}
