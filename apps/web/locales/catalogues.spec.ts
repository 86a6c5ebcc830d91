import { describe, expect, it } from '@jest/globals';
import { ERRORS } from '@cyberdrill/contracts';
import { readdirSync, readFileSync } from 'node:fs';
import { LANGUAGE_CODES } from '../src/i18n/languages.ts';

type Texts = { readonly [key: string]: string | Texts };

const FOLDER = new URL('.', import.meta.url);
const NAMES = readdirSync(new URL('en/', FOLDER)).map((file) => file.replace('.json', ''));
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** Texts by their whole key, such as `errors.INTERNAL.hint`. */
function textsOf(language: string, name: string): ReadonlyMap<string, string> {
  const file = readFileSync(new URL(`${language}/${name}.json`, FOLDER), 'utf8');
  const flat = (texts: Texts, before: string): [string, string][] =>
    Object.entries(texts).flatMap(([key, text]) =>
      typeof text === 'string'
        ? [[`${before}${key}`, text] as [string, string]]
        : flat(text, `${before}${key}.`),
    );
  return new Map(flat(JSON.parse(file) as Texts, ''));
}

function placesIn(text: string): readonly string[] {
  return (text.match(/\{\w+\}/g) ?? []).sort();
}

describe.each(NAMES)('the catalogue %s', (name) => {
  const english = textsOf('en', name);

  it.each(LANGUAGE_CODES)('is complete in %s', (language) => {
    const texts = textsOf(language, name);
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const expected = new Set(
      [...english.keys()].flatMap((key) =>
        PLURAL.test(key) ? forms.map((form) => key.replace(PLURAL, `_${form}`)) : [key],
      ),
    );
    expect([...texts.keys()].sort()).toEqual([...expected].sort());
    for (const [key, text] of texts) expect([key, text.trim()]).not.toEqual([key, '']);
  });

  it.each(LANGUAGE_CODES)('leaves the same places open in %s', (language) => {
    for (const [key, text] of textsOf(language, name)) {
      // Some languages say a number of one or two in words.
      if (/_(zero|one|two)$/.test(key)) continue;
      const model = english.get(key) ?? english.get(key.replace(PLURAL, '_other')) ?? '';
      expect([key, placesIn(text)]).toEqual([key, placesIn(model)]);
    }
  });
});

it('tells no error that there is not', () => {
  const told = [...textsOf('en', 'common').keys()].flatMap((key) => /^errors\.(\w+)\./.exec(key)?.[1] ?? []);
  const ofThePages = ['UNREACHABLE', 'CALLED_OFF', 'UNEXPECTED'];
  expect(told.filter((code) => !Object.hasOwn(ERRORS, code) && !ofThePages.includes(code))).toEqual([]);
});
