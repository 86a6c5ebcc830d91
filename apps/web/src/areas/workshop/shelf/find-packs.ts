import type { ScenarioListItem } from '@cyberdrill/contracts';

/** What is looked for; an empty one asks nothing. */
export interface PackSearch {
  readonly words: string;
  readonly level: string;
  readonly language: string;
}

/** The packs that hold every word somewhere (in any of their languages), and have the level and the language. */
export function findPacks(
  packs: readonly ScenarioListItem[],
  { words, level, language }: PackSearch,
): readonly ScenarioListItem[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return packs.filter((pack) => {
    const texts = [...Object.values(pack.title), ...Object.values(pack.summary), pack.scenario];
    const all = folded(texts.join('\n'));
    return (
      wanted.every((word) => all.includes(word)) &&
      (level === '' || pack.level === level) &&
      (language === '' || pack.languages.includes(language))
    );
  });
}

function folded(text: string): string {
  return text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
