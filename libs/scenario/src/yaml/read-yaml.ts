import { Composer, LineCounter, type Document } from 'yaml';
import { FaultList } from '../faults/fault-list.ts';
import type { Fault } from '../faults/fault.ts';
import { decodeSource } from './decode-source.ts';
import { explainYamlError } from './explain-yaml-error.ts';
import { guardedTokens, ReadingStopped } from './guarded-tokens.ts';
import { plainValue, type PlainValue } from './plain-value.ts';
import { FILE_START, SourceMap, type Locator, type Place } from './source-map.ts';
import { FAULT_SEVERITY } from '../faults/fault-codes.ts';

/** A YAML file that was read: its plain values, and where each of them stands. */
export interface YamlSource {
  readonly value: PlainValue;
  readonly locator: Locator;
}

/** Either the file's values or the faults that keep it from being read. */
export type YamlReading = YamlSource | { readonly faults: readonly Fault[] };

const COMPOSER_OPTIONS = {
  schema: 'core',
  // Comparing each key with every other takes minutes on a large mapping; plainValue() finds duplicates in one pass.
  uniqueKeys: false,
  // No explicit types such as !!binary: a scenario holds texts, numbers and switches only.
  resolveKnownTags: false,
  prettyErrors: false,
} as const;

/** Reads one YAML document. Any source ends in values or in faults; nothing is thrown. */
export function readYaml(source: string | Uint8Array, fileName: string): YamlReading {
  const text = decodeSource(source);
  if (typeof text !== 'string') return refusal(fileName, text.place, text);
  const lines = new LineCounter();
  const map = new SourceMap(text, lines);
  const faults = new FaultList(fileName, map);
  try {
    const [document] = new Composer(COMPOSER_OPTIONS).compose(guardedTokens(text, lines), true, text.length);
    if (document === undefined) return refusal(fileName, FILE_START, NOTHING_THERE);
    noteSyntaxFaults(document, map, faults);
    if (faults.isEmpty) {
      const value = plainValue(document, map, faults);
      if (value === null) return refusal(fileName, FILE_START, NOTHING_THERE);
      if (faults.isEmpty) return { value, locator: map };
    }
    return { faults: faults.sorted() };
  } catch (thrown) {
    if (thrown instanceof ReadingStopped) return refusal(fileName, map.placeOf(thrown.offset), thrown);
    throw thrown;
  }
}

const NOTHING_THERE = {
  code: 'FILE_EMPTY',
  message: 'The file is empty.',
  remedy: 'Write a scenario, beginning with "cyberdrill: 1".',
} as const;

function noteSyntaxFaults(document: Document, map: SourceMap, faults: FaultList): void {
  // A warning of the parser (an unknown tag, say) means that a value is not what it seems: for a scenario an error.
  for (const error of [...document.errors, ...document.warnings]) {
    const [offset] = error.pos;
    faults.addAt(map.placeOf(offset), { code: 'YAML_SYNTAX', path: '', ...explainYamlError(error) });
  }
}

function refusal(fileName: string, place: Place, why: Pick<Fault, 'code' | 'message' | 'remedy'>) {
  const { code, message, remedy } = why;
  return {
    faults: [
      { severity: FAULT_SEVERITY[code], code, file: fileName, ...place, path: '', message, remedy },
    ] satisfies Fault[],
  };
}
