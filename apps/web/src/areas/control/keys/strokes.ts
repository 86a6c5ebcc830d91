/** What of a pressed key decides what it does. */
export type Stroke = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey'>;

/**
 * A pressed key as bindings name it: `j`, `N` (with the shift key), `Escape`, `F8`; with Ctrl or the command key `mod+k`.
 * Empty for a key that is only held down for another, and with Alt, which many keyboards write letters with.
 */
export function nameOf({ key, ctrlKey, metaKey, altKey }: Stroke): string {
  if (altKey || ['Shift', 'Control', 'Alt', 'Meta', 'AltGraph', 'Dead'].includes(key)) return '';
  return ctrlKey || metaKey ? `mod+${key.toLowerCase()}` : key;
}

/** How what was pressed so far goes on; empty when it leads nowhere. */
export interface Progress {
  /** The binding that is complete. */
  readonly found?: string;
  /** What may become a binding of several keys. */
  readonly pending?: string;
}

/**
 * Finds the binding that a key completes, alone or after keys pressed shortly before: `g b` is `g`, then `b`.
 * @param before the keys that were left pending, separated by spaces; empty when there were none
 */
export function progressOf(before: string, name: string, bindings: readonly string[]): Progress {
  if (name === '') return before === '' ? {} : { pending: before };
  for (const pressed of before === '' ? [name] : [`${before} ${name}`, name]) {
    if (bindings.includes(pressed)) return { found: pressed };
    if (bindings.some((binding) => binding.startsWith(`${pressed} `))) return { pending: pressed };
  }
  return {};
}

/** Whether a key is at work where somebody types even though it is bound: keys that write nothing. */
export function worksWhileTyping(name: string): boolean {
  return name.startsWith('mod+') || /^F\d+$/.test(name);
}
