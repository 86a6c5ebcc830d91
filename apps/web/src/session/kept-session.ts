import type { SessionState } from '@cyberdrill/contracts';
import { forget, keep, kept } from '../browser/kept.ts';

const KEPT_AS = 'cyberdrill.session';

/**
 * Remembers on this device who was signed in last, so that a page which is loaded anew without a line shows what is kept for this
 * person. It opens nothing: whatever is asked of the server is asked with the session's cookie.
 */
export function keepSession(state: SessionState): void {
  if (state.isSignedIn && state.session.standing === 'full') keep(KEPT_AS, JSON.stringify(state));
  else forget(KEPT_AS);
}

/** Who was signed in when the server was last heard; `undefined` for nobody. */
export function keptSession(): SessionState | undefined {
  const text = kept(KEPT_AS);
  return text === null ? undefined : (JSON.parse(text) as SessionState);
}

/** Remembers nobody. */
export function forgetSession(): void {
  forget(KEPT_AS);
}
