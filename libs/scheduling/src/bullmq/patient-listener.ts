import type { BackendFactory, IQueueBackend } from 'bullmq';

interface ErrorSource {
  on(event: 'error', listener: (error: Error) => void): unknown;
}

type ClientClass = new (config: unknown) => ErrorSource;

/** What of BullMQ's PostgreSQL backend makes its `LISTEN` connections. */
interface ListenerMaker {
  readonly connection?: { pgModule?: { readonly Client: ClientClass } };
}

/**
 * Makes BullMQ's backend on PostgreSQL survive a server that dies as it lets its `LISTEN` connection in. BullMQ takes errors of
 * that connection from when it stands, and an error in the same breath is heard by nobody, which ends the process. Here somebody
 * hears it; BullMQ's first question over the dead connection then fails, and it makes another one.
 */
export function withPatientListener<B extends IQueueBackend, C>(
  factory: BackendFactory<B, C>,
): BackendFactory<B, C> {
  return (...args) => {
    const backend = factory(...args);
    const { connection } = backend as ListenerMaker;
    if (connection?.pgModule === undefined)
      throw new Error('This release of BullMQ makes its LISTEN connections in another way.');
    connection.pgModule = { Client: patient(connection.pgModule.Client) };
    return backend;
  };
}

function patient(Client: ClientClass): ClientClass {
  return class extends Client {
    constructor(config: unknown) {
      super(config);
      this.on('error', () => undefined);
    }
  };
}
