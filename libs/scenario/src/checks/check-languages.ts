import type { FaultList } from '../faults/fault-list.ts';
import { child } from '../yaml/source-map.ts';
import type { CheckContext } from './check-context.ts';
import { allTexts, type PlacedText } from './located-texts.ts';

/** Every text has words in every language that the scenario claims, and in no other. */
export function checkLanguages({ file, faults }: CheckContext): void {
  const { language, languages } = file.head;
  if (language === undefined || languages === undefined) return;
  for (const [index, tag] of languages.entries()) {
    if (languages.indexOf(tag) === index) continue;
    faults.add({
      code: 'LANGUAGE_TWICE',
      path: child('languages', index),
      message: `The language "${tag}" stands twice in the list.`,
      remedy: 'Delete one of the two.',
    });
  }
  if (!languages.includes(language)) {
    faults.add({
      code: 'LANGUAGE_UNLISTED',
      path: 'language',
      message: `The scenario's own language "${language}" is not in its list of languages.`,
      remedy: `Add "${language}" to "languages".`,
    });
  }
  for (const text of allTexts(file)) checkText(faults, text, language, languages);
}

function checkText(
  faults: FaultList,
  { item, path }: PlacedText,
  language: string,
  languages: readonly string[],
): void {
  const words = typeof item === 'string' ? { [language]: item } : item;
  for (const tag of new Set(languages)) {
    if (words[tag] !== undefined) continue;
    faults.add({
      code: 'TRANSLATION_MISSING',
      path,
      message: `The text has no words in "${tag}", which the scenario claims to be complete in.`,
      remedy:
        typeof item === 'string'
          ? `Write it by language: { ${language}: …, ${tag}: … }.`
          : `Add "${tag}" to it, or take "${tag}" out of the scenario's "languages".`,
    });
  }
  for (const [tag, text] of Object.entries(words)) {
    const at = typeof item === 'string' ? path : child(path, tag);
    if (text.trim() === '') {
      faults.add({ code: 'TEXT_EMPTY', path: at, message: 'The text is empty.', remedy: 'Write its words.' });
    }
    if (!languages.includes(tag) && typeof item !== 'string') {
      faults.add({
        code: 'LANGUAGE_UNLISTED',
        path: at,
        spot: 'key',
        message: `The scenario does not list the language "${tag}".`,
        remedy: `Add "${tag}" to "languages", or delete this translation.`,
      });
    }
  }
}
