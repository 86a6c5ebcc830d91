import type { DomainErrorCode } from '@cyberdrill/domain';
import { CORE_ERRORS } from './errors/core-errors.ts';
import { EDGE_ERRORS } from './errors/edge-errors.ts';
import type { ErrorDefinition } from './errors/error-definition.ts';
import { PEOPLE_ERRORS } from './errors/people-errors.ts';

export * from './errors/error-definition.ts';

/** Codes that arise at the edges, beside those of the core. */
export type EdgeErrorCode = keyof typeof EDGE_ERRORS | keyof typeof PEOPLE_ERRORS;

/** Every code that a client may meet. */
export type ErrorCode = DomainErrorCode | EdgeErrorCode;

/** The one registry of errors; HTTP, sockets and the command line render from it. Its lines stand in `errors/`. */
export const ERRORS: Readonly<Record<ErrorCode, ErrorDefinition>> = {
  ...CORE_ERRORS,
  ...EDGE_ERRORS,
  ...PEOPLE_ERRORS,
};

/** Values that fill an error's message; ids and numbers, never anyone's words. */
export type ErrorDetails = Readonly<Record<string, string | number | readonly string[]>>;

/** An error as every client sees it, over HTTP, sockets and the command line alike. */
export interface WireError {
  readonly code: ErrorCode;
  /** What is wrong, in plain English. */
  readonly message: string;
  /** What to do about it. */
  readonly hint: string;
  readonly details: ErrorDetails;
}

/** Renders a code and its details from the registry. */
export function wireError(code: ErrorCode, details: ErrorDetails = {}): WireError {
  const { message, hint } = ERRORS[code];
  return { code, message: fill(message, details), hint: fill(hint, details), details };
}

function fill(template: string, details: ErrorDetails): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = details[name];
    return value === undefined ? '?' : Array.isArray(value) ? value.join(', ') : String(value);
  });
}
