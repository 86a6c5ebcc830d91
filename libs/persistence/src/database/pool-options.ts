import { Socket } from 'node:net';
import type { PoolConfig } from 'pg';

/** A statement that runs, or waits for a lock, longer than this is given up by the server. */
const STATEMENT_WITHIN_MS = 12_000;
const LOCK_WITHIN_MS = 8_000;
/** A process that stops in the middle of a transaction loses it, and its lock on the exercise, after this. */
const IDLE_IN_TRANSACTION_MS = 5_000;
/** Unused connections are closed after this, before they could be taken for dead. */
const UNUSED_MS = 10_000;
/** Longer than the server takes for any statement: a connection silent for so long has no server behind it. */
const SILENT_MS = 15_000;

/** How the application's connections behave, so that no failure of a link or of another process can hold it up for long. */
export function poolOptions(applicationName: string, maxConnections: number): PoolConfig {
  return {
    application_name: applicationName,
    max: maxConnections,
    idleTimeoutMillis: UNUSED_MS,
    connectionTimeoutMillis: 5_000,
    statement_timeout: STATEMENT_WITHIN_MS,
    lock_timeout: LOCK_WITHIN_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_MS,
    keepAlive: true,
    keepAliveInitialDelayMillis: 5_000,
    stream: silenceEndsIt,
  };
}

/**
 * A socket that gives up when nothing comes for too long. The driver's own query timeout would leave the dead connection
 * in the pool, where everything that got it next would time out as well.
 */
function silenceEndsIt(): Socket {
  const socket = new Socket();
  socket.setTimeout(SILENT_MS, () => {
    socket.destroy(new Error('Connection terminated: the database was silent for too long'));
  });
  return socket;
}
