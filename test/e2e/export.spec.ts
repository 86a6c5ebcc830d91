import { describe, expect, it } from '@jest/globals';
import { isFormula, readCsv } from '@cyberdrill/testing';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { cyberdrill, outputFolder } from './cyberdrill.ts';

const SCENARIO = 'scenarios/cross-border-ransomware';

describe('cyberdrill export msel', () => {
  it.each([
    ['standard', 'Delivery Time'],
    ['hseep', 'Designated Scenario Time'],
  ])('writes a spreadsheet that comes back with a line for each event: %s', async (columns, head) => {
    const file = join(await outputFolder(), 'msel.csv');
    const run = await cyberdrill(
      'export',
      'msel',
      SCENARIO,
      '--columns',
      columns,
      '--language',
      'fr',
      '--out',
      file,
    );
    expect(run).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/: \d+ events/) });
    const events = Number(/(\d+) events/.exec(run.stdout)?.[1]);
    const [heads = [], ...rows] = readCsv(await readFile(file, 'utf8'));
    expect(heads).toContain(head);
    expect(rows).toHaveLength(events);
    expect(rows.filter((row) => row.length !== heads.length)).toEqual([]);
    expect(rows.flat().filter(isFormula)).toEqual([]);
    expect(rows.flat().some((cell) => cell.includes('EXERCICE EXERCICE EXERCICE'))).toBe(true);
  });

  it.each([
    ['a language there is not', 2, [SCENARIO, '--language', 'xx']],
    ['a scenario there is not', 1, ['scenarios/none']],
    ['columns nobody knows', 1, [SCENARIO, '--columns', 'mine']],
  ])('writes nothing for %s, and says so', async (_, exitCode, asked) => {
    const folder = await outputFolder();
    const run = await cyberdrill('export', 'msel', ...asked, '--out', join(folder, 'msel.csv'));
    expect(run.exitCode).toBe(exitCode);
    expect(run.stderr).not.toBe('');
    expect(await readdir(folder)).toEqual([]);
  });
});
