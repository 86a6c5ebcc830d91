/**
 * Traffic Light Protocol 2.0 labels (FIRST, August 2022), from the least to the most restrictive.
 * Labels are never translated.
 */
export const TLP_LABELS = ['TLP:CLEAR', 'TLP:GREEN', 'TLP:AMBER', 'TLP:AMBER+STRICT', 'TLP:RED'] as const;

/** One TLP 2.0 label in the form FIRST prescribes: upper case, no spaces. */
export type Tlp = (typeof TLP_LABELS)[number];

export const TLP_HANDLINGS = ['enforce', 'test'] as const;

/**
 * What becomes of a message that would go further than the labels of what it passes on allow: `enforce` refuses it, `test` lets it go
 * and records the breach, for exercises that want to see how teams handle labels.
 */
export type TlpHandling = (typeof TLP_HANDLINGS)[number];

/** The most restrictive of some labels; TLP:CLEAR when there are none. */
export function strictestOf(labels: readonly Tlp[]): Tlp {
  return labels.reduce<Tlp>((worst, each) => (isLessRestrictive(worst, each) ? each : worst), 'TLP:CLEAR');
}

/** True when `label` allows wider sharing than `limit` does. */
export function isLessRestrictive(label: Tlp, limit: Tlp): boolean {
  return TLP_LABELS.indexOf(label) < TLP_LABELS.indexOf(limit);
}
