import type { LineCounter } from 'yaml';

/** A position in a text, both from 1; the column counts UTF-16 units, as editors do. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** The beginning of a file. */
export const FILE_START: Place = { line: 1, column: 1 };

/** Which position of a node: its value, the key it stands under, or a word inside it. */
export type Spot = 'value' | 'key' | { readonly word: string };

/** Says where in a file a part of the scenario stands. */
export interface Locator {
  /**
   * @param path like `injects[3].release.at`; for a part that is not in the file, the nearest part around it that is
   * @param spot default `value`
   */
  locate(path: string, spot?: Spot): Place;
}

/** Where a node stands, as offsets into the source text. */
export interface NodeSpan {
  readonly keyStart?: number;
  readonly valueStart: number;
  readonly valueEnd: number;
}

/** The path of a part inside another: `child('injects', 3)` is `injects[3]`, `child('injects[3]', 'title')` is `injects[3].title`. */
export function child(path: string, key: string | number): string {
  if (typeof key === 'number') return `${path}[${key}]`;
  if (!/^[\w-]+$/.test(key)) return `${path}[${JSON.stringify(key)}]`;
  return path === '' ? key : `${path}.${key}`;
}

/** Remembers where each part of a YAML document stands. */
export class SourceMap implements Locator {
  readonly #source: string;
  readonly #lines: LineCounter;
  readonly #spans = new Map<string, NodeSpan>();

  constructor(source: string, lines: LineCounter) {
    this.#source = source;
    this.#lines = lines;
  }

  /** Notes where a node stands. A part reached through an alias stands where its anchor is. */
  note(path: string, span: NodeSpan): void {
    this.#spans.set(path, span);
  }

  locate(path: string, spot: Spot = 'value'): Place {
    const span = this.#spanAround(path);
    return span === undefined ? FILE_START : this.placeOf(this.#offsetIn(span, spot));
  }

  /** The line and column of an offset into the source text. */
  placeOf(offset: number): Place {
    const { line, col } = this.#lines.linePos(Math.min(offset, this.#source.length));
    return line === 0 ? { line: 1, column: offset + 1 } : { line, column: col };
  }

  #spanAround(path: string): NodeSpan | undefined {
    for (let at: string | undefined = path; at !== undefined; at = parentOf(at)) {
      const span = this.#spans.get(at);
      if (span !== undefined) return span;
    }
    return undefined;
  }

  #offsetIn(span: NodeSpan, spot: Spot): number {
    const isEmpty = span.valueStart >= span.valueEnd;
    if (spot === 'key' || isEmpty) return span.keyStart ?? span.valueStart;
    if (spot === 'value') return span.valueStart;
    const found = this.#source.slice(span.valueStart, span.valueEnd).indexOf(spot.word);
    return span.valueStart + Math.max(found, 0);
  }
}

/** The path one level up, or `undefined` above the whole file. */
function parentOf(path: string): string | undefined {
  if (path === '') return undefined;
  return path.slice(0, Math.max(path.lastIndexOf('.'), path.lastIndexOf('['), 0));
}
