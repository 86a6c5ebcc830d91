import { ValidateBy, type ValidationOptions } from 'class-validator';
import ipaddr from 'ipaddr.js';

/** An IP address, or a range of them such as `10.0.0.0/8`. */
export function IsAddressRange(options?: ValidationOptions): PropertyDecorator {
  const validate = (value: unknown): boolean =>
    typeof value === 'string' && (ipaddr.isValid(value) || ipaddr.isValidCIDR(value));
  return ValidateBy({ name: 'isAddressRange', validator: { validate } }, options);
}
