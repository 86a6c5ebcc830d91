import { once } from 'node:events';
import type { Server } from 'node:http';

/**
 * Listens, and resolves once connections come in.
 * @returns the address by which clients on this machine reach the server
 * @throws the system's error, which Nest's own `listen` would also write to the log
 */
export async function listen(server: Server, port: number, host: string): Promise<string> {
  server.listen(port, host);
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string')
    throw new Error('the server does not listen on a port');
  const isEverywhere = address.address === '0.0.0.0' || address.address === '::';
  const name = isEverywhere ? '127.0.0.1' : address.address;
  return `http://${name.includes(':') ? `[${name}]` : name}:${address.port}`;
}
