/** What kind of failure a code is; decides the HTTP status and the CLI exit code. */
export type ErrorCategory =
  | 'invalid'
  | 'unauthenticated'
  | 'forbidden'
  | 'unknown'
  | 'conflict'
  | 'too-large'
  | 'too-slow'
  | 'too-many'
  | 'unavailable'
  | 'internal';

/** Category → HTTP status. */
export const HTTP_STATUS: Readonly<Record<ErrorCategory, number>> = {
  invalid: 422,
  unauthenticated: 401,
  forbidden: 403,
  unknown: 404,
  conflict: 409,
  'too-large': 413,
  'too-slow': 408,
  'too-many': 429,
  unavailable: 503,
  internal: 500,
};

/** How a code is told: its category, what is wrong, and what to do about it. `{name}` takes a value of the error's details. */
export interface ErrorDefinition {
  readonly category: ErrorCategory;
  readonly message: string;
  readonly hint: string;
}
