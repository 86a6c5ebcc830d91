import type { FaultList } from '../faults/fault-list.ts';
import type { PlainValue } from '../yaml/plain-value.ts';
import { child } from '../yaml/source-map.ts';
import { lintText } from './lint-text.ts';

/** Keys whose texts no team reads and no tool resolves: machine names, taxonomies, patterns, and who wrote the scenario. */
const NOT_READ: ReadonlySet<string> = new Set([
  'id',
  'version',
  'licence',
  'authors',
  'language',
  'languages',
  'startsAt',
  'attackVersion',
  'inventedNames',
  'capability',
  'tags',
  'attack',
  'rsit',
  'matches',
  'path',
]);

/**
 * Checks every text of a scenario file, whatever the shape of the rest, for what could be real.
 * @param value the values of the file
 */
export function checkSafety(value: PlainValue, inventedNames: readonly string[], faults: FaultList): void {
  for (const { path, text } of textsIn(value, '')) {
    for (const { code, word, message, remedy } of lintText(text, inventedNames)) {
      faults.add({ code, path, spot: { word }, message, remedy });
    }
  }
}

function* textsIn(
  value: PlainValue,
  path: string,
): Generator<{ readonly path: string; readonly text: string }> {
  if (typeof value === 'string') {
    yield { path, text: value };
  } else if (isList(value)) {
    for (const [index, item] of value.entries()) yield* textsIn(item, child(path, index));
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) {
      if (!NOT_READ.has(key)) yield* textsIn(item, child(path, key));
    }
  }
}

function isList(value: PlainValue): value is readonly PlainValue[] {
  return Array.isArray(value);
}
