/**
 * Whether a browser page of this origin may open a connection. A request without an origin does not come from a page of a
 * browser and needs no such leave; the token decides about it as about all.
 * @param host the `Host` header: the name under which the client reached this server, perhaps through a proxy
 * @param allowed further origins, for example `https://drill.example`
 */
export function isOriginAllowed(
  origin: string | undefined,
  host: string | undefined,
  allowed: readonly string[],
): boolean {
  if (origin === undefined) return true;
  if (allowed.some((one) => originOf(one) === origin)) return true;
  return host !== undefined && URL.canParse(origin) && new URL(origin).host === host.toLowerCase();
}

/**
 * Whether a browser has sent a request for a page of another site, without saying which: it does so for images, scripts and the
 * like, which have nothing to ask here.
 */
export function hidesItsOrigin(origin: string | undefined, site: string | undefined): boolean {
  return origin === undefined && site !== undefined && site !== 'same-origin' && site !== 'none';
}

function originOf(url: string): string {
  return URL.canParse(url) ? new URL(url).origin : url;
}
