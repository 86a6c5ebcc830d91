import { describe, expect, it } from '@jest/globals';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

interface BillOfMaterials {
  readonly bomFormat: string;
  readonly components: readonly { readonly name: string; readonly version: string; readonly purl: string }[];
}

describe('npm run sbom', () => {
  it('lists every package of the lockfile in the form of CycloneDX', async () => {
    const { stdout } = await promisify(execFile)('npm', ['run', '-s', 'sbom'], { maxBuffer: 2 ** 26 });
    const bill = JSON.parse(stdout) as BillOfMaterials;
    expect(bill.bomFormat).toBe('CycloneDX');
    const { dependencies } = JSON.parse(await readFile('package.json', 'utf8')) as {
      readonly dependencies: Readonly<Record<string, string>>;
    };
    const listed = new Set(bill.components.map(({ purl }) => decodeURIComponent(purl)));
    const wanted = Object.entries(dependencies).map(([name, version]) => `pkg:npm/${name}@${version}`);
    expect(wanted.filter((purl) => !listed.has(purl))).toEqual([]);
    expect(bill.components.length).toBeGreaterThan(wanted.length);
  });
});
