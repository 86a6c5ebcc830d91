import type { NetConnectOpts } from 'node:net';

/** Where the server of an address listens: on a socket in a folder, or on a port. */
export function whereIs(url: string): NetConnectOpts {
  const { hostname, port, searchParams } = new URL(url);
  const folder = searchParams.get('host');
  return folder?.startsWith('/') === true
    ? { path: `${folder}/.s.PGSQL.${port || '5432'}` }
    : { host: folder ?? hostname, port: Number(port || '5432') };
}

/** The same database by way of a port of this machine. */
export function throughPort(url: string, port: number): string {
  const through = new URL(url);
  through.searchParams.delete('host');
  through.hostname = '127.0.0.1';
  through.port = `${port}`;
  return through.href;
}
