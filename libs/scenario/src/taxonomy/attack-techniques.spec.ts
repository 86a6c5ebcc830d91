import { describe, expect, it } from '@jest/globals';
import { isKnownTechnique, isTechniqueId, relatedTechniques } from './attack-techniques.ts';
import { isSim3Parameter } from './sim3-parameters.ts';

describe('ATT&CK technique ids', () => {
  it('knows the 216 techniques and 475 sub-techniques of the Enterprise matrix, version 18', () => {
    const ids = Array.from({ length: 1_000 }, (_, index) => `T1${String(index).padStart(3, '0')}`);
    const techniques = ids.filter(isKnownTechnique);
    const subTechniques = techniques.flatMap(relatedTechniques).filter((id) => id.includes('.'));
    expect(techniques).toHaveLength(216);
    expect(subTechniques).toHaveLength(475);
  });

  it.each(['T1486', 'T1566.001', 'T1055.015', 'T1547.015', 'T1681'])('knows %s', (id) => {
    expect(isTechniqueId(id) && isKnownTechnique(id)).toBe(true);
  });

  it.each(['T1055.006', 'T1218.006', 'T1547.011', 'T1562.005', 'T1574.002', 'T1566.005', 'T1999'])(
    'does not know %s',
    (id) => {
      expect(isKnownTechnique(id)).toBe(false);
    },
  );

  it.each(['1486', 't1486', 'T148', 'T1486.1', 'TA0040', 'T1486 '])('does not take %j for an id', (id) => {
    expect(isTechniqueId(id)).toBe(false);
  });
});

describe('SIM3 parameters', () => {
  it.each([
    ['O-11', true],
    ['O-12', false],
    ['H-7', true],
    ['T-10', true],
    ['P-17', true],
    ['P-0', false],
    ['X-1', false],
    ['P9', false],
  ])('%s: %s', (id, isOne) => {
    expect(isSim3Parameter(id)).toBe(isOne);
  });
});
