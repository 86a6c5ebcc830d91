/** Deeper nesting than any request has. */
const DEEPEST = 12;

/** More values than any request has: an answer with two lists of indicators as long as they may be has some 3,000. */
const MOST_VALUES = 4_000;
const TOO_MUCH = `goes beyond the ${MOST_VALUES} values that a request may hold`;

/** Names that would reach an object's prototype instead of its properties. */
const PROTOTYPE_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What is wrong, and the way to it from the outermost value. */
interface Finding {
  readonly problem: string;
  /** In the opposite order: the innermost name first. */
  readonly way: string[];
}

/**
 * Finds what no request may hold, wherever in it: text that the database cannot store (NUL, halves of surrogate pairs),
 * numbers that JSON cannot tell (1e999), bytes, property names that reach prototypes, and more depth or more values than
 * there is a use for. One such value would otherwise fail a whole batch of other people's commands, or take the time that
 * theirs are waiting for.
 * @param at path of the value within the request
 * @returns what is wrong and where, without the value; `undefined` when all is well
 */
export function unsafeIn(value: unknown, at = ''): string | undefined {
  const found = search(value, 0, { values: 0 });
  if (found === undefined) return undefined;
  const path = [at, ...found.way.reverse()].filter((name) => name !== '').join('.');
  return `${path || 'it'} ${found.problem}`;
}

function search(value: unknown, depth: number, seen: { values: number }): Finding | undefined {
  seen.values += 1;
  if (seen.values > MOST_VALUES) return finding(TOO_MUCH);
  if (typeof value === 'string')
    return isStorable(value) ? undefined : finding('holds characters that cannot be stored');
  if (typeof value === 'number')
    return Number.isFinite(value) ? undefined : finding('is not a finite number');
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= DEEPEST) return finding('is nested too deep');
  if (ArrayBuffer.isView(value)) return finding('must be JSON, not bytes');
  return Array.isArray(value) ? searchList(value, depth, seen) : searchObject(value, depth, seen);
}

function searchList(list: readonly unknown[], depth: number, seen: { values: number }): Finding | undefined {
  for (let index = 0; index < list.length; index += 1) {
    const found = search(list[index], depth + 1, seen);
    if (found !== undefined) return on(String(index), found);
  }
  return undefined;
}

function searchObject(value: object, depth: number, seen: { values: number }): Finding | undefined {
  const names = Object.keys(value);
  if (seen.values + names.length > MOST_VALUES) return finding(TOO_MUCH);
  for (const name of names) {
    if (PROTOTYPE_NAMES.has(name) || !isStorable(name)) return finding('has a forbidden property name');
    const found = search((value as Readonly<Record<string, unknown>>)[name], depth + 1, seen);
    if (found !== undefined) return on(name, found);
  }
  return undefined;
}

function finding(problem: string): Finding {
  return { problem, way: [] };
}

/** The same finding, seen from the value around it. */
function on(name: string, found: Finding): Finding {
  found.way.push(name);
  return found;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
