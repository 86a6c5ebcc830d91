import { createPostgresBackend, type PostgresPoolConfig } from 'bullmq';
import { alarmQueues, NAMESPACE, type AlarmQueues } from './alarm-queues.ts';
import { withPatientListener } from './patient-listener.ts';

/** The queue of alarms in PostgreSQL, in a schema of its own. */
export function postgresQueues(url: string, queueName: string): AlarmQueues {
  const connection: PostgresPoolConfig = {
    connectionString: url,
    schema: NAMESPACE,
    // BullMQ does this under an advisory lock in one transaction: processes starting together wait for each other.
    migrate: true,
    max: 4,
    keepAlive: true,
    connectionTimeoutMillis: 2_000,
    // A link can die without a word; migrating takes a fraction of a second.
    query_timeout: 6_000,
    application_name: 'cyberdrill-alarms',
    // One that dies while it is in use between two statements must not end the process: the next statement tells.
    onConnect: hear,
  };
  return alarmQueues(queueName, withPatientListener(createPostgresBackend), {
    producer: connection,
    worker: connection,
  });
}

function hear(client: { on(event: 'error', listener: () => void): unknown }): void {
  client.on('error', () => undefined);
}
