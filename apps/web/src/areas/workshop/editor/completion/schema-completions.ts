import type { YamlPlace } from './yaml-place.ts';

/** What of JSON Schema the scenario's schema uses. */
export interface Schema {
  readonly $ref?: string;
  readonly definitions?: Readonly<Record<string, Schema>>;
  readonly type?: string | readonly string[];
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly additionalProperties?: boolean | Schema;
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
}

/** A key or a value that may stand at a place. */
export interface Completion {
  readonly label: string;
  /** What it means, in the schema's words. */
  readonly info?: string;
  readonly isRequired?: boolean;
  /** What comes after a key: a value on its line, a mapping or a list below it. */
  readonly takes?: 'value' | 'mapping' | 'list';
}

/** What may be written at a place, by a schema; what the mapping has already is left out. */
export function completionsAt(root: Schema, { path, writes, taken }: YamlPlace): readonly Completion[] {
  const schemas = schemasAt(root, path);
  const found = writes === 'key' ? schemas.flatMap((each) => keysOf(root, each)) : [];
  // At the beginning of a list's item both may come: a key, or a value.
  const values = schemas.flatMap(valuesOf);
  const all = writes === 'key' && path.at(-1) !== '*' ? found : [...found, ...values];
  return distinct(all.filter(({ label }) => !taken.has(label)));
}

/** What the schema says of a path; `anyOf` makes several. */
function schemasAt(root: Schema, path: readonly string[]): readonly Schema[] {
  return path.reduce<readonly Schema[]>(
    (schemas, step) =>
      schemas.flatMap((schema) => stepInto(schema, step)).flatMap((each) => opened(root, each)),
    opened(root, root),
  );
}

function stepInto(schema: Schema, step: string): readonly Schema[] {
  if (step === '*') return schema.items === undefined ? [] : [schema.items];
  const { properties = {}, additionalProperties } = schema;
  const named = Object.hasOwn(properties, step) ? properties[step] : undefined;
  if (named !== undefined) return [named];
  return typeof additionalProperties === 'object' ? [additionalProperties] : [];
}

/** Without references and choices; a description beside a reference stands for both. */
function opened(root: Schema, schema: Schema): readonly Schema[] {
  if (schema.$ref !== undefined) {
    const name = schema.$ref.split('/').at(-1) ?? '';
    const target = root.definitions?.[name];
    return target === undefined ? [] : opened(root, target);
  }
  return schema.anyOf === undefined ? [schema] : schema.anyOf.flatMap((each) => opened(root, each));
}

function keysOf(root: Schema, { properties = {}, required = [] }: Schema): readonly Completion[] {
  return Object.entries(properties).map(([label, schema]) => {
    const targets = opened(root, schema);
    const info = schema.description ?? targets[0]?.description;
    return {
      label,
      isRequired: required.includes(label),
      takes: takesOf(targets),
      ...(info === undefined ? {} : { info }),
    };
  });
}

/** A choice that may stand on the line does. */
function takesOf(targets: readonly Schema[]): 'value' | 'mapping' | 'list' {
  if (targets.some(({ type }) => type !== 'object' && type !== 'array')) return 'value';
  return targets.some(({ type }) => type === 'array') ? 'list' : 'mapping';
}

function valuesOf(schema: Schema): readonly Completion[] {
  const values = schema.enum ?? (schema.const === undefined ? [] : [schema.const]);
  const all = schema.type === 'boolean' && values.length === 0 ? [true, false] : values;
  return all.map((value) => ({
    label: String(value),
    ...(schema.description === undefined ? {} : { info: schema.description }),
  }));
}

function distinct(completions: readonly Completion[]): readonly Completion[] {
  return [...new Map(completions.map((each) => [each.label, each])).values()];
}
