import { isOriginAllowed } from '@cyberdrill/delivery';
import type { IncomingHttpHeaders } from 'node:http';

const SAFE_METHODS: readonly string[] = ['GET', 'HEAD', 'OPTIONS'];

/**
 * Whether a request that changes something may come from where its browser says it comes from. Browsers say so by
 * `Sec-Fetch-Site`, which no page can set, and by `Origin` where they do not know the former or the connection is a plain one.
 * Who says nothing is no browser: it is let through unless it carries a cookie, which only browsers do.
 */
export function mayComeFromThere(
  method: string,
  headers: IncomingHttpHeaders,
  allowedOrigins: readonly string[],
): boolean {
  if (SAFE_METHODS.includes(method)) return true;
  const { origin, host } = headers;
  const site = headers['sec-fetch-site'];
  // "none" is the person, not a page: an address that was typed in.
  if (site === 'same-origin' || site === 'none') return true;
  if (site !== undefined) return origin !== undefined && isOriginAllowed(origin, undefined, allowedOrigins);
  if (origin !== undefined) return isOriginAllowed(origin, host, allowedOrigins);
  return headers.cookie === undefined;
}
