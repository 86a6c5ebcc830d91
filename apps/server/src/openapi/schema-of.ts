import type { OpenAPIObject } from '@nestjs/swagger';
import { defaultMetadataStorage } from 'class-transformer/cjs/storage.js';
import { targetConstructorToSchema } from 'class-validator-jsonschema';
import { IS_FIELD_VALUES } from '../commands/fields/field-values.ts';
import { IS_TEXTS_BY_LANGUAGE } from '../people/bodies/texts-by-language.ts';
import { FIELD_VALUES } from './field-values-schema.ts';
import { TEXTS_BY_LANGUAGE } from './texts-by-language-schema.ts';

/** A schema as the description holds it. */
export type Schema = NonNullable<NonNullable<OpenAPIObject['components']>['schemas']>[string];

const CONVERTERS = {
  [IS_FIELD_VALUES]: FIELD_VALUES,
  [IS_TEXTS_BY_LANGUAGE]: TEXTS_BY_LANGUAGE,
  // The library's own say "number" of a whole number that has bounds.
  min: ({ constraints: [minimum] }: { constraints: unknown[] }) => ({ minimum }),
  max: ({ constraints: [maximum] }: { constraints: unknown[] }) => ({ maximum }),
};

/** The JSON Schema of a class whose validators say what it must look like: what is described is what is checked. */
export function schemaOf(shape: new () => object): Schema {
  const schema = targetConstructorToSchema(shape, {
    classTransformerMetadataStorage: defaultMetadataStorage,
    refPointerPrefix: '#/components/schemas/',
    additionalConverters: CONVERTERS as never,
  });
  return { type: 'object', ...schema, additionalProperties: false } as Schema;
}
