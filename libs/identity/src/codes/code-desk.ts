import type { IssuedCode } from '@cyberdrill/contracts';
import type { WallClock } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { Account } from '../accounts/account.ts';
import { secretHash } from '../secrets.ts';
import { makeCode, readCode } from './code-text.ts';
import type { Codes } from './codes.ts';

const MINUTE_MS = 60_000;
/** A code for a forgotten password is used while the person is on the telephone. */
const RESET_FOR_MS = 15 * MINUTE_MS;
/** A code for a new account waits until its person has time. */
const ACTIVATION_FOR_MS = 7 * 24 * 60 * MINUTE_MS;
const TRIES = 5;

/** Groups of four characters, 20 random bits each: 60 bits for five tries, 100 for a code that stands for a password. */
const ONE_TIME_GROUPS = 3;
const RETURN_GROUPS = 5;

/** Who a code is taken for when there is no such account: as much work as for one that there is. */
const NOBODY = '00000000-0000-0000-0000-000000000000';

/** A return code, and what is kept of it. */
export function draftReturnCode(): { readonly code: string; readonly codeHash: string } {
  const code = makeCode(RETURN_GROUPS);
  return { code, codeHash: secretHash(readCode(code)) };
}

/** Makes codes that people are handed, and takes them back. */
export class CodeDesk {
  private readonly codes: Codes;
  private readonly clock: WallClock;

  constructor(codes: Codes, clock: WallClock) {
    this.codes = codes;
    this.clock = clock;
  }

  /** A code by which somebody sets a (new) password: once, within a quarter of an hour, or for a new account within a week. */
  async issuePasswordCode(accountId: string, kind: 'reset' | 'activation'): Promise<IssuedCode> {
    const code = makeCode(ONE_TIME_GROUPS);
    const expiresAtMs =
      Math.floor(this.clock.nowMs()) + (kind === 'reset' ? RESET_FOR_MS : ACTIVATION_FOR_MS);
    const codeHash = secretHash(readCode(code));
    await this.codes.put({ kind, accountId, codeHash, expiresAtMs, triesLeft: TRIES });
    return { kind, code, expiresAtMs };
  }

  /**
   * A code by which somebody without a password comes back, until it is replaced.
   * @throws AppError REQUEST_INVALID when the account has a password
   */
  async issueReturnCode({ accountId, passwordHash }: Account): Promise<IssuedCode> {
    if (passwordHash !== undefined)
      throw new AppError('REQUEST_INVALID', {
        problem: 'this person has a password; make a reset code instead',
      });
    const { code, codeHash } = draftReturnCode();
    await this.codes.put({ kind: 'return', accountId, codeHash });
    return { kind: 'return', code };
  }

  /** Takes a code to set a password; says of which kind it was, `undefined` when it was not right. Wrong ones are counted. */
  async takePasswordCode(
    accountId: string | undefined,
    code: string,
  ): Promise<'reset' | 'activation' | undefined> {
    const codeHash = secretHash(readCode(code));
    for (const kind of ['reset', 'activation'] as const)
      if (await this.codes.take(kind, accountId ?? NOBODY, codeHash, this.clock.nowMs())) return kind;
    return undefined;
  }

  /** Whose return code this is. */
  async ownerOfReturnCode(code: string): Promise<string | undefined> {
    return this.codes.accountOf('return', secretHash(readCode(code)));
  }

  /** Makes all codes of an account void: it has a password of its own choice now, or was disabled. */
  async drop(accountId: string): Promise<void> {
    for (const kind of ['reset', 'activation', 'return'] as const) await this.codes.drop(kind, accountId);
  }
}
