import { describe, expect, it } from '@jest/globals';
import { fileURLToPath } from 'node:url';
import { formatFault } from '../faults/format-fault.ts';
import { listScenarioPacks } from './list-scenario-packs.ts';
import { loadScenarioPack } from './load-scenario-pack.ts';

const scenariosDir = fileURLToPath(new URL('../../../../scenarios', import.meta.url));
const { packs, unreadable } = await listScenarioPacks(scenariosDir);

describe('the scenarios that come with the product', () => {
  it('can all be listed', () => {
    expect(unreadable).toEqual([]);
    expect(packs.length).toBeGreaterThan(0);
  });

  it.each(packs.map(({ id, path }) => [id, path]))('%s is sound, without a warning', async (_, path) => {
    const { faults } = await loadScenarioPack(path);
    expect(faults.map(formatFault)).toEqual([]);
  });
});
