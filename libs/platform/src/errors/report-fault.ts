import type { LoggerService } from '@nestjs/common';
import { isServerFault, type AppError } from './app-error.ts';

/** Writes a fault of ours to the log with its cause and correlation id; a caller's mistake is not logged. */
export function reportFault(logger: LoggerService, error: AppError, where: string): void {
  if (!isServerFault(error.code)) return;
  const cause =
    error.cause instanceof Error ? (error.cause.stack ?? error.cause.message) : String(error.cause);
  logger.error({ message: 'request failed', where, code: error.code, details: error.details, cause });
}
