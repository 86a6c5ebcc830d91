import { AppError } from '@cyberdrill/platform';

/** SQLSTATE classes and socket errors that mean: not now. Ours is the time a lock or a statement may take, too. */
const CODES =
  /^(08...|57P0.|53...|25006|25P03|25P04|40001|40P01|55P03|57014|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EAI_AGAIN)$/;

/** What the driver and its pool say without a code when the connection is lost or cannot be had. */
const WORDS =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|timeout expired|Query read timeout|Client was closed|pool after calling end|driver has already been destroyed/;

/**
 * What a failed use of the database is to its caller: STORE_UNAVAILABLE when trying again may help, else the failure itself.
 */
export function storeFailure(thrown: unknown): unknown {
  return !(thrown instanceof AppError) && isAway(thrown)
    ? new AppError('STORE_UNAVAILABLE', {}, { cause: thrown })
    : thrown;
}

function isAway(thrown: unknown): boolean {
  // Told by what it carries, not by its class: errors of Node's own modules come from another realm under a test runner.
  for (let error = thrown, depth = 0; isObject(error) && depth < 5; error = error['cause'], depth += 1) {
    if (CODES.test(String(error['code'])) || WORDS.test(String(error['message']))) return true;
  }
  return false;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
