import { describe, expect, it } from '@jest/globals';
import type { ScenarioListItem } from '@cyberdrill/contracts';
import { findPacks, type PackSearch } from './find-packs.ts';

const packs: readonly ScenarioListItem[] = [
  {
    scenario: 'ransom-1.0.0',
    id: 'ransom',
    version: '1.0.0',
    title: { en: 'Ransomware', fr: 'Rançongiciel' },
    summary: { en: 'Hospitals are encrypted.' },
    languages: ['en', 'fr'],
    level: 'advanced',
    durationMs: 60_000,
    isBuiltIn: true,
  },
  {
    scenario: 'calls',
    id: 'calls',
    version: '1.0.0',
    title: { en: 'Calls' },
    summary: { en: 'Who can be reached?' },
    languages: ['en'],
    level: 'basic',
    durationMs: 60_000,
    isBuiltIn: false,
  },
];

function found(search: Partial<PackSearch>): readonly string[] {
  return findPacks(packs, { words: '', level: '', language: '', ...search }).map(({ scenario }) => scenario);
}

describe('looking for packs', () => {
  it('finds all when nothing is asked', () => {
    expect(found({})).toEqual(['ransom-1.0.0', 'calls']);
  });

  it('takes words of any language, without accents, all of them', () => {
    expect(found({ words: 'rancon HOSPITALS' })).toEqual(['ransom-1.0.0']);
    expect(found({ words: 'hospitals reached' })).toEqual([]);
  });

  it('takes a level and a language', () => {
    expect(found({ level: 'basic' })).toEqual(['calls']);
    expect(found({ language: 'fr' })).toEqual(['ransom-1.0.0']);
  });
});
