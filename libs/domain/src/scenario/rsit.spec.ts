import { describe, expect, it } from '@jest/globals';
import { findRsitClass, findRsitType, RSIT_CLASSES } from './rsit.ts';

describe('RSIT 1003', () => {
  it('has 11 classes and 39 types, each code once', () => {
    const typeCodes = RSIT_CLASSES.flatMap(({ types }) => types.map(({ code }) => code));
    expect(RSIT_CLASSES).toHaveLength(11);
    expect(typeCodes).toHaveLength(39);
    expect(new Set(typeCodes).size).toBe(39);
  });

  it('finds a type only within its own class', () => {
    expect(findRsitType('malicious-code', 'c2-server')?.name).toBe('C2 Server');
    expect(findRsitType('fraud', 'c2-server')).toBeUndefined();
    expect(findRsitClass('malware')).toBeUndefined();
  });
});
