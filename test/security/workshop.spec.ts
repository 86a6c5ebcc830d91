import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type {
  InstalledScenario,
  PlannedExercise,
  ScenarioCheck,
  ScenarioListItem,
  ScenarioPack,
  WireError,
} from '@cyberdrill/contracts';
import { rawZip } from '@cyberdrill/testing';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADMIN_TOKEN, DrillServer } from '../integration/server/drill-server.ts';
import { SERVER_SCENARIO } from '../integration/server/server-scenario.ts';
import { HOSTILE_SCENARIOS } from './hostile-scenarios.ts';

const LOG = 'ok 192.0.2.1\n';
const SOURCE = SERVER_SCENARIO.replace(
  '    hints:',
  '    attachments: [{ path: files/proxy.log }]\n    hints:',
);
const BUILT_IN = 'regional-comm-check';

let server: DrillServer;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cyberdrill-workshop-'));
  server = await DrillServer.start({ DATA_DIR: dataDir, SCENARIOS_DIR: 'scenarios' });
}, 30_000);

afterEach(async () => {
  expect((await server.request('/health/live', undefined)).status).toBe(200);
});

afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

function send(method: string, path: string, body?: unknown): Promise<Response> {
  const init = body === undefined ? { method } : { method, body: JSON.stringify(body) };
  return server.request(path, ADMIN_TOKEN, init);
}

async function answered<T>(method: string, path: string, body?: unknown): Promise<T> {
  const response = await send(method, path, body);
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as T;
}

async function refused(
  method: string,
  path: string,
  body?: unknown,
): Promise<WireError & { status: number }> {
  const response = await send(method, path, body);
  return { status: response.status, ...((await response.json()) as { readonly error: WireError }).error };
}

/** Brings the test scenario under an id of its own, with a file. */
async function bring(id: string): Promise<string> {
  const content = SOURCE.replace('id: server-test', `id: ${id}`);
  const archive = rawZip({ name: 'scenario.yaml', content }, { name: 'files/proxy.log', content: LOG });
  await bringArchive(archive);
  return `${id}-1.0.0`;
}

async function bringArchive(archive: Uint8Array): Promise<InstalledScenario> {
  const response = await server.request('/scenarios', ADMIN_TOKEN, {
    method: 'POST',
    body: new Uint8Array(archive),
    headers: { 'content-type': 'application/zip' },
  });
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as InstalledScenario;
}

async function onShelf(): Promise<readonly string[]> {
  const list = await answered<readonly ScenarioListItem[]>('GET', '/scenarios');
  return list.map(({ scenario }) => scenario);
}

async function written(): Promise<readonly string[]> {
  return (await readdir(join(dataDir, 'scenarios'), { recursive: true }).catch(() => [])).sort();
}

describe('a pack in the workshop', () => {
  it('is opened with its source, its files, and as it would be played', async () => {
    const pack = await answered<ScenarioPack>('GET', `/scenarios/${await bring('opened')}`);
    expect(pack).toMatchObject({
      isBuiltIn: false,
      parsed: { id: 'opened', durationMs: 7_200_000 },
      warnings: [],
    });
    expect(pack.source).toContain('id: opened');
    expect(pack.attachments).toEqual([
      expect.objectContaining({ path: 'files/proxy.log', mediaType: 'text/plain', sizeBytes: LOG.length }),
    ]);
  });

  it('is changed by keeping another version beside it, files and all', async () => {
    const name = await bring('changed');
    const source = SOURCE.replace('id: server-test', 'id: changed').replace(
      'version: 1.0.0',
      'version: 1.1.0',
    );
    expect(await answered('POST', `/scenarios/${name}/versions`, { source })).toMatchObject({
      scenario: 'changed-1.1.0',
      isNew: true,
    });
    const [before, after] = await Promise.all(
      [name, 'changed-1.1.0'].map((one) => answered<ScenarioPack>('GET', `/scenarios/${one}`)),
    );
    expect(before?.source).toContain('version: 1.0.0');
    expect(after?.source).toBe(source);
    expect(after?.attachments).toEqual(before?.attachments);
  });

  it('is not changed under the name it has', async () => {
    const name = await bring('kept');
    const source = SOURCE.replace('id: server-test', 'id: kept').replace('Server test', 'Another title');
    const before = await written();
    expect(await refused('POST', `/scenarios/${name}/versions`, { source })).toMatchObject({
      status: 409,
      code: 'SCENARIO_TAKEN',
    });
    expect(await written()).toEqual(before);
  });

  it('is not kept with a fault in it', async () => {
    const name = await bring('faulty');
    const before = await written();
    const source = SOURCE.replace('version: 1.0.0', 'version: 2.0.0').replace(
      'objectives: [answer]',
      'objectives: [nothing]',
    );
    const error = await refused('POST', `/scenarios/${name}/versions`, { source });
    expect(error).toMatchObject({ status: 422, code: 'SCENARIO_INVALID' });
    expect(error.details['faults']).toEqual([expect.stringMatching(/^scenario\.yaml:\d+:\d+: error /)]);
    expect(await written()).toEqual(before);
  });

  it('that came with the server is copied, not changed and not taken away', async () => {
    const { source } = await answered<ScenarioPack>('GET', `/scenarios/${BUILT_IN}`);
    const copy = source.replace(/^id: .*$/m, 'id: own-copy');
    const { scenario } = await answered<InstalledScenario>('POST', `/scenarios/${BUILT_IN}/versions`, {
      source: copy,
    });
    expect(scenario).toMatch(/^own-copy-/);
    expect(await onShelf()).toEqual(expect.arrayContaining([BUILT_IN, scenario]));
    expect((await refused('DELETE', `/scenarios/${BUILT_IN}`)).code).toBe('SCENARIO_BUILT_IN');
  });

  it('leaves as an archive that can be brought again', async () => {
    const name = await bring('travelled');
    const response = await send('GET', `/scenarios/${name}/pack`);
    expect(response.headers.get('content-disposition')).toContain(`${name}.zip`);
    const archive = new Uint8Array(await response.arrayBuffer());
    expect(await bringArchive(archive)).toMatchObject({ scenario: name, isNew: false });
    expect((await send('DELETE', `/scenarios/${name}`)).status).toBe(204);
    expect(await onShelf()).not.toContain(name);
    expect(await bringArchive(archive)).toMatchObject({ scenario: name, isNew: true });
  });

  it('stays as long as an exercise was planned from it', async () => {
    const name = await bring('played');
    const { exerciseId } = await answered<PlannedExercise>('POST', '/exercises', {
      title: 'Played',
      scenario: name,
      teams: [{ id: 'a', name: 'CIRT a', language: 'en' }],
    });
    expect(await refused('DELETE', `/scenarios/${name}`)).toMatchObject({
      status: 409,
      code: 'SCENARIO_IN_USE',
      details: { exercises: [exerciseId] },
    });
    expect(await onShelf()).toContain(name);
  });

  it.each(['GET /scenarios/nothing', 'GET /scenarios/nothing/pack', 'DELETE /scenarios/nothing'])(
    'that is not there is told as such: %s',
    async (route) => {
      const [method = '', path = ''] = route.split(' ');
      expect((await refused(method, path)).code).toBe('SCENARIO_UNKNOWN');
    },
  );

  it.each(['..', '.incoming-x', 'a/b', '..\\x', 'a\0b', 'x'.repeat(101)])(
    'is named by a name, never by a way somewhere else: %j',
    async (name) => {
      for (const [method, end] of [
        ['GET', ''],
        ['GET', '/pack'],
        ['DELETE', ''],
      ] as const) {
        const { status, code } = await refused(method, `/scenarios/${encodeURIComponent(name)}${end}`);
        expect([status, code]).toEqual(
          expect.arrayContaining([expect.stringMatching(/REQUEST_INVALID|UNKNOWN/)]),
        );
        expect(status).toBeLessThan(500);
      }
    },
  );
});

