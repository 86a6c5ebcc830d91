import { ValidateIf } from 'class-validator';

/** May be left out. Unlike class-validator's own `IsOptional`, this lets no `null` through: the core knows none. */
export function Optional(): PropertyDecorator {
  return ValidateIf((_object, value) => value !== undefined);
}
