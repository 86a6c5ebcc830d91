import { isFound } from '../board/board-filter.ts';

/** Something that can be gone to or done. */
export interface Choice {
  readonly id: string;
  /** What kind of thing it is, in words. */
  readonly group: string;
  readonly name: string;
  /** Keys that do the same. */
  readonly keys?: string;
  /** What it is found by beside its name. */
  readonly also?: readonly string[];
  readonly run: () => void;
}

/** Most that is listed: whoever has to scroll farther writes another letter. */
const MOST = 50;

/**
 * The choices in which every word that is looked for is found. Those whose name begins with it come first, else the order stays.
 */
export function found(choices: readonly Choice[], wanted: string): readonly Choice[] {
  const text = wanted.trim().toLocaleLowerCase();
  const matching = choices.filter(({ group, name, also = [] }) => isFound([group, name, ...also], text));
  const begins = ({ name }: Choice) => text !== '' && name.toLocaleLowerCase().startsWith(text);
  return matching.toSorted((one, other) => Number(begins(other)) - Number(begins(one))).slice(0, MOST);
}

/** The choice that a key leads to, from one of a number of them; round and round. */
export function movedTo(key: string, from: number, count: number): number | undefined {
  if (count === 0) return undefined;
  switch (key) {
    case 'ArrowDown':
      return (from + 1) % count;
    case 'ArrowUp':
      return (from - 1 + count) % count;
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return undefined;
  }
}
