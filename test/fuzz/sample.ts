import type { Dice } from './dice.ts';

/** As much of JSON Schema as the description of the API uses. */
export interface Schema {
  readonly $ref?: string;
  readonly type?: string;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly minLength?: number;
  readonly items?: Schema;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly required?: readonly string[];
  readonly oneOf?: readonly Schema[];
  readonly anyOf?: readonly Schema[];
  readonly allOf?: readonly Schema[];
  readonly additionalProperties?: Schema | boolean;
}

/** Schemas by name. */
export type Schemas = Readonly<Record<string, Schema>>;

const DEEPEST = 6;

/** Some value of the shape that a schema describes, or nearly: words that a pattern asks for come from `words`. */
export function sampleOf(
  dice: Dice,
  schema: Schema,
  schemas: Schemas,
  words: readonly string[],
  depth = 0,
): unknown {
  const inner = (one: Schema): unknown => sampleOf(dice, one, schemas, words, depth + 1);
  if (depth > DEEPEST) return null;
  if (schema.$ref !== undefined) return inner(schemas[schema.$ref.split('/').at(-1) ?? ''] ?? {});
  if (schema.const !== undefined) return schema.const;
  if (schema.enum !== undefined) return dice.pick(schema.enum);
  const choices = schema.oneOf ?? schema.anyOf;
  if (choices !== undefined) return inner(dice.pick(choices));
  if (schema.allOf !== undefined) return Object.assign({}, ...schema.allOf.map(inner)) as unknown;
  switch (schema.type) {
    case 'boolean':
      return dice.chance(50);
    case 'integer':
    case 'number':
      return (schema.minimum ?? 0) + dice.pick([0, 1, 5, 60_000]);
    case 'array':
      return Array.from({ length: dice.whole(0, 3) }, () => inner(schema.items ?? {}));
    case 'object':
      return objectOf(dice, schema, inner, words);
    default:
      return dice.pick(words);
  }
}

function objectOf(
  dice: Dice,
  { properties = {}, required = [], additionalProperties }: Schema,
  inner: (schema: Schema) => unknown,
  words: readonly string[],
): Record<string, unknown> {
  const chosen = Object.entries(properties).filter(([name]) => required.includes(name) || dice.chance(50));
  const value = Object.fromEntries(chosen.map(([name, schema]) => [name, inner(schema)]));
  if (typeof additionalProperties === 'object') value[dice.pick(words)] = inner(additionalProperties);
  return value;
}
