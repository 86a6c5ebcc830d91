import { describe, expect, it } from '@jest/globals';
import { rawZip, type RawZipEntry } from '@cyberdrill/testing';
import fc from 'fast-check';
import { HARBOUR } from '../../testing/harbour.ts';
import { loadZippedPack } from './load-zipped-pack.ts';
import { ZIP_LIMITS } from './zip-limits.ts';

const SCENARIO: RawZipEntry = { name: 'scenario.yaml', content: HARBOUR };
const WITH_LOG = HARBOUR.replace(
  '    checks:\n',
  '    attachments:\n      - path: files/proxy.log\n    checks:\n',
);

/** The faults of an archive as `CODE: message`, shortened. */
async function faultsOf(archive: Uint8Array): Promise<readonly string[]> {
  const { faults } = await loadZippedPack(archive, 'pack.zip');
  return faults.map(({ code, message }) => `${code}: ${message}`);
}

async function loaded(...entries: RawZipEntry[]) {
  const pack = await loadZippedPack(rawZip(...entries), 'pack.zip');
  if (!('scenario' in pack)) throw new Error(pack.faults.map(({ message }) => message).join());
  return pack;
}

describe('loadZippedPack', () => {
  it.each(['', 'harbour/'])('reads a pack below %j', async (folder) => {
    const pack = await loaded(
      { name: `${folder}files/`, mode: 0o040755 },
      { name: `${folder}scenario.yaml`, content: WITH_LOG },
      { name: `${folder}files/proxy.log`, content: 'ok 192.0.2.1', method: 0 },
      { name: `${folder}GUIDE.md`, content: '# Guide' },
      { name: '__MACOSX/._scenario.yaml', content: '\0' },
      { name: `${folder}.DS_Store`, content: '\0' },
    );
    expect(pack.scenario.id).toBe('harbour');
    expect([...pack.files.keys()]).toEqual(['scenario.yaml', 'files/proxy.log', 'GUIDE.md']);
    expect(pack.attachments.map(({ path, content }) => [path, String(Buffer.from(content))])).toEqual([
      ['files/proxy.log', 'ok 192.0.2.1'],
    ]);
  });

  it('tells the scenario’s own faults by file and line', async () => {
    const archive = rawZip({
      name: 'scenario.yaml',
      content: HARBOUR.replace('level: basic', 'level: easy'),
    });
    const { faults } = await loadZippedPack(archive, 'pack.zip');
    expect(faults).toEqual([
      expect.objectContaining({ code: 'VALUE_UNKNOWN', file: 'pack.zip/scenario.yaml' }),
    ]);
  });

  it('says why there is no scenario', async () => {
    expect(await faultsOf(rawZip())).toEqual([expect.stringContaining('there is no scenario.yaml')]);
    expect(await faultsOf(rawZip({ name: 'a.yaml' }, { name: 'b.yaml' }))).toEqual([
      expect.stringContaining('several YAML files in the archive'),
    ]);
  });

  it.each<readonly [string, string]>([
    ['../evil.txt', 'leads out of the folder'],
    ['files/../../evil.txt', 'leads out of the folder'],
    ['__MACOSX/../../evil.txt', 'leads out of the folder'],
    ['/etc/cron.d/evil', 'not relative'],
    ['C:/evil.txt', 'not relative'],
    ['..\\evil.txt', 'backslashes'],
    ['files//evil.txt', 'empty'],
    ['./evil.txt', 'dotted'],
    ['.git/config', 'hidden'],
    ['a\0b.txt', 'characters'],
    ['a\u001b[2Jb.txt', 'characters'],
    ['log:evil.txt', 'characters'],
    ['NUL', 'means something else'],
    ['com1.txt', 'means something else'],
    ['evil.txt.', 'means something else'],
    [`${'d/'.repeat(ZIP_LIMITS.maxDepth + 1)}x.txt`, 'too deep'],
    [`${'x'.repeat(ZIP_LIMITS.maxPathLength)}.txt`, 'too long'],
    ['', 'empty'],
  ])('refuses the path %j', async (name, problem) => {
    expect(await faultsOf(rawZip(SCENARIO, { name, content: 'x' }))).toEqual([
      expect.stringMatching(new RegExp(`^ARCHIVE_ENTRY: .*${problem}`)),
    ]);
  });

  it.each<readonly [string, RawZipEntry, string]>([
    ['a link', { name: 'link.txt', content: '/etc/passwd', mode: 0o120777 }, 'a link or a device'],
    ['a link that calls itself a folder', { name: 'link/', mode: 0o120777 }, 'a link or a device'],
    ['a device', { name: 'disk', mode: 0o060660 }, 'a link or a device'],
    ['an encrypted file', { name: 'secret.txt', content: 'x', flags: 1 }, 'encrypted'],
    ['an odd compression', { name: 'odd.txt', content: 'x', method: 99 }, 'compressed in a way'],
    ['a damaged file', { name: 'bad.txt', content: 'x', crc: 1 }, 'damaged'],
    ['a folder with content', { name: 'folder/', content: 'x', mode: 0o040755 }, 'a folder with content'],
    ['a file that claims to be huge', { name: 'big.txt', uncompressedSize: 4e9 }, '4000000000 bytes'],
    [
      'a program',
      { name: 'tool.exe', content: Buffer.concat([Buffer.from('MZ'), Buffer.alloc(99)]) },
      'a program',
    ],
    ['a page', { name: 'index.html', content: '<html>' }, 'ends in .html'],
  ])('refuses %s', async (_, entry, problem) => {
    expect(await faultsOf(rawZip(SCENARIO, entry))).toEqual([
      expect.stringMatching(new RegExp(`^ARCHIVE_ENTRY: .*${problem}`)),
    ]);
  });

  it.each<readonly [string, readonly RawZipEntry[]]>([
    ['the same name twice', [{ name: 'a.txt' }, { name: 'a.txt' }]],
    ['a second scenario', [{ name: 'SCENARIO.yaml' }]],
    ['names that differ in case', [{ name: 'a.txt' }, { name: 'A.TXT' }]],
    ['names that differ in how a letter is written', [{ name: 'é.txt' }, { name: 'e\u0301.txt' }]],
    ['a file that is a folder as well', [{ name: 'a' }, { name: 'A/b.txt' }]],
    ['a folder that is a file as well', [{ name: 'a/b.txt' }, { name: 'a' }]],
  ])('refuses %s', async (_, entries) => {
    expect(await faultsOf(rawZip(SCENARIO, ...entries))).toEqual([expect.stringMatching(/^ARCHIVE_ENTRY/)]);
  });

  it('refuses bombs: many entries, one large file, many files, a large ratio', async () => {
    const many = Array.from({ length: ZIP_LIMITS.maxEntries }, (_, index) => ({ name: `${index}.txt` }));
    const zeros = Buffer.alloc(ZIP_LIMITS.maxFileBytes, '0');
    const large = Array.from({ length: 6 }, (_, index) => ({ name: `${index}.txt`, content: zeros }));
    const bombs = [
      rawZip(SCENARIO, ...many),
      rawZip(SCENARIO, ...large),
      rawZip(SCENARIO, { name: 'ratio.txt', content: Buffer.alloc(9_000_000, '0') }),
      Buffer.alloc(ZIP_LIMITS.maxBytes + 1),
    ];
    for (const bomb of bombs)
      expect(await faultsOf(bomb)).toEqual([expect.stringMatching(/^ARCHIVE_TOO_LARGE/)]);
  });

  it('unpacks no further than the archive’s own directory says', async () => {
    const liar = { name: 'liar.txt', content: Buffer.alloc(5_000_000, '0'), uncompressedSize: 10 };
    expect(await faultsOf(rawZip(SCENARIO, liar))).toEqual([expect.stringMatching(/^ARCHIVE_UNREADABLE/)]);
  });

  it('does not unpack archives inside', async () => {
    const inner = rawZip({ name: 'ratio.txt', content: Buffer.alloc(50_000_000, '0') });
    const pack = await loaded(SCENARIO, { name: 'evidence.zip', content: inner, method: 0 });
    expect(pack.files.get('evidence.zip')).toEqual(inner);
  });

  it.each([
    ['nothing', Buffer.alloc(0)],
    ['a text', Buffer.from(HARBOUR)],
    ['half an archive', rawZip(SCENARIO).subarray(0, 200)],
    ['an archive without its end', rawZip(SCENARIO).subarray(0, -10)],
  ])('does not read %s', async (_, archive) => {
    expect(await faultsOf(archive)).toEqual([expect.stringMatching(/^ARCHIVE_UNREADABLE/)]);
  });

  it('ends in a pack or in faults for an archive with any bytes changed', async () => {
    const sound = rawZip(SCENARIO, { name: 'files/a.txt', content: 'abc', method: 0 });
    // Most of an archive is packed content; names and numbers stand at its end.
    const place = fc.nat(400).map((back) => sound.length - 1 - back);
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(place, fc.nat(255)), { minLength: 1, maxLength: 4 }),
        async (changes) => {
          const archive = Buffer.from(sound);
          for (const [at, value] of changes) archive[at] = value;
          const pack = await loadZippedPack(archive, 'pack.zip');
          expect('scenario' in pack || pack.faults.length > 0).toBe(true);
        },
      ),
      { numRuns: 200 },
    );
  });
});
