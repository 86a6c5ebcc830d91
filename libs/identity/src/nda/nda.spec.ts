import { describe, expect, it } from '@jest/globals';
import { DEFAULT_NDA, DEFAULT_NDA_VERSION } from './default-nda.ts';
import { acceptanceOf, isNdaDue } from './nda.ts';

const NDA = { version: 2, texts: { en: 'Keep quiet.', fr: 'Silence.' } };

describe('acceptanceOf', () => {
  it('records the hash of the words that were read', () => {
    expect(acceptanceOf({ version: 1, texts: { en: 'abc' } }, { version: 1, language: 'en' })).toEqual({
      version: 1,
      language: 'en',
      // FIPS 180-2, example of a one-block message.
      sha256: 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad',
    });
  });

  it.each([
    [{ version: 1, language: 'en' }],
    [{ version: 3, language: 'en' }],
    [{ version: 2, language: 'ru' }],
    [{ version: 2, language: 'constructor' }],
  ])('takes %j for no acceptance of what is in force', (acceptance) => {
    expect(acceptanceOf(NDA, acceptance)).toBeUndefined();
  });
});

describe('isNdaDue', () => {
  // SHA-256 of "Silence."
  const sha256 = 'e7d07a06f346da2f5313352ae297acf3bbdc18bbaf6f366822857ca22561c6a5';
  const accepted = { version: 2, language: 'fr', sha256, atMs: 1 };

  it('is due until it is accepted, and not afterwards', () => {
    expect(isNdaDue(NDA, undefined)).toBe(true);
    expect(isNdaDue(NDA, accepted)).toBe(false);
  });

  it('is due again with another version, and with other words under the same number', () => {
    expect(isNdaDue({ ...NDA, version: 3 }, accepted)).toBe(true);
    expect(isNdaDue({ ...NDA, texts: { ...NDA.texts, fr: 'Silence !' } }, accepted)).toBe(true);
    expect(isNdaDue({ ...NDA, texts: { ...NDA.texts, en: 'Be quiet.' } }, accepted)).toBe(false);
  });

  it('is never due where nothing is to be accepted', () => {
    expect(isNdaDue({ version: 3, texts: {} }, undefined)).toBe(false);
  });
});

describe('the default text', () => {
  it('says the same five things in the six languages of the United Nations', () => {
    expect(Object.keys(DEFAULT_NDA).sort()).toEqual(['ar', 'en', 'es', 'fr', 'ru', 'zh']);
    for (const [language, text] of Object.entries(DEFAULT_NDA)) {
      const [title, ...points] = text.split('\n\n');
      expect({ language, title }).toEqual({ language, title: expect.stringMatching(/^\P{N}{8,}$/u) });
      expect(points.map((point) => point.slice(0, 2))).toEqual(['1.', '2.', '3.', '4.', '5.']);
      expect(text).toContain('TLP');
      expect(text).toContain('NO DUFF');
    }
  });

  it('is the first version', () => {
    expect(DEFAULT_NDA_VERSION).toBe(1);
  });
});
