import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import type { InstalledScenario, PlannedExercise, ScenarioListItem, WireError } from '@cyberdrill/contracts';
import { rawZip, type RawZipEntry } from '@cyberdrill/testing';
import { createHash } from 'node:crypto';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ADMIN_TOKEN, Drill, DrillServer } from '../integration/server/drill-server.ts';
import { SERVER_SCENARIO } from '../integration/server/server-scenario.ts';
import { HOSTILE_SCENARIOS } from './hostile-scenarios.ts';

const LOG = 'ok 192.0.2.1\n';
const teams = ['a', 'b', 'c'].map((id) => ({ id, name: `CIRT ${id}`, language: 'en' }));

let server: DrillServer;
let dataDir: string;

beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'cyberdrill-packs-'));
  server = await DrillServer.start({ DATA_DIR: dataDir });
}, 30_000);

afterEach(async () => {
  expect((await server.request('/health/live', undefined)).status).toBe(200);
});

afterAll(async () => {
  await server.stop();
  await rm(dataDir, { recursive: true, force: true });
});

/** The scenario of the tests under an id of its own, with a file on its first inject. */
function scenario(id: string, change: (yaml: string) => string = (yaml) => yaml): RawZipEntry {
  const attached = SERVER_SCENARIO.replace(
    '    hints:',
    '    attachments: [{ path: files/proxy.log }]\n    hints:',
  );
  return { name: 'scenario.yaml', content: change(attached.replace('id: server-test', `id: ${id}`)) };
}

const log: RawZipEntry = { name: 'files/proxy.log', content: LOG };

function post(archive: Buffer): Promise<Response> {
  return server.request('/scenarios', ADMIN_TOKEN, {
    method: 'POST',
    body: new Uint8Array(archive),
    headers: { 'content-type': 'application/zip' },
  });
}

async function errorOf(response: Response): Promise<WireError> {
  return ((await response.json()) as { readonly error: WireError }).error;
}

async function listed(): Promise<readonly string[]> {
  const response = await server.request('/scenarios', ADMIN_TOKEN);
  return ((await response.json()) as readonly ScenarioListItem[]).map(({ scenario: name }) => name);
}

/** Every file and folder below the folder of packs, hidden ones too. */
async function written(): Promise<readonly string[]> {
  return (await readdir(join(dataDir, 'scenarios'), { recursive: true }).catch(() => [])).sort();
}

describe('a pack', () => {
  it('is on the shelf once it was sent, and drills are planned from it', async () => {
    const response = await post(rawZip(scenario('brought'), log, { name: 'GUIDE.md', content: '# Guide' }));
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      scenario: 'brought-1.0.0',
      isBuiltIn: false,
      isNew: true,
      warnings: [],
    });
    expect(await listed()).toContain('brought-1.0.0');
    const body = JSON.stringify({ title: 'From a pack', scenario: 'brought-1.0.0', teams });
    const planned = await server.request('/exercises', ADMIN_TOKEN, { method: 'POST', body });
    const drill = new Drill(server, (await planned.json()) as PlannedExercise);
    await drill.control('exercise:start', {});
    const sha256 = createHash('sha256').update(LOG).digest('hex');
    expect(await (await drill.request(`/files/${sha256}`, drill.tokenOf('a'))).text()).toBe(LOG);
  });

  it('changes nothing when it is sent again, and does not change', async () => {
    const archive = rawZip(scenario('stable'), log);
    expect(((await (await post(archive)).json()) as InstalledScenario).isNew).toBe(true);
    const before = await written();
    expect(((await (await post(archive)).json()) as InstalledScenario).isNew).toBe(false);
    for (const other of [
      rawZip(
        scenario('stable', (yaml) => yaml.replace('Server test', 'Another title')),
        log,
      ),
      rawZip(scenario('stable'), { ...log, content: 'ok 192.0.2.2\n' }),
      rawZip(scenario('stable'), log, { name: 'GUIDE.md', content: 'x' }),
    ])
      expect(await errorOf(await post(other))).toMatchObject({
        code: 'SCENARIO_TAKEN',
        details: { scenario: 'stable-1.0.0' },
      });
    expect(await written()).toEqual(before);
  });

  it('that comes several times at once is there once and whole', async () => {
    const archives = [0, 1, 2, 3, 4, 5].map((index) =>
      rawZip(
        scenario('raced', (yaml) => yaml.replace('Server test', `Title ${index % 2}`)),
        log,
      ),
    );
    const outcomes = await Promise.all(
      archives.map(async (archive) => {
        const response = await post(archive);
        if (!response.ok) return (await errorOf(response)).code;
        return ((await response.json()) as InstalledScenario).isNew ? 'new' : 'same';
      }),
    );
    expect([...outcomes].sort()).toEqual([...Array<string>(3).fill('SCENARIO_TAKEN'), 'new', 'same', 'same']);
    expect((await written()).filter((path) => path.startsWith('raced'))).toEqual([
      'raced-1.0.0',
      'raced-1.0.0/files',
      'raced-1.0.0/files/proxy.log',
      'raced-1.0.0/scenario.yaml',
    ]);
    expect((await written()).filter((path) => path.includes('incoming'))).toEqual([]);
  });
});

