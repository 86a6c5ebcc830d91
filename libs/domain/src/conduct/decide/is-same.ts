import { canonicalJson } from '../../journal/canonical-json.ts';

/** Whether two values would be stored as the same JSON. */
export function isSame(left: unknown, right: unknown): boolean {
  // In a list, so that nothing at all can be compared too.
  return canonicalJson([left ?? null]) === canonicalJson([right ?? null]);
}
