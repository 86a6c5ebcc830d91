import { canonicalJson } from '../../journal/canonical-json.ts';

/** Whether two values would be stored as the same JSON. */
export function isSame(left: unknown, right: unknown): boolean {
  return canonicalJson(left) === canonicalJson(right);
}
