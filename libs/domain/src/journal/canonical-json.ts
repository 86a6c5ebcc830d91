/** A value that has no canonical JSON form. `path` says where in the value it stands, for example `$.data.values.f1[2]`. */
export class CanonicalJsonError extends Error {
  readonly path: string;

  constructor(problem: string, path: string) {
    super(`no canonical JSON for ${problem} at ${path}`);
    this.name = 'CanonicalJsonError';
    this.path = path;
  }
}

/**
 * Canonical JSON (RFC 8785): no white space, properties sorted by the UTF-16 units of their names, numbers and texts as
 * ECMAScript writes them. Properties that are undefined are left out, as in `JSON.stringify`.
 * @throws CanonicalJsonError for what JSON cannot hold: NaN, infinities, halves of surrogate pairs, functions, instances of classes
 */
export function canonicalJson(value: unknown): string {
  return write(value, '$');
}

function write(value: unknown, path: string): string {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeText(value, path);
  if (typeof value === 'number') return writeNumber(value, path);
  if (Array.isArray(value)) {
    return `[${value.map((item: unknown, index) => write(item, `${path}[${index}]`)).join(',')}]`;
  }
  if (isPlainObject(value)) return writeObject(value, path);
  throw new CanonicalJsonError(typeof value === 'object' ? 'an instance of a class' : typeof value, path);
}

function writeObject(value: Readonly<Record<string, unknown>>, path: string): string {
  const names = Object.keys(value)
    .filter((name) => value[name] !== undefined)
    // Without a comparator, sort() compares UTF-16 units: just what the RFC asks for.
    .sort();
  const properties = names.map((name) => `${writeText(name, path)}:${write(value[name], `${path}.${name}`)}`);
  return `{${properties.join(',')}}`;
}

function writeText(text: string, path: string): string {
  if (!text.isWellFormed()) throw new CanonicalJsonError('half of a surrogate pair', path);
  return JSON.stringify(text);
}

function writeNumber(value: number, path: string): string {
  if (!Number.isFinite(value)) throw new CanonicalJsonError(String(value), path);
  // String() writes both zeros as 0, and is the number format that the RFC refers to.
  return String(value);
}

function isPlainObject(value: unknown): value is Readonly<Record<string, unknown>> {
  if (typeof value !== 'object') return false;
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}
