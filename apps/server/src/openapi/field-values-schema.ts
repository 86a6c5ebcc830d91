import { IOC_TYPES } from '@cyberdrill/domain';

const IOC = {
  type: 'object',
  required: ['type', 'value'],
  properties: { type: { type: 'string', enum: [...IOC_TYPES] }, value: { type: 'string' } },
  additionalProperties: false,
};

const RSIT = {
  type: 'object',
  required: ['class'],
  properties: { class: { type: 'string' }, type: { type: 'string' } },
  additionalProperties: false,
};

/** Answers by field id; which of the shapes is right depends on the type of the form's field. */
export const FIELD_VALUES = {
  type: 'object',
  additionalProperties: {
    anyOf: [
      { type: 'string' },
      { type: 'number' },
      { type: 'array', items: { type: 'string' } },
      { type: 'array', items: IOC },
      RSIT,
      { $ref: '#/components/schemas/FileReferenceData' },
    ],
  },
};
