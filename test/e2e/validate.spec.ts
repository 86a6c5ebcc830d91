import { describe, expect, it } from '@jest/globals';
import { rawZip } from '@cyberdrill/testing';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cyberdrill, outputFolder } from './cyberdrill.ts';

describe('cyberdrill validate', () => {
  it('finds no fault in the scenarios that come with the project', async () => {
    const run = await cyberdrill(
      'validate',
      'scenarios/regional-comm-check',
      'scenarios/cross-border-ransomware',
    );
    expect(run).toMatchObject({ exitCode: 0 });
    expect(run.stdout.match(/: ok$/gm)).toHaveLength(2);
  });

  it('tells every fault with file, line, column and what to do', async () => {
    const pack = join(await outputFolder(), 'broken');
    await mkdir(pack);
    const source = await readFile('scenarios/regional-comm-check/scenario.yaml', 'utf8');
    const broken = source.replace('duration: 20m', 'duration: soon').replace('level: basic', 'level: easy');
    await writeFile(join(pack, 'scenario.yaml'), broken);
    const run = await cyberdrill('validate', pack);
    expect(run.exitCode).toBe(1);
    for (const wrong of ['duration: soon', 'level: easy']) {
      const line = broken.split('\n').findIndex((text) => text.startsWith(wrong)) + 1;
      expect(run.stdout).toMatch(new RegExp(`scenario\\.yaml:${line}:\\d+`));
    }
  });

  it('takes a zip archive of a pack, and unpacks nothing of one that would go elsewhere', async () => {
    const folder = await outputFolder();
    const scenario = await readFile('scenarios/regional-comm-check/scenario.yaml');
    const entry = { name: 'comm-check/scenario.yaml', content: scenario };
    await writeFile(join(folder, 'sound.zip'), rawZip(entry));
    await writeFile(join(folder, 'evil.zip'), rawZip(entry, { name: '../evil.txt', content: 'x' }));
    const sound = await cyberdrill('validate', join(folder, 'sound.zip'));
    expect(sound).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/sound\.zip: ok$/m) });
    const evil = await cyberdrill('validate', join(folder, 'evil.zip'));
    expect(evil).toMatchObject({
      exitCode: 1,
      stdout: expect.stringMatching(/ARCHIVE_ENTRY.*\.\.\/evil\.txt/),
    });
    const none = await cyberdrill('validate', join(folder, 'none.zip'));
    expect(none).toMatchObject({ exitCode: 1, stdout: expect.stringMatching(/there is no such file/) });
    expect((await readdir(folder)).sort()).toEqual(['evil.zip', 'sound.zip']);
  });

  it('says what is wrong with the call', async () => {
    await expect(cyberdrill('validate', '/nowhere/at/all')).resolves.toMatchObject({ exitCode: 1 });
    await expect(
      cyberdrill('rehearse', 'scenarios/regional-comm-check', '--teams', 'many', '--out', 'x'),
    ).resolves.toMatchObject({
      exitCode: 1,
      stderr: expect.stringMatching(/whole number from 1 to 60/),
    });
  });
});
