import { ARRAY_UNIQUE, ValidateBy } from 'class-validator';

/** No two items are the same. class-validator's own `ArrayUnique`, whose name this keeps, compares each item with all others. */
export function AllDifferent(): PropertyDecorator {
  return ValidateBy({
    name: ARRAY_UNIQUE,
    validator: {
      validate: (items) => Array.isArray(items) && new Set<unknown>(items).size === items.length,
      defaultMessage: () => "All $property's elements must be unique",
    },
  });
}
