/** How many failures an address may make. */
export interface BudgetSize {
  /** At once. */
  readonly burst: number;
  /** Given back as time passes. */
  readonly perSecond: number;
  /** How far it may be overdrawn by what was under way together: what it then has to wait for. */
  readonly mostDebt: number;
}

interface Account {
  left: number;
  atMs: number;
}

/**
 * Failures by address. Only failures cost, and only once they are known: a whole drill may sign in from behind one address at the
 * same minute, and is not held up as long as most of it knows its passwords.
 */
export class FailureBudget {
  private readonly accounts = new Map<string, Account>();
  private readonly size: BudgetSize;
  private readonly mostRemembered: number;

  constructor(size: BudgetSize, mostRemembered = 20_000) {
    this.size = size;
    this.mostRemembered = mostRemembered;
  }

  /** Milliseconds until this address may try again; 0 when it may now. */
  pauseMs(address: string, nowMs: number): number {
    const left = this.leftOf(address, nowMs);
    return left >= 1 ? 0 : Math.ceil(((1 - left) * 1_000) / this.size.perSecond);
  }

  /** Takes a failure from the budget. */
  failed(address: string, nowMs: number): void {
    const left = Math.max(-this.size.mostDebt, this.leftOf(address, nowMs) - 1);
    this.accounts.delete(address);
    for (const oldest of this.accounts.keys()) {
      if (this.accounts.size < this.mostRemembered) break;
      this.accounts.delete(oldest);
    }
    this.accounts.set(address, { left, atMs: nowMs });
  }

  private leftOf(address: string, nowMs: number): number {
    const account = this.accounts.get(address);
    if (account === undefined) return this.size.burst;
    const gained = (Math.max(0, nowMs - account.atMs) * this.size.perSecond) / 1_000;
    return Math.min(this.size.burst, account.left + gained);
  }
}
