/** Deeper nesting than any request has. */
const DEEPEST = 12;

/** Names that would reach an object's prototype instead of its properties. */
const PROTOTYPE_NAMES: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/**
 * Finds what no request may hold, wherever in it: text that the database cannot store (NUL, halves of surrogate pairs),
 * numbers that JSON cannot tell (1e999), property names that reach prototypes, and bottomless nesting.
 * One such value would otherwise fail a whole batch of other people's commands.
 * @returns what is wrong and where, without the value; `undefined` when all is well
 */
export function unsafeIn(value: unknown, path = '', depth = 0): string | undefined {
  if (depth > DEEPEST) return `${path} is nested too deep`;
  if (typeof value === 'string')
    return isStorable(value) ? undefined : `${path} holds characters that cannot be stored`;
  if (typeof value === 'number') return Number.isFinite(value) ? undefined : `${path} is not a finite number`;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (PROTOTYPE_NAMES.has(name) || !isStorable(name))
      return `${path || 'it'} has a forbidden property name`;
    const found = unsafeIn(inner, path === '' ? name : `${path}.${name}`, depth + 1);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}
