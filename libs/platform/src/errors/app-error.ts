import { ERRORS, wireError, type ErrorCode, type ErrorDetails, type WireError } from '@cyberdrill/contracts';

/** A failure with a code of the registry; everything a client may be told about it is in the code and the details. */
export class AppError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, details: ErrorDetails = {}, options?: ErrorOptions) {
    super(wireError(code, details).message, options);
    this.name = 'AppError';
    this.code = code;
    this.details = details;
  }

  /** The error as clients see it. */
  toWire(): WireError {
    return wireError(this.code, this.details);
  }
}

/** Whether a code tells of a fault of ours, which belongs in the log, or of the caller's, which does not. */
export function isServerFault(code: ErrorCode): boolean {
  const { category } = ERRORS[code];
  return category === 'internal' || category === 'unavailable';
}
