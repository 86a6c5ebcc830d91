import { describe, expect, it } from '@jest/globals';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const PAGE = 'test/security/asvs.md';
const text = readFileSync(PAGE, 'utf8');

interface Line {
  readonly id: string;
  readonly level: string;
  readonly requirement: string;
  readonly evidence: string;
}

const lines: readonly Line[] = [
  ...text.matchAll(/^\| (\d+\.\d+\.\d+) +\| (\d) +\| (.+?) +\| (.+?) +\|$/gm),
].map(([, id = '', level = '', requirement = '', evidence = '']) => ({ id, level, requirement, evidence }));

describe('the checklist of ASVS 5.0', () => {
  it('goes through the requirements in their order, each once', () => {
    const weight = ({ id }: Line): number =>
      id.split('.').reduce((sum, part) => 1_000 * sum + Number(part), 0);
    const weights = lines.map(weight);
    expect(weights).toEqual([...new Set(weights)].sort((one, other) => one - other));
  });

  it('covers both levels', () => {
    expect(lines.filter(({ level }) => level === '1').length).toBeGreaterThanOrEqual(55);
    expect(lines.filter(({ level }) => level === '2').length).toBeGreaterThanOrEqual(110);
  });

  it('names files that are there', () => {
    const named = [...text.matchAll(/\]\(([^)#]+)\)/g)].map(([, path = '']) => path);
    const missing = named.filter(
      (path) => !path.startsWith('https://') && !existsSync(join(dirname(PAGE), path)),
    );
    expect(missing).toEqual([]);
  });

  it('says why where a requirement is not met', () => {
    const unmet = lines.filter(({ evidence }) => /not met/i.test(evidence));
    expect(unmet.filter(({ evidence }) => !/\*\*not met\*\*[^:]*: \w+/i.test(evidence))).toEqual([]);
    expect(unmet.length).toBeLessThan(10);
  });
});
