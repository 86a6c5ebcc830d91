import type { Log } from '@cyberdrill/persistence';

/** For tests that break connections on purpose: what is said about that would hide what matters. */
export const quiet: Log = { log: () => undefined, warn: () => undefined, error: () => undefined };
