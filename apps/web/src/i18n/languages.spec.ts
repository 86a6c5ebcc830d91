import { describe, expect, it } from '@jest/globals';
import { bestLanguage, directionOf } from './languages.ts';

describe('bestLanguage', () => {
  it.each([
    [['fr-CA', 'en'], 'fr'],
    [['de-AT', 'ar-EG', 'en'], 'ar'],
    [['ZH-hant-TW'], 'zh'],
    [['de', 'sw'], 'en'],
    [[], 'en'],
  ])('of %j is %s', (wanted, best) => {
    expect(bestLanguage(wanted)).toBe(best);
  });
});

describe('directionOf', () => {
  it('knows what runs from right to left, of content in other languages too', () => {
    expect(['ar', 'ar-EG', 'fa', 'UR'].map(directionOf)).toEqual(['rtl', 'rtl', 'rtl', 'rtl']);
    expect(['en', 'zh', 'pt-BR'].map(directionOf)).toEqual(['ltr', 'ltr', 'ltr']);
  });
});
