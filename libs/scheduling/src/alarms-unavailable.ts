import type { ErrorCode } from '@cyberdrill/contracts';

/** The store of the alarms could not be asked: it is away, or the alarms were stopped. */
export class AlarmsUnavailable extends Error {
  /** What it is to whoever asked, and to the log. */
  readonly code = 'STORE_UNAVAILABLE' satisfies ErrorCode;

  constructor(why: string, options?: ErrorOptions) {
    super(`The alarms cannot be reached: ${why}.`, options);
    this.name = 'AlarmsUnavailable';
  }
}
