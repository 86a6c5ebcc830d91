import type { FactorKind } from '@cyberdrill/contracts';
import {
  Sessions,
  type Accounts,
  type Factors,
  type FoundSession,
  type NewSession,
  type Session,
  type SessionChanges,
} from '@cyberdrill/identity';
import { randomUUID } from 'node:crypto';

type Stored = NewSession & { readonly sessionId: string };

/** Sessions as long as the process lives. */
export class InMemorySessions extends Sessions {
  private readonly sessions = new Map<string, Stored>();
  private readonly accounts: Accounts;
  private readonly factors: Factors;

  constructor(accounts: Accounts, factors: Factors) {
    super();
    this.accounts = accounts;
    this.factors = factors;
  }

  async open(session: NewSession): Promise<Session> {
    const stored = { sessionId: randomUUID(), ...session };
    this.sessions.set(stored.sessionId, stored);
    return shown(stored);
  }

  async find(tokenHash: string): Promise<FoundSession | undefined> {
    const stored = [...this.sessions.values()].find((one) => one.tokenHash === tokenHash);
    const account = await this.accounts.find(stored?.accountId ?? '');
    if (stored === undefined || account === undefined) return undefined;
    return { session: shown(stored), account, factors: await this.factorsOf(account.accountId) };
  }

  async listOf(accountId: string): Promise<readonly Session[]> {
    return this.of(accountId)
      .sort((a, b) => b.lastUsedAtMs - a.lastUsedAtMs)
      .map(shown);
  }

  async countByAccount(nowMs: number): Promise<ReadonlyMap<string, number>> {
    const counts = new Map<string, number>();
    for (const { accountId, expiresAtMs, idleUntilMs } of this.sessions.values())
      if (Math.min(expiresAtMs, idleUntilMs) > nowMs) counts.set(accountId, (counts.get(accountId) ?? 0) + 1);
    return counts;
  }

  async change(sessionId: string, changes: SessionChanges): Promise<Session | undefined> {
    const stored = this.sessions.get(sessionId);
    if (stored === undefined) return undefined;
    this.sessions.set(sessionId, { ...stored, ...changes });
    return shown({ ...stored, ...changes });
  }

  async end(accountId: string, sessionId: string): Promise<boolean> {
    return this.sessions.get(sessionId)?.accountId === accountId && this.sessions.delete(sessionId);
  }

  async endAll(accountId: string, exceptSessionId?: string): Promise<readonly string[]> {
    const ended = this.of(accountId)
      .map(({ sessionId }) => sessionId)
      .filter((sessionId) => sessionId !== exceptSessionId);
    for (const sessionId of ended) this.sessions.delete(sessionId);
    return ended;
  }

  async sweep(nowMs: number): Promise<void> {
    for (const { sessionId, expiresAtMs, idleUntilMs } of this.sessions.values())
      if (Math.min(expiresAtMs, idleUntilMs) <= nowMs) this.sessions.delete(sessionId);
  }

  private async factorsOf(accountId: string): Promise<readonly FactorKind[]> {
    const hasTotp = (await this.factors.totpOf(accountId)) !== undefined;
    const hasPasskey = (await this.factors.passkeysOf(accountId)).length > 0;
    const hasCodes = (hasTotp || hasPasskey) && (await this.factors.recoveryCodesLeft(accountId)) > 0;
    return [
      ...(hasTotp ? (['totp'] as const) : []),
      ...(hasPasskey ? (['passkey'] as const) : []),
      ...(hasCodes ? (['recovery-code'] as const) : []),
    ];
  }

  private of(accountId: string): Stored[] {
    return [...this.sessions.values()].filter((one) => one.accountId === accountId);
  }
}

function shown({ tokenHash: _, ...session }: Stored): Session {
  return session;
}
