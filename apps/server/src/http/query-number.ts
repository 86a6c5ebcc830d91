import { AppError } from '@cyberdrill/platform';

/**
 * Reads a whole number from a query string.
 * @throws AppError REQUEST_INVALID naming the parameter
 */
export function queryNumber(
  name: string,
  value: unknown,
  { from, to, otherwise }: { readonly from: number; readonly to: number; readonly otherwise: number },
): number {
  if (value === undefined) return otherwise;
  const number = typeof value === 'string' && /^\d{1,15}$/.test(value) ? Number(value) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw new AppError('REQUEST_INVALID', { problem: `${name} must be a whole number from ${from} to ${to}` });
}
