import type { IncomingHttpHeaders } from 'node:http';

const BYTES_OF_A_TOKEN = 8 * 1_024;
const MOST_TOKENS = 8;

/** What a request takes from a bucket of tokens, from 1 to 8: the more there is in it, the longer the server looks at it. */
export function requestWeight(headers: IncomingHttpHeaders): number {
  // A body that does not say how long it is may be long.
  if (headers['transfer-encoding'] !== undefined) return MOST_TOKENS;
  const bytes = Number(headers['content-length'] ?? 0);
  return Math.min(1 + Math.floor(bytes / BYTES_OF_A_TOKEN), MOST_TOKENS);
}
