import { describe, expect, it } from '@jest/globals';
import { faultsAfter, parsedHarbour } from '../testing/harbour.ts';

describe('checkSafety', () => {
  it('tells the line and column of the words inside a block of text', async () => {
    const { faults, place } = await faultsAfter([
      'Mali Shipping cannot unload. Call +999',
      'Mali Shipping cannot unload. Call «+41 22 730 5111 or +999',
    ]);
    expect(faults).toEqual([
      expect.objectContaining({ code: 'REAL_PHONE', ...place, path: 'injects[0].body.en' }),
    ]);
  });

  it('judges indicators in checks, names of things, and texts at malformed places', async () => {
    const { faults } = await faultsAfter(
      ['overlap: [update.cargo.example, 192.0.2.10]', 'overlap: [update.cargo.com, 8.8.8.8]'],
      ['{ en: Getonia, fr: Gétonie }', '{ en: Portugal, fr: Portugal }'],
      ['level: basic', 'level: basic\nremark: soc@acme.org'],
    );
    expect(faults.filter(({ code }) => code.startsWith('REAL_')).map(({ path }) => path)).toEqual([
      'remark',
      'parts[0].name.en',
      'parts[0].name.fr',
      'injects[0].checks.host-found.overlap[0]',
      'injects[0].checks.host-found.overlap[1]',
    ]);
  });

  it('leaves alone who wrote it, under which licence, and patterns', async () => {
    const { faults } = await parsedHarbour(
      ['authors: [CyberDrill contributors]', 'authors: ["A. Author <author@acme.org>"]'],
      ["matches: '\\d\\d:\\d\\d'", "matches: 'evil\\.acme\\.com|8.8.8.8'"],
    );
    expect(faults).toEqual([]);
  });
});
