import type { FaultCode, Severity } from './fault-codes.ts';

/** Something wrong with a scenario file: where it is, what it is, and what to do about it. */
export interface Fault {
  readonly severity: Severity;
  readonly code: FaultCode;
  /** The file it is in, as the caller named it; for a fault inside an attachment, the attachment. */
  readonly file: string;
  /** Line, from 1. */
  readonly line: number;
  /** Column in UTF-16 units, from 1. */
  readonly column: number;
  /** Which part of the scenario, like `injects[3].release.at`; empty for the file as a whole. */
  readonly path: string;
  /** What is wrong. */
  readonly message: string;
  /** What to do about it. */
  readonly remedy: string;
}

/** Whether any of the faults keeps the scenario from being played. */
export function hasError(faults: readonly Fault[]): boolean {
  return faults.some(({ severity }) => severity === 'error');
}
