/**
 * Whose a planted text is. `msel`: of the story to come and of the white cell; `answer`: what a good answer holds; `control`: of exercise
 * control among itself; `endex`: what teams are told after ENDEX; `a` and `b`: of that team; `shared`: of both; `one` and `two`:
 * a judgement of that evaluator, or of control where it judges; `person`: the name of somebody who takes part.
 */
export const OWNERS = [
  'msel',
  'answer',
  'control',
  'endex',
  'a',
  'b',
  'shared',
  'one',
  'two',
  'person',
] as const;
export type Owner = (typeof OWNERS)[number];

/** The planted text; letters, digits and hyphens only, so that it survives every encoding on its way. */
export function canary(owner: Owner, label: string): string {
  return `zq7${owner}x-${label}`;
}

/** The planted texts of some owners in what somebody was sent, whatever became of upper and lower case. */
export function canariesIn(text: string, owners: readonly Owner[]): readonly string[] {
  const pattern = new RegExp(`zq7(?:${owners.join('|')})x-[a-z0-9-]+`, 'gi');
  return [...new Set(text.match(pattern) ?? [])].map((found) => found.toLowerCase());
}
