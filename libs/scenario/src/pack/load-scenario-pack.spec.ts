import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { HARBOUR } from '../testing/harbour.ts';
import { listScenarioPacks } from './list-scenario-packs.ts';
import { loadScenarioPack } from './load-scenario-pack.ts';

let dir: string;
let pack: string;

beforeEach(async () => {
  dir = await mkdtemp(join(tmpdir(), 'packs-'));
  pack = join(dir, 'harbour');
  await mkdir(join(pack, 'files'), { recursive: true });
});

afterEach(() => rm(dir, { recursive: true }));

/** Writes the harbour scenario with these attachments on its first inject. */
async function writePack(...attachments: readonly string[]): Promise<void> {
  const listed = attachments.map((attachment) => `      - ${attachment}\n`).join('');
  const text = HARBOUR.replace('    checks:\n', `    attachments:\n${listed}    checks:\n`);
  await writeFile(join(pack, 'scenario.yaml'), text);
}

const faultsOf = async () =>
  (await loadScenarioPack(pack)).faults.map(({ code, message }) => `${code}: ${message}`);

describe('loadScenarioPack', () => {
  it('hashes each attachment once, however many injects hand it out', async () => {
    await writeFile(join(pack, 'files', 'proxy.log'), 'abc');
    await writePack('path: files/proxy.log', '{ path: files/proxy.log, name: Proxy log.txt }');
    const loaded = await loadScenarioPack(pack);
    if (!('scenario' in loaded)) throw new Error(loaded.faults.map(({ message }) => message).join());
    const sha256 = 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad';
    expect(loaded.path).toBe(pack);
    expect(loaded.attachments).toEqual([
      { path: 'files/proxy.log', sha256, mediaType: 'text/plain', content: Buffer.from('abc') },
    ]);
    expect(loaded.scenario.injects[0]?.attachments).toEqual([
      { name: 'proxy.log', sha256, sizeBytes: 3, mediaType: 'text/plain' },
      { name: 'Proxy log.txt', sha256, sizeBytes: 3, mediaType: 'text/plain' },
    ]);
  });

  it.each([
    ['../secret.txt', 'it leads out of the folder'],
    ['files/../../secret.txt', 'it leads out of the folder'],
    ['/etc/passwd', 'it is not relative'],
    ['C:/secret.txt', 'it is not relative'],
    ["'files\\secret.txt'", 'it has backslashes'],
    ['.git/config', 'hidden part'],
    ['files//x', 'empty'],
  ])('refuses the path %s', async (path, reason) => {
    await writeFile(join(dir, 'secret.txt'), 'secret');
    await writePack(`path: ${path}`);
    expect(await faultsOf()).toEqual([expect.stringMatching(new RegExp(`^ATTACHMENT_PATH: .*${reason}`))]);
  });

  it('refuses a link that leads out of the pack, by itself or by its folder', async () => {
    await writeFile(join(dir, 'secret.txt'), 'secret');
    await symlink(join(dir, 'secret.txt'), join(pack, 'files', 'link.txt'));
    await symlink(dir, join(pack, 'outside'));
    await writePack('path: files/link.txt', 'path: outside/secret.txt');
    expect(await faultsOf()).toEqual([
      expect.stringContaining(
        'ATTACHMENT_UNREADABLE: The attachment "files/link.txt" cannot be read: a link leads out',
      ),
      expect.stringContaining('"outside/secret.txt" cannot be read: a link leads out'),
    ]);
  });

  it('refuses what is not there, is no file, or is too large', async () => {
    await writeFile(join(pack, 'files', 'large.bin'), '');
    await truncate(join(pack, 'files', 'large.bin'), 10_000_001);
    await writePack('path: files/none.txt', 'path: files', 'path: files/large.bin');
    expect(await faultsOf()).toEqual([
      expect.stringContaining('"files/none.txt" cannot be read: there is no such file.'),
      expect.stringContaining('"files" cannot be read: it is not a file.'),
      expect.stringContaining('"files/large.bin" cannot be read: it has 10000001 bytes, more than 10000000.'),
    ]);
  });

  it('refuses a program, whatever it is called', async () => {
    await writeFile(join(pack, 'files', 'report.pdf'), Buffer.concat([Buffer.from('MZ'), Buffer.alloc(600)]));
    await writePack('path: files/report.pdf');
    expect(await faultsOf()).toEqual(['ATTACHMENT_EXECUTABLE: "files/report.pdf" is a program.']);
  });

  it('refuses what is not exchanged in a drill, and names that mislead, also those given for the players', async () => {
    await writeFile(join(pack, 'files', 'dump.bin'), Buffer.from([0, 1, 2, 3]));
    await writeFile(join(pack, 'files', 'page.html'), '<p>Your account was closed.</p>');
    await writeFile(join(pack, 'files', 'page.txt'), '<p>Your account was closed.</p>');
    await writePack(
      'path: files/dump.bin',
      'path: files/page.html',
      '{ path: files/page.txt }',
      '{ path: files/page.txt, name: invoice.pdf }',
    );
    expect(await faultsOf()).toEqual([
      'ATTACHMENT_TYPE: "files/dump.bin" is of no kind that is handed out in a drill.',
      'ATTACHMENT_TYPE: A name of "files/page.html" ends in ".html", but its content is text/plain.',
      'ATTACHMENT_TYPE: A name of "files/page.txt" ends in ".pdf", but its content is text/plain.',
    ]);
  });

  it('looks through text attachments for what could be real, and says where', async () => {
    await writeFile(join(pack, 'files', 'proxy.log'), 'ok 192.0.2.1\nbad 8.8.8.8 Mali Shipping\n');
    await writePack('path: files/proxy.log');
    const { faults } = await loadScenarioPack(pack);
    expect(faults).toEqual([
      expect.objectContaining({
        code: 'REAL_ADDRESS',
        file: join(pack, 'files', 'proxy.log'),
        line: 2,
        column: 5,
      }),
    ]);
  });

  it('finds the only YAML file of a folder, and takes a file for its pack', async () => {
    await writeFile(join(pack, 'harbour.yml'), HARBOUR);
    expect((await loadScenarioPack(pack)).faults).toEqual([]);
    expect(await loadScenarioPack(join(pack, 'harbour.yml'))).toMatchObject({ path: pack, faults: [] });
  });

  it('says why there is no scenario', async () => {
    expect(await faultsOf()).toEqual([
      'PACK_UNREADABLE: No scenario can be read: there is no scenario.yaml in this folder.',
    ]);
    await writeFile(join(pack, 'a.yaml'), HARBOUR);
    await writeFile(join(pack, 'b.yaml'), HARBOUR);
    expect(await faultsOf()).toEqual([expect.stringContaining('there are several YAML files in harbour')]);
    const { faults } = await loadScenarioPack(join(dir, 'nowhere'));
    expect(faults).toEqual([
      expect.objectContaining({ message: expect.stringContaining('there is nothing at this path') }),
    ]);
  });

  it('does not read a file that is too large to the end', async () => {
    await writeFile(join(pack, 'scenario.yaml'), '');
    await truncate(join(pack, 'scenario.yaml'), 5_000_000_000);
    expect(await faultsOf()).toEqual([expect.stringContaining('FILE_TOO_LARGE')]);
  });
});

