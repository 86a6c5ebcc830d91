import type { FaultList } from '../faults/fault-list.ts';
import { suggest } from '../shape/nearest.ts';
import { child } from '../yaml/source-map.ts';
import type { CheckContext } from './check-context.ts';
import { allTexts } from './located-texts.ts';

/** `{{team}}` and `{{part:<id>}}`, in the bodies of injects only, and the same ones in every language. */
export function checkPlaceholders({ file, faults }: CheckContext): void {
  const parts = file.ids.parts;
  const { language } = file.head;
  for (const { item, path, takesPlaceholders } of allTexts(file)) {
    const texts = typeof item === 'string' ? [[path, item] as const] : located(item, path);
    for (const [at, words] of texts) {
      for (const found of placeholdersIn(words)) {
        if (takesPlaceholders) checkKnown(faults, found, parts, at);
        else addNotFilled(faults, found, at);
      }
    }
    if (takesPlaceholders && typeof item !== 'string' && language !== undefined) {
      checkSame(faults, item, language, path);
    }
  }
}

function located(item: Readonly<Record<string, string>>, path: string) {
  return Object.entries(item).map(([tag, words]) => [child(path, tag), words] as const);
}

/** Anything that looks like a placeholder, also an unfinished one. */
function placeholdersIn(words: string): readonly string[] {
  return [...new Set(words.match(/\{\{[^{}\n]*(\}\})?/g))];
}

function checkKnown(
  faults: FaultList,
  found: string,
  parts: readonly string[] | undefined,
  path: string,
): void {
  if (found === '{{team}}') return;
  const part = /^\{\{part:(.*)\}\}$/.exec(found)?.[1];
  if (part !== undefined && (parts === undefined || parts.includes(part))) return;
  faults.add({
    code: 'PLACEHOLDER_UNKNOWN',
    path,
    spot: { word: found },
    message:
      part === undefined ? `"${found}" stands for nothing.` : `There is no part "${part}" to stand for.`,
    remedy: part === undefined ? 'Write {{team}} or {{part:<id>}}.' : suggest(part, parts ?? []),
  });
}

function addNotFilled(faults: FaultList, found: string, path: string): void {
  faults.add({
    code: 'PLACEHOLDER_UNKNOWN',
    path,
    spot: { word: found },
    message: `"${found}" would be shown as it is: names are filled in only in the body of an inject.`,
    remedy: 'Write the words out, or move them to the body.',
  });
}

function checkSame(
  faults: FaultList,
  item: Readonly<Record<string, string>>,
  language: string,
  path: string,
): void {
  const original = placeholdersIn(item[language] ?? '');
  for (const [tag, words] of Object.entries(item)) {
    const lost = original.filter((placeholder) => !words.includes(placeholder));
    if (lost.length === 0) continue;
    faults.add({
      code: 'PLACEHOLDER_LOST',
      path: child(path, tag),
      message: `The translation "${tag}" leaves out ${lost.join(', ')}, which the text in "${language}" has.`,
      remedy: 'Put it where the name belongs in this language.',
    });
  }
}
