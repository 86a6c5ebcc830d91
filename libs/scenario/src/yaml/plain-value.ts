import { isAlias, isMap, isScalar, isSeq, type Alias, type Document, type Node, type Pair } from 'yaml';
import { tooComplex, tooDeep } from './guarded-tokens.ts';
import { YAML_LIMITS } from './limits.ts';
import { child, type SourceMap } from './source-map.ts';
import type { FaultList } from '../faults/fault-list.ts';

/** What YAML can hold here: the plain values of JSON. */
export type PlainValue = string | number | boolean | null | readonly PlainValue[] | PlainMapping;
export interface PlainMapping {
  readonly [key: string]: PlainValue;
}

/** Keys that would reach into an object's prototype. */
const FORBIDDEN_KEYS: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** Characters that no text needs, and that databases and terminals choke on; tab and line breaks are fine. */
const CONTROL_CHARACTER = /[^\P{Cc}\n\t]|\p{Cs}/u;

/**
 * Turns a YAML document into plain values, noting where each part stands, and adds a fault for every key or text that cannot be
 * taken. Aliases are resolved within limits.
 * @throws ReadingStopped when the limits are reached
 */
export function plainValue(document: Document, map: SourceMap, faults: FaultList): PlainValue {
  return new PlainReader(document, map, faults).read();
}

class PlainReader {
  readonly #document: Document;
  readonly #map: SourceMap;
  readonly #faults: FaultList;
  readonly #open = new Set<Node>();
  #nodes = 0;
  #aliases = 0;

  constructor(document: Document, map: SourceMap, faults: FaultList) {
    this.#document = document;
    this.#map = map;
    this.#faults = faults;
  }

  read(): PlainValue {
    return this.#value(this.#document.contents, '', undefined);
  }

  #value(node: Node | null, path: string, keyStart: number | undefined): PlainValue {
    const [valueStart = keyStart ?? 0, valueEnd = valueStart] = node?.range ?? [];
    this.#map.note(path, { keyStart, valueStart, valueEnd });
    this.#nodes += 1;
    if (this.#nodes > YAML_LIMITS.maxNodes) throw tooComplex(valueStart);
    if (this.#open.size > YAML_LIMITS.maxDepth) throw tooDeep(valueStart);
    if (node === null) return null;
    if (isAlias(node)) return this.#aliased(node, path, keyStart);
    if (isScalar(node)) return this.#scalar(node.value, path);
    return this.#collection(node, path);
  }

  #scalar(value: unknown, path: string): PlainValue {
    if (typeof value === 'string') {
      if (CONTROL_CHARACTER.test(value)) {
        this.#faults.add({
          code: 'CONTROL_CHARACTER',
          path,
          message: 'The text holds a control character.',
          remedy: 'Delete it; only line breaks and tabs are allowed.',
        });
      }
      return value;
    }
    return typeof value === 'number' || typeof value === 'boolean' ? value : null;
  }

  #collection(node: Node, path: string): PlainValue {
    this.#open.add(node);
    try {
      if (isSeq<Node>(node))
        return node.items.map((item, index) => this.#value(item, child(path, index), undefined));
      return isMap<Node, Node | null>(node) ? this.#mapping(node.items, path) : null;
    } finally {
      this.#open.delete(node);
    }
  }

  #mapping(pairs: readonly Pair<Node, Node | null>[], path: string): PlainMapping {
    const entries = new Map<string, PlainValue>();
    for (const { key, value } of pairs) {
      const name = this.#key(key, path);
      const keyStart = key.range?.[0];
      if (name === undefined) continue;
      const at = child(path, name);
      if (entries.has(name)) {
        const first = this.#map.locate(at, 'key');
        this.#map.note(at, { keyStart, valueStart: keyStart ?? 0, valueEnd: keyStart ?? 0 });
        this.#faults.add({
          code: 'YAML_DUPLICATE_KEY',
          path: at,
          message: `The key "${name}" stands twice in this mapping; the first is in line ${first.line}.`,
          remedy: 'Keep one of the two.',
        });
        continue;
      }
      entries.set(name, this.#value(value, at, keyStart));
    }
    return Object.fromEntries(entries);
  }

  #key(key: Node, path: string): string | undefined {
    const value: unknown = isScalar(key) ? key.value : undefined;
    const text = ['string', 'number', 'boolean'].includes(typeof value) ? String(value) : undefined;
    const fault = keyFault(text);
    if (fault === undefined) return text;
    const start = key.range?.[0] ?? 0;
    const at = child(path, text ?? '?');
    this.#map.note(at, { keyStart: start, valueStart: start, valueEnd: start });
    this.#faults.add({ ...fault, path: at, spot: 'key' });
    return undefined;
  }

  #aliased(alias: Alias, path: string, keyStart: number | undefined): PlainValue {
    this.#aliases += 1;
    const target = alias.resolve(this.#document);
    const problem = this.#aliasProblem(alias, target);
    if (target === undefined || problem !== undefined) {
      this.#faults.add({
        code: 'YAML_ALIAS',
        path,
        message: problem ?? 'The alias cannot be resolved.',
        remedy: 'Write the value out here.',
      });
      return null;
    }
    return this.#value(target, path, keyStart);
  }

  #aliasProblem(alias: Alias, target: Node | undefined): string | undefined {
    if (target === undefined) return `There is no anchor "&${alias.source}" before this alias.`;
    if (this.#open.has(target)) return `The alias "*${alias.source}" stands inside its own anchor.`;
    if (this.#aliases > YAML_LIMITS.maxAliases)
      return `More than ${YAML_LIMITS.maxAliases} aliases are used.`;
    return undefined;
  }
}

function keyFault(text: string | undefined) {
  if (text === undefined) {
    return {
      code: 'YAML_KEY_NOT_TEXT',
      message: 'A key must be a plain text, not a list, a mapping or nothing.',
      remedy: 'Write the key as one word followed by a colon.',
    } as const;
  }
  if (FORBIDDEN_KEYS.has(text)) {
    return {
      code: 'YAML_KEY_FORBIDDEN',
      message: `The key "${text}" is not allowed.`,
      remedy: 'Choose another name.',
    } as const;
  }
  if (CONTROL_CHARACTER.test(text)) {
    return {
      code: 'CONTROL_CHARACTER',
      message: 'The key holds a control character.',
      remedy: 'Delete it.',
    } as const;
  }
  return undefined;
}
