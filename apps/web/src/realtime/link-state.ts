import type { WireError } from '@cyberdrill/contracts';

/** How the link to the server is, as it is told to a person. Only `live` means that everything there is has come. */
export type LinkState =
  | { readonly status: 'connecting' }
  | { readonly status: 'live' }
  | { readonly status: 'catching-up'; readonly missing: number }
  | { readonly status: 'reconnecting'; readonly sinceMs: number }
  | { readonly status: 'offline'; readonly sinceMs: number }
  | { readonly status: 'refused'; readonly error: WireError };

/** What a link knows of itself. */
export interface LinkFacts {
  readonly isConnected: boolean;
  /** Place of the last entry held. */
  readonly held: number;
  /** Place of the last entry the server has told of; absent before its first batch. */
  readonly head?: number;
  /** When the connection was lost, by this device's clock; absent while there is one, and before the first. */
  readonly lostAtMs?: number;
  /** The browser says that this device has no network. */
  readonly hasNoNetwork: boolean;
  /** Why the server lets nobody in, and will not without something being done. */
  readonly refusal?: WireError;
}

/** After this long without a connection, nobody should wait for it: it is told as offline. */
export const OFFLINE_AFTER_MS = 15_000;

/** The state that the facts come to at a moment of this device's clock. */
export function linkStateAt(nowMs: number, facts: LinkFacts): LinkState {
  const { isConnected, held, head, lostAtMs, hasNoNetwork, refusal } = facts;
  if (refusal !== undefined) return { status: 'refused', error: refusal };
  if (isConnected) {
    if (head === undefined) return { status: 'connecting' };
    return held < head ? { status: 'catching-up', missing: head - held } : { status: 'live' };
  }
  if (lostAtMs === undefined)
    return hasNoNetwork ? { status: 'offline', sinceMs: nowMs } : { status: 'connecting' };
  const isLongGone = nowMs - lostAtMs >= OFFLINE_AFTER_MS;
  return { status: hasNoNetwork || isLongGone ? 'offline' : 'reconnecting', sinceMs: lostAtMs };
}