describe('listScenarioPacks', () => {
  it('lists packs by id and keeps those apart that cannot be read', async () => {
    await writeFile(join(pack, 'scenario.yaml'), HARBOUR);
    await mkdir(join(dir, 'another'));
    await writeFile(join(dir, 'another', 'scenario.yaml'), HARBOUR.replace('id: harbour', 'id: another'));
    await mkdir(join(dir, 'broken'));
    await writeFile(join(dir, 'broken', 'scenario.yaml'), 'a: [');
    await mkdir(join(dir, '.hidden'));
    await writeFile(join(dir, 'scenario.schema.json'), '{}');
    const { packs, unreadable } = await listScenarioPacks(dir);
    expect(packs.map(({ id }) => id)).toEqual(['another', 'harbour']);
    expect(packs[1]).toEqual({
      id: 'harbour',
      version: '1.0.0',
      title: { en: 'Harbour', fr: 'Le port' },
      summary: { en: 'A port operator is attacked.', fr: 'Un opérateur portuaire est attaqué.' },
      language: 'en',
      languages: ['en', 'fr'],
      level: 'basic',
      durationMs: 7_200_000,
      path: pack,
    });
    expect(unreadable).toEqual([
      { path: join(dir, 'broken'), faults: [expect.objectContaining({ code: 'YAML_SYNTAX' })] },
    ]);
  });
});
