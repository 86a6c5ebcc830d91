import type { ErrorCode, ErrorDetails } from '@cyberdrill/contracts';

/** What can go wrong before the server has a say. */
type LocalCode =
  /** No answer came, or none of ours: the line, a proxy or the server is down. */
  | 'UNREACHABLE'
  /** The person or the browser called it off. */
  | 'CALLED_OFF'
  /** A mistake of these pages. */
  | 'UNEXPECTED';

const LOCAL: Readonly<Record<LocalCode, { readonly message: string; readonly hint: string }>> = {
  UNREACHABLE: { message: 'The server cannot be reached.', hint: 'Check the connection and try again.' },
  CALLED_OFF: {
    message: 'That was called off, or took too long.',
    hint: 'Try again, or choose another way.',
  },
  UNEXPECTED: { message: 'Something went wrong on this page.', hint: 'Reload it and try again.' },
};

/** A request that did not come to what was asked for, in the words of the registry of errors. */
export class RequestError extends Error {
  readonly code: ErrorCode | LocalCode;
  readonly hint: string;
  readonly details: ErrorDetails;

  constructor(error: Pick<RequestError, 'code' | 'message' | 'hint' | 'details'>) {
    super(error.message);
    this.name = 'RequestError';
    this.code = error.code;
    this.hint = error.hint;
    this.details = error.details;
  }

  static local(code: LocalCode): RequestError {
    return new RequestError({ code, ...LOCAL[code], details: {} });
  }
}

/** Whatever was thrown, as something that can be told to a person. */
export function asRequestError(error: unknown): RequestError {
  if (error instanceof RequestError) return error;
  const isCalledOff = error instanceof Error && ['NotAllowedError', 'AbortError'].includes(error.name);
  return RequestError.local(isCalledOff ? 'CALLED_OFF' : 'UNEXPECTED');
}
