/** Deeper nesting than any request has. */
const DEEPEST = 12;

/** More values than any request has: an answer with the longest list of indicators that is taken, 500, has some 1,500. */
const MOST_VALUES = 2_000;

/** Names that would reach an object's prototype instead of its properties. */
const PROTOTYPE_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Finds what no request may hold, wherever in it: text that the database cannot store (NUL, halves of surrogate pairs),
 * numbers that JSON cannot tell (1e999), bytes, property names that reach prototypes, and more depth or more values than
 * there is a use for. One such value would otherwise fail a whole batch of other people's commands, or take the time in which
 * theirs could be looked at.
 * @returns what is wrong and where, without the value; `undefined` when all is well
 */
export function unsafeIn(value: unknown, path = ''): string | undefined {
  return search(value, path, 0, { values: 0 });
}

function search(value: unknown, path: string, depth: number, seen: { values: number }): string | undefined {
  if (depth > DEEPEST) return `${path} is nested too deep`;
  seen.values += 1;
  if (seen.values > MOST_VALUES) return `it holds more than ${MOST_VALUES} values`;
  if (typeof value === 'string')
    return isStorable(value) ? undefined : `${path} holds characters that cannot be stored`;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${path} is not a finite number`;
  if (typeof value !== 'object' || value === null) return undefined;
  if (ArrayBuffer.isView(value)) return `${path || 'it'} must be JSON, not bytes`;
  for (const name in value) {
    if (!Object.hasOwn(value, name)) continue;
    if (PROTOTYPE_NAMES.has(name) || !isStorable(name))
      return `${path || 'it'} has a forbidden property name`;
    const inner = (value as Readonly<Record<string, unknown>>)[name];
    const found = search(inner, path === '' ? name : `${path}.${name}`, depth + 1, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