describe('a source that is checked', () => {
  it('is told every fault by line and column, with what to do', async () => {
    const source = SERVER_SCENARIO.replace('objectives: [answer]', 'objectives: [answr]');
    const { faults, parsed } = await answered<ScenarioCheck>('POST', '/scenarios/check', { source });
    const line = source.split('\n').findIndex((text) => text.includes('answr')) + 1;
    expect(faults).toEqual([
      expect.objectContaining({
        severity: 'error',
        file: 'scenario.yaml',
        line,
        path: 'injects[0].objectives[0]',
      }),
    ]);
    expect(parsed).toBeUndefined();
  });

  it('comes back as it would be played', async () => {
    const { faults, parsed } = await answered<ScenarioCheck>('POST', '/scenarios/check', {
      source: SERVER_SCENARIO,
    });
    expect(faults).toEqual([]);
    expect(parsed?.injects[0]?.release).toEqual({ on: 'time', atMs: 0 });
  });

  it('may name the files of the pack it came from, and no others', async () => {
    const basedOn = await bring('with-files');
    expect(await answered('POST', '/scenarios/check', { source: SOURCE, basedOn })).toMatchObject({
      faults: [],
    });
    const alone = await answered<ScenarioCheck>('POST', '/scenarios/check', { source: SOURCE });
    expect(alone.faults.map(({ code }) => code)).toEqual(['ATTACHMENT_UNREADABLE']);
    const outside = SOURCE.replace('files/proxy.log', '../../admin-token');
    const { faults } = await answered<ScenarioCheck>('POST', '/scenarios/check', {
      source: outside,
      basedOn,
    });
    expect(faults.map(({ code }) => code)).toEqual(['ATTACHMENT_PATH']);
  });

  it.each(HOSTILE_SCENARIOS.filter(([, code]) => !['NOT_UTF8', 'FILE_TOO_LARGE'].includes(code)))(
    'is refused as a fault when it is %s, and leaves nothing behind',
    async (_, code, source) => {
      const before = await written();
      const { faults, parsed } = await answered<ScenarioCheck>('POST', '/scenarios/check', { source });
      expect(faults.map((fault) => fault.code)).toContain(code);
      expect(parsed).toBeUndefined();
      expect(await written()).toEqual(before);
    },
  );

  it('has a megabyte at most', async () => {
    expect((await refused('POST', '/scenarios/check', { source: '#'.repeat(1_000_001) })).code).toBe(
      'REQUEST_INVALID',
    );
    expect((await refused('POST', '/scenarios/check', { source: '#'.repeat(2_600_000) })).code).toBe(
      'REQUEST_TOO_LARGE',
    );
  });
});

describe('the scenario of an exercise', () => {
  it('is read as it was planned by whose role may read it', async () => {
    const drill = await server.plan(['a']);
    const response = await drill.request('/scenario', drill.planned.controlToken);
    expect(await response.json()).toMatchObject({
      id: 'server-test',
      injects: [{ id: 'question' }, {}, {}, {}, {}],
    });
    expect((await drill.request('/scenario', drill.tokenOf('a'))).status).toBe(403);
  });
});
