import type { IncomingMessage } from 'node:http';

const LINGER_MS = 10_000;

/**
 * Lets go of a request that was answered before all of it came. Node discards the rest, so that the client gets to read the answer
 * instead of a broken connection; whoever is not through after a while loses the connection all the same.
 */
export function linger(request: IncomingMessage, withinMs = LINGER_MS): void {
  if (request.complete) return;
  const cut = setTimeout(() => request.destroy(), withinMs).unref();
  request.once('close', () => clearTimeout(cut));
  request.resume();
}
