import { TLP_LABELS } from '@cyberdrill/domain';
import { child } from '../yaml/source-map.ts';
import type { CheckContext } from './check-context.ts';
import { allTexts } from './located-texts.ts';

const LABELS: ReadonlySet<string> = new Set(TLP_LABELS);

/** Labels inside texts are those of TLP 2.0, in capitals and untranslated in every language. */
export function checkTlpLabels({ file, faults }: CheckContext): void {
  for (const { item, path } of allTexts(file)) {
    const texts: readonly (readonly [string, string])[] =
      typeof item === 'string'
        ? [[path, item]]
        : Object.entries(item).map(([tag, words]) => [child(path, tag), words]);
    for (const [at, words] of texts) {
      for (const [found] of words.matchAll(/\bTLP:[\p{L}+]+|\bTLP:? (?:CLEAR|WHITE|GREEN|AMBER|RED)\b/giu)) {
        if (LABELS.has(found)) continue;
        faults.add({
          code: 'TLP_LABEL_WRONG',
          path: at,
          spot: { word: found },
          message: `"${found}" is not a label of TLP 2.0.`,
          remedy: `Write one of ${TLP_LABELS.join(', ')}, in capitals, without spaces, in every language.`,
        });
      }
    }
  }
}
