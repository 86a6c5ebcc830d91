import { Codes, type CodeKind, type StoredCode } from '@cyberdrill/identity';

/** Codes as long as the process lives. */
export class InMemoryCodes extends Codes {
  private readonly codes = new Map<string, StoredCode>();

  async put(code: StoredCode): Promise<void> {
    this.codes.set(keyOf(code.kind, code.accountId), code);
  }

  async take(kind: CodeKind, accountId: string, codeHash: string, nowMs: number): Promise<boolean> {
    const key = keyOf(kind, accountId);
    const code = this.codes.get(key);
    if (code === undefined) return false;
    const isInTime = code.expiresAtMs === undefined || nowMs < code.expiresAtMs;
    const isRight = code.codeHash === codeHash;
    const triesLeft = code.triesLeft === undefined ? undefined : code.triesLeft - 1;
    if (!isInTime || isRight || triesLeft === 0) this.codes.delete(key);
    else this.codes.set(key, { ...code, ...(triesLeft !== undefined && { triesLeft }) });
    return isInTime && isRight;
  }

  async accountOf(kind: CodeKind, codeHash: string): Promise<string | undefined> {
    return [...this.codes.values()].find((code) => code.kind === kind && code.codeHash === codeHash)
      ?.accountId;
  }

  async has(kind: CodeKind, accountId: string): Promise<boolean> {
    return this.codes.has(keyOf(kind, accountId));
  }

  async drop(kind: CodeKind, accountId: string): Promise<void> {
    this.codes.delete(keyOf(kind, accountId));
  }
}

function keyOf(kind: CodeKind, accountId: string): string {
  return `${kind} ${accountId}`;
}
