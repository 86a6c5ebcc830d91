/** Where in a YAML file somebody is writing. */
export interface YamlPlace {
  /** Keys from the top down; `*` for an item of a list. */
  readonly path: readonly string[];
  /** Whether a key or a value is being written. */
  readonly writes: 'key' | 'value';
  /** What stands there already, up to the place. */
  readonly word: string;
  /** Keys that the same mapping has on other lines, or before on this one. */
  readonly taken: ReadonlySet<string>;
}

/** A part of a line that says where it is: `- `, or `key:`. */
interface Mark {
  readonly column: number;
  readonly key: string;
  /** What follows the key. */
  readonly rest: string;
}

const ITEM = '*';
const KEY = /^(["']?)([\w$.-]+)\1\s*:(?=\s|$)/;
const BLOCK_OF_TEXT = /^[|>][-+\d]*\s*(#.*)?$/;

/**
 * Finds out by indentation where in a YAML file a place is: also in a file that is not finished and could not be parsed. Scenario files are
 * block YAML with short flow mappings on one line; text blocks and comments are no place to complete anything.
 * @param before the file up to the place
 * @param after the file from there
 */
export function yamlPlaceAt(before: string, after = ''): YamlPlace | undefined {
  const lines = before.split('\n');
  const head = lines.pop() ?? '';
  if (/(^|\s)#/.test(head)) return undefined;
  const { marks, column, rest } = marksOf(head);
  const above = aboveOf(lines, marks[0]?.column ?? column);
  if (above.isText) return undefined;
  const own = marks.at(-1);
  const outer = [...above.path, ...marks.map(({ key }) => key)];
  if (own === undefined || own.key === ITEM) {
    const flow = /^[{[]/.test(rest) ? inFlow(rest) : undefined;
    if (flow !== undefined) return { ...flow, path: [...outer, ...flow.path] };
    return { path: outer, writes: 'key', word: rest, taken: takenAt(lines, after, column) };
  }
  const flow = /^[{[]/.test(own.rest) ? inFlow(own.rest) : undefined;
  if (flow !== undefined) return { ...flow, path: [...outer, ...flow.path] };
  return { path: outer, writes: 'value', word: own.rest, taken: new Set() };
}

/** The marks of a line from the left, the column after them, and what stands there. */
function marksOf(line: string): {
  readonly marks: readonly Mark[];
  readonly column: number;
  readonly rest: string;
} {
  const marks: Mark[] = [];
  let column = line.length - line.trimStart().length;
  let rest = line.slice(column);
  for (let item = /^-(\s+|$)/.exec(rest); item !== null; item = /^-(\s+|$)/.exec(rest)) {
    marks.push({ column, key: ITEM, rest: '' });
    column += item[0].length;
    rest = rest.slice(item[0].length);
  }
  const key = KEY.exec(rest);
  if (key !== null) marks.push({ column, key: key[2] ?? '', rest: rest.slice(key[0].length).trim() });
  return { marks, column, rest };
}

/** The way from the top to what stands at a column below some lines. */
function aboveOf(
  lines: readonly string[],
  column: number,
): { readonly path: readonly string[]; readonly isText: boolean } {
  const path: string[] = [];
  let limit = column;
  for (const line of lines.toReversed()) {
    if (line.trim() === '' || line.trimStart().startsWith('#')) continue;
    for (const mark of marksOf(line).marks.toReversed()) {
      // The dashes of a list may stand below its key.
      const isList = path[0] === ITEM && mark.key !== ITEM && mark.column === limit;
      if (mark.column >= limit && !isList) continue;
      if (BLOCK_OF_TEXT.test(mark.rest)) return { path, isText: true };
      path.unshift(mark.key);
      limit = mark.column;
    }
    if (limit === 0 && path[0] !== ITEM) break;
  }
  return { path, isText: false };
}

/** Keys of the mapping around, on the lines above and below. */
function takenAt(lines: readonly string[], after: string, column: number): ReadonlySet<string> {
  const taken = new Set<string>();
  const gather = (line: string): boolean => {
    if (line.trim() === '') return true;
    const { marks } = marksOf(line);
    const mark = marks.at(-1);
    if (mark?.column === column && mark.key !== ITEM) taken.add(mark.key);
    // A dash before the key begins the item that the mapping is.
    const first = marks[0]?.column ?? line.length - line.trimStart().length;
    return first >= column;
  };
  for (const line of lines.toReversed()) if (!gather(line)) break;
  for (const line of after.split('\n').slice(1)) {
    if (line.trim() !== '' && line.length - line.trimStart().length < column) break;
    gather(line);
  }
  return taken;
}

/** Where in a flow mapping or list on one line the end of a text is; `undefined` when it is closed. */
function inFlow(text: string): YamlPlace | undefined {
  const open: { readonly isMap: boolean; key: string | undefined; readonly taken: Set<string> }[] = [];
  let word = '';
  for (const sign of text) {
    const inner = open.at(-1);
    if (sign === '{' || sign === '[') {
      open.push({ isMap: sign === '{', key: undefined, taken: new Set() });
      word = '';
    } else if (sign === '}' || sign === ']') {
      open.pop();
      word = '';
    } else if (sign === ',' && inner !== undefined) {
      inner.key = undefined;
      word = '';
    } else if (sign === ':' && inner?.isMap === true && inner.key === undefined) {
      inner.key = word.trim();
      inner.taken.add(inner.key);
      word = '';
    } else word += sign;
  }
  const inner = open.at(-1);
  if (inner === undefined) return undefined;
  const path = open.flatMap(({ isMap, key }) => (isMap ? (key === undefined ? [] : [key]) : [ITEM]));
  const isKey = inner.isMap && inner.key === undefined;
  return { path, writes: isKey ? 'key' : 'value', word: word.trimStart(), taken: inner.taken };
}
