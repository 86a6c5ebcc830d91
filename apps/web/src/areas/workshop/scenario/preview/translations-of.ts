import type { LanguageTag, Scenario } from '@cyberdrill/domain';
import { textsOf, type PlacedText } from './texts-of.ts';

/** How far a scenario is translated into a language. */
export interface Translation {
  readonly language: LanguageTag;
  /** Texts there are. */
  readonly total: number;
  /** Those that readers of the language would get in another. */
  readonly missing: readonly PlacedText[];
}

/** How far a scenario is translated into each of some languages. */
export function translationsOf(
  scenario: Scenario,
  languages: readonly LanguageTag[],
): readonly Translation[] {
  const texts = textsOf(scenario);
  return languages.map((language) => ({
    language,
    total: texts.length,
    missing: texts.filter(({ text }) => text[language] === undefined),
  }));
}
