import { randomUUID } from 'node:crypto';
import { AppError } from './app-error.ts';

/** Anything that carries a code of the registry, whatever library threw it. */
interface Coded {
  readonly code: string;
}

/** SQLSTATE classes, socket errors and the registry's own word that mean the store is away, not that the request is wrong. */
const STORE_IS_AWAY =
  /^(08...|57P0.|53...|25006|ECONNREFUSED|ECONNRESET|EPIPE|ENOENT|ETIMEDOUT|STORE_UNAVAILABLE)$/;

/**
 * Turns anything thrown into an {@link AppError}. What is not known becomes one opaque INTERNAL with a correlation id;
 * the cause is kept for the log and never reaches a client.
 */
export function appErrorOf(thrown: unknown): AppError {
  if (thrown instanceof AppError) return thrown;
  if (isStoreAway(thrown)) return new AppError('STORE_UNAVAILABLE', {}, { cause: thrown });
  return new AppError('INTERNAL', { correlationId: randomUUID() }, { cause: thrown });
}

function isStoreAway(thrown: unknown): boolean {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 5; error = error.cause, depth += 1) {
    if (STORE_IS_AWAY.test(String((error as Partial<Coded>).code))) return true;
  }
  return false;
}
