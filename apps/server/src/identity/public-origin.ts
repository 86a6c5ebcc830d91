import type { RelyingParty } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import type { IncomingHttpHeaders } from 'node:http';

/**
 * Scheme, host and port under which browsers know this server: the configured ones, or what the browser on this very machine calls
 * it. What a request says of itself is believed for `localhost` alone: anybody can send any `Host`.
 * @throws AppError PUBLIC_URL_NEEDED
 */
export function publicOrigin(configured: string | undefined, { host }: IncomingHttpHeaders): string {
  if (configured !== undefined) return configured;
  if (host !== undefined && /^localhost(:\d{1,5})?$/.test(host)) return `http://${host}`;
  throw new AppError('PUBLIC_URL_NEEDED');
}

/** For whom passkeys are made. @throws AppError PUBLIC_URL_NEEDED */
export function relyingParty(configured: string | undefined, headers: IncomingHttpHeaders): RelyingParty {
  const origin = publicOrigin(configured, headers);
  return { origin, id: new URL(origin).hostname };
}
