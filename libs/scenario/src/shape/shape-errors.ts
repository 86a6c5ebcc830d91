import type { ErrorObject } from 'ajv';
import { child } from '../yaml/source-map.ts';

/** One thing wrong with the shape: what the schema's validator says, with the path in our notation. */
export interface ShapeError {
  readonly path: string;
  readonly error: ErrorObject;
}

/**
 * The validator's errors without those that only follow from another: of the branches of a union only the one the author meant,
 * and of several complaints about one value the most telling.
 */
export function tellingErrors(value: unknown, errors: readonly ErrorObject[]): readonly ShapeError[] {
  const located = errors
    .filter(({ keyword }) => keyword !== 'propertyNames')
    .map((error) => ({ path: pathOf(value, error.instancePath), error }));
  const byPlace = Map.groupBy(located, ({ error }) => error.instancePath);
  const around = new Set([...byPlace.keys()].flatMap(placesAround));
  return [...byPlace].flatMap(([place, there]) => mostTelling(there, around.has(place)));
}

/** The pointers of all parts that this one is inside. */
function placesAround(pointer: string): readonly string[] {
  const segments = pointer.split('/');
  return segments.slice(1).map((_, index) => segments.slice(0, index + 1).join('/'));
}

function mostTelling(errors: readonly ShapeError[], isMoreBelow: boolean): readonly ShapeError[] {
  const union = errors.find(({ error }) => error.keyword === 'anyOf');
  if (union !== undefined) {
    const names = errors.filter(({ error }) => error.propertyName !== undefined);
    return isMoreBelow || names.length > 0 ? names : [union];
  }
  const choice = errors.find(({ error }) => error.keyword === 'enum' || error.keyword === 'const');
  return choice === undefined ? errors : [choice];
}

/** Turns a JSON pointer such as `/injects/3/title` into `injects[3].title`. */
function pathOf(value: unknown, pointer: string): string {
  let path = '';
  let at = value;
  for (const segment of pointer.split('/').slice(1)) {
    const key = segment.replaceAll('~1', '/').replaceAll('~0', '~');
    path = child(path, Array.isArray(at) ? Number(key) : key);
    at = at instanceof Object ? (at as Record<string, unknown>)[key] : undefined;
  }
  return path;
}
