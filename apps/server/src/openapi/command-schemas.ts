import { CommandEnvelope } from '../commands/command-envelope.ts';
import { COMMAND_DATA } from '../commands/command-table.ts';
import { FileReferenceData } from '../commands/fields/file-reference-data.ts';
import { AD_HOC_SHAPES } from '../commands/injects/ad-hoc-response-data.ts';
import { schemaOf, type Schema } from './schema-of.ts';

/** The schemas of all commands: one of them by its `kind`, and the data of each. */
export function commandSchemas(): Record<string, Schema> {
  const { properties } = schemaOf(CommandEnvelope) as { properties: Record<string, Schema> };
  const commandId = properties['commandId'] ?? {};
  const kinds = Object.entries(COMMAND_DATA).map(([kind, shape]) => ({
    kind,
    name: `Command_${kind.replaceAll(/\W/g, '_')}`,
    shape,
  }));
  return {
    CommandRequest: {
      oneOf: kinds.map(({ name }) => reference(name)),
      discriminator: {
        propertyName: 'kind',
        mapping: Object.fromEntries(kinds.map(({ kind, name }) => [kind, reference(name).$ref])),
      },
    },
    ...Object.fromEntries(
      kinds.map(({ kind, name, shape }) => [name, requestOf(kind, commandId, shape.name)]),
    ),
    ...Object.fromEntries(kinds.map(({ shape }) => [shape.name, schemaOf(shape)])),
    FileReferenceData: schemaOf(FileReferenceData),
    ...Object.fromEntries(AD_HOC_SHAPES.map((shape) => [shape.name, schemaOf(shape)])),
  };
}

function requestOf(kind: string, commandId: Schema, dataName: string): Schema {
  return {
    type: 'object',
    required: ['commandId', 'kind', 'data'],
    properties: {
      commandId,
      kind: { type: 'string', enum: [kind] },
      data: reference(dataName),
    },
    additionalProperties: false,
  };
}

function reference(name: string): { readonly $ref: string } {
  return { $ref: `#/components/schemas/${name}` };
}
