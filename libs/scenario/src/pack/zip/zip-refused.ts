import type { FaultCode } from '../../faults/fault-codes.ts';

/** An archive is not unpacked; the message says why in words that its author may see. */
export class ZipRefused extends Error {
  readonly code: FaultCode;
  readonly remedy: string;

  constructor(code: FaultCode, message: string, remedy: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ZipRefused';
    this.code = code;
    this.remedy = remedy;
  }
}

/** The refusal of one entry. */
export function entryRefused(path: string, problem: string): ZipRefused {
  return new ZipRefused(
    'ARCHIVE_ENTRY',
    `${shown(path)} cannot be unpacked: ${problem}.`,
    'Zip the folder of the pack again, with nothing in it but the scenario and its files.',
  );
}

/** A path as it may be shown: escaped, so that it cannot draw on a terminal, and not too long. */
function shown(path: string): string {
  const most = 120;
  return JSON.stringify(path.length <= most ? path : `${path.slice(0, most).toWellFormed()}…`);
}
