/**
 * Text that every store takes and gives back as it was: without NUL, which databases refuse, and without halves of
 * surrogate pairs, which UTF-8 cannot hold. Text inside an entry's data needs no such care: JSON escapes both.
 */
export function storable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\u{FFFD}');
}

/** Longest id that a store takes, in UTF-16 units. */
export const LONGEST_ID = 256;

/** Whether a text can be an id in a store. */
export function isStorableId(id: string): boolean {
  return id !== '' && id.length <= LONGEST_ID && storable(id) === id;
}
