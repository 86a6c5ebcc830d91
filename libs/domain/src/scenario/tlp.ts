/**
 * Traffic Light Protocol 2.0 labels (FIRST, August 2022), from the least to the most restrictive.
 * Labels are never translated.
 */
export const TLP_LABELS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

/** One TLP 2.0 label in the form FIRST prescribes: upper case, no spaces. */
export type Tlp = (typeof TLP_LABELS)[number];

/** True when `label` allows wider sharing than `limit` does. */
export function isLessRestrictive(label: Tlp, limit: Tlp): boolean {
  return TLP_LABELS.indexOf(label) < TLP_LABELS.indexOf(limit);
}
