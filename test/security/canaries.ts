/**
 * Who may come to read a planted text: `msel` and `control` no team ever, `endex` teams after ENDEX, `b` and `a` that team alone,
 * `shared` both.
 */
export type Owner = 'msel' | 'control' | 'endex' | 'a' | 'b' | 'shared';

/** The planted text; letters, digits and hyphens only, so that it survives every encoding on its way. */
export function canary(owner: Owner, label: string): string {
  return `zq7${owner}x-${label}`;
}

/** The planted texts of some owners in what somebody was sent, whatever became of upper and lower case. */
export function canariesIn(text: string, owners: readonly Owner[]): readonly string[] {
  const pattern = new RegExp(`zq7(?:${owners.join('|')})x-[a-z0-9-]+`, 'gi');
  return [...new Set(text.match(pattern) ?? [])].map((found) => found.toLowerCase());
}