/** Archives that are more than they seem. */
const ARCHIVES: readonly (readonly [string, string, () => Buffer])[] = [
  [
    'that leads out of its folder',
    'ARCHIVE_ENTRY',
    () => rawZip(scenario('x'), log, { name: '../../evil.txt' }),
  ],
  ['with an absolute path', 'ARCHIVE_ENTRY', () => rawZip(scenario('x'), log, { name: '/tmp/evil.txt' })],
  ['with a path of Windows', 'ARCHIVE_ENTRY', () => rawZip(scenario('x'), log, { name: '..\\evil.txt' })],
  [
    'with a link',
    'ARCHIVE_ENTRY',
    () => rawZip(scenario('x'), { ...log, content: '/etc/passwd', mode: 0o120777 }),
  ],
  [
    'with a folder that is a link',
    'ARCHIVE_ENTRY',
    () => rawZip({ name: 'files/', mode: 0o120777 }, scenario('x'), log),
  ],
  ['with a file twice', 'ARCHIVE_ENTRY', () => rawZip(scenario('x'), log, { ...log, content: 'other' })],
  [
    'with names that differ in case',
    'ARCHIVE_ENTRY',
    () => rawZip(scenario('x'), log, { name: 'FILES/proxy.LOG' }),
  ],
  [
    'with too many files',
    'ARCHIVE_TOO_LARGE',
    () => rawZip(scenario('x'), ...Array.from({ length: 600 }, (_, index) => ({ name: `${index}.txt` }))),
  ],
  [
    'with a file that unpacks to gigabytes',
    'ARCHIVE_ENTRY',
    () => rawZip(scenario('x'), { ...log, uncompressedSize: 4e9 }),
  ],
  [
    'that unpacks to a hundred times itself',
    'ARCHIVE_TOO_LARGE',
    () => rawZip(scenario('x'), { ...log, content: Buffer.alloc(9_900_000, '0') }),
  ],
  [
    'that unpacks to more than it says',
    'ARCHIVE_UNREADABLE',
    () => rawZip(scenario('x'), { ...log, content: Buffer.alloc(900_000, '0'), uncompressedSize: 9 }),
  ],
  ['that is damaged', 'ARCHIVE_ENTRY', () => rawZip(scenario('x'), { ...log, crc: 1 })],
  [
    'that is none',
    'ARCHIVE_UNREADABLE',
    () => Buffer.from('not an archive at all, but long enough to be one'),
  ],
  [
    'with a program',
    'ATTACHMENT_EXECUTABLE',
    () => rawZip(scenario('x'), { ...log, content: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(99)]) }),
  ],
  [
    'with a program that no inject names',
    'ARCHIVE_ENTRY',
    () => rawZip(scenario('x'), log, { name: 'tool', content: Buffer.from('\x7fELF\0') }),
  ],
];

describe('what cannot be a pack is refused whole', () => {
  let before: readonly string[];

  beforeAll(async () => {
    before = await written();
  });

  async function refused(archive: Buffer, code: string): Promise<void> {
    const response = await post(archive);
    const error = await errorOf(response);
    expect({ status: response.status, code: error.code }).toEqual({ status: 422, code: 'SCENARIO_INVALID' });
    expect(error.details['faults']).toEqual(expect.arrayContaining([expect.stringContaining(` ${code}: `)]));
    expect(JSON.stringify(error)).not.toContain(dataDir);
    expect(await written()).toEqual(before);
  }

  it.each(ARCHIVES)('an archive %s', async (_, code, archive) => {
    await refused(archive(), code);
  });

  it.each(HOSTILE_SCENARIOS)('a scenario %s', async (_, code, yaml) => {
    const content = yaml === '' ? Buffer.from([0x61, 0x3a, 0xff]) : yaml;
    await refused(rawZip({ name: 'scenario.yaml', content, method: 0 }), code);
  });

  it.each([
    ['(a+)+(?=b)', 'looks ahead'],
    ['(a)\\1', 'refers back'],
  ])('a scenario whose pattern %s RE2 does not know: it %s', async (pattern) => {
    const checks = `    checks: { c: { field: finding, matches: '${pattern}' } }\n    hints:`;
    await refused(
      rawZip(
        scenario('x', (yaml) => yaml.replace('    hints:', checks)),
        log,
      ),
      'PATTERN_INVALID',
    );
  });

  it('a body that is larger than an archive may be', async () => {
    const response = await post(Buffer.alloc(20_000_001));
    expect({ status: response.status, code: (await errorOf(response)).code }).toEqual({
      status: 413,
      code: 'REQUEST_TOO_LARGE',
    });
  });

  it('and the prototype of objects is as it was', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { readonly isAdministrator?: boolean }).isAdministrator).toBeUndefined();
  });
});
