import { Socket } from 'node:net';
import type { PoolConfig } from 'pg';

/** How long what may take, in milliseconds. */
export interface ConnectionLimits {
  /** A statement that runs longer is given up by the server. */
  readonly statementMs: number;
  /** A statement that waits longer for a lock is given up by the server. */
  readonly lockMs: number;
  /** A process that stops in the middle of a transaction loses it, and its lock on the exercise, after this. */
  readonly idleInTransactionMs: number;
  /** Connections unused for so long are closed, before they could be taken for dead. */
  readonly unusedMs: number;
  /** Longer than the server takes for any statement: a connection silent for so long has no server behind it. */
  readonly silentMs: number;
}

const LIMITS: ConnectionLimits = {
  statementMs: 12_000,
  lockMs: 8_000,
  idleInTransactionMs: 5_000,
  unusedMs: 10_000,
  silentMs: 15_000,
};

/** How the application's connections behave, so that no failure of a link or of another process can hold it up for long. */
export function poolOptions(
  applicationName: string,
  maxConnections: number,
  changes: Partial<ConnectionLimits> = {},
): PoolConfig {
  const limits = { ...LIMITS, ...changes };
  return {
    application_name: applicationName,
    max: maxConnections,
    idleTimeoutMillis: limits.unusedMs,
    connectionTimeoutMillis: 5_000,
    statement_timeout: limits.statementMs,
    lock_timeout: limits.lockMs,
    idle_in_transaction_session_timeout: limits.idleInTransactionMs,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    stream: () => socketEndedBySilence(limits.silentMs),
  };
}

/**
 * A socket that gives up when nothing comes for too long. The driver's own query timeout would leave the dead connection
 * in the pool, where everything that got it next would time out as well.
 */
function socketEndedBySilence(silentMs: number): Socket {
  const socket = new Socket();
  socket.setTimeout(silentMs, () => {
    socket.destroy(new Error('Connection terminated: the database was silent for too long'));
  });
  return socket;
}
