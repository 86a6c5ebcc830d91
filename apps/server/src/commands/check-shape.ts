import type { ErrorCode } from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import { validateSync, type ValidationError } from 'class-validator';
import { unsafeIn } from './safe-json.ts';
import { overlongListIn, shapeInstance } from './shape-instance.ts';

const MOST_PROBLEMS = 10;
const LONGEST_PROBLEM = 200;

/**
 * Checks that a parsed JSON value has exactly the shape that a class describes: no property missing, malformed or unknown.
 * @param code of the error, which names properties and what they must be, never what they are
 * @param at path of the value within the request
 * @returns the value itself
 * @throws AppError with `code`
 */
export function checkShape<T extends object>(
  shape: new () => T,
  value: unknown,
  code: ErrorCode & ('REQUEST_INVALID' | 'COMMAND_INVALID'),
  at = '',
): T {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw invalid(code, [`${at || 'the request'} must be an object`]);
  const unsafe = unsafeIn(value, at) ?? overlongListIn(shape, value, at);
  if (unsafe !== undefined) throw invalid(code, [unsafe]);
  const errors = validateSync(shapeInstance(shape, value), {
    whitelist: true,
    forbidNonWhitelisted: true,
    // A class without properties is a shape too: that of an empty object.
    forbidUnknownValues: false,
  });
  if (errors.length > 0)
    throw invalid(
      code,
      errors.flatMap((error) => problemsOf(error, at)),
    );
  return value as T;
}

/** Class-validator's messages begin with the property's own name; this puts the way to it before them. */
function problemsOf(error: ValidationError, at: string): string[] {
  const own = Object.values(error.constraints ?? {}).map((message) =>
    at === '' ? message : `${at}: ${message}`,
  );
  const path = at === '' ? error.property : `${at}.${error.property}`;
  return [...own, ...(error.children ?? []).flatMap((child) => problemsOf(child, path))];
}

function invalid(code: ErrorCode, problems: readonly string[]): AppError {
  const shown = problems.slice(0, MOST_PROBLEMS).map((problem) => problem.slice(0, LONGEST_PROBLEM));
  return new AppError(code, { problem: shown[0] ?? 'its shape', problems: shown });
}
