import { IOC_TYPES, type FieldValue, type FieldValues } from '@cyberdrill/domain';
import { isFileReference } from './is-file-reference.ts';
import { ValidateBy } from 'class-validator';

const MOST_FIELDS = 200;
const LONGEST_ID = 300;
const LONGEST_TEXT = 20_000;
const MOST_ITEMS = 1_000;
const LONGEST_ITEM = 2_000;

/** Name under which class-validator knows {@link IsFieldValues}. */
export const IS_FIELD_VALUES = 'isFieldValues';

/** Answers by field id, each of a shape that some field type has; whether it fits its own field, the core decides. */
export function IsFieldValues(): PropertyDecorator {
  return ValidateBy({
    name: IS_FIELD_VALUES,
    validator: {
      validate: isFieldValues,
      defaultMessage: () => '$property must hold answers by field id, each in the shape of its field’s type',
    },
  });
}

/** @see IsFieldValues */
export function isFieldValues(value: unknown): value is FieldValues {
  if (!isRecord(value)) return false;
  const fields = Object.entries(value);
  return (
    fields.length <= MOST_FIELDS &&
    fields.every(([id, answer]) => id.length <= LONGEST_ID && isFieldValue(answer))
  );
}

function isFieldValue(value: unknown): value is FieldValue {
  if (typeof value === 'number') return Number.isFinite(value);
  if (Array.isArray(value)) return isList(value);
  return isText(value, LONGEST_TEXT) || isRsitValue(value) || isFileReference(value);
}

function isList(items: readonly unknown[]): boolean {
  if (items.length > MOST_ITEMS) return false;
  return items.every((item) => isText(item, LONGEST_ITEM)) || items.every(isIoc);
}

function isIoc(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasOnly(value, ['type', 'value']) &&
    (IOC_TYPES as readonly unknown[]).includes(value['type']) &&
    isText(value['value'], LONGEST_ITEM)
  );
}

function isRsitValue(value: unknown): boolean {
  return (
    isRecord(value) &&
    hasOnly(value, ['class', 'type']) &&
    isText(value['class'], LONGEST_ID) &&
    (value['type'] === undefined || isText(value['type'], LONGEST_ID))
  );
}

function isText(value: unknown, maxLength: number): boolean {
  return typeof value === 'string' && value.length <= maxLength;
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function hasOnly(value: object, names: readonly string[]): boolean {
  return Object.keys(value).every((name) => names.includes(name));
}
