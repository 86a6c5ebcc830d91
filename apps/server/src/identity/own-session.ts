import type { AccountView, OwnSession } from '@cyberdrill/contracts';
import type { Account, SignedIn } from '@cyberdrill/identity';

/** An account as its own person, and nobody's secret, may see it. */
export function accountView({ accountId, name, email, isAdministrator }: Account): AccountView {
  return { accountId, name, ...(email !== undefined && { email }), isAdministrator };
}

/** A session as its own browser sees it. */
export function ownSession({ account, session, standing, factors }: SignedIn): OwnSession {
  const { sessionId, isStrong, expiresAtMs, idleUntilMs } = session;
  return {
    account: accountView(account),
    sessionId,
    standing,
    factors,
    isStrong,
    hasPassword: account.passwordHash !== undefined,
    expiresAtMs,
    idleUntilMs,
  };
}
