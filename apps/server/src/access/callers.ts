import { AppError } from '@cyberdrill/platform';
import { originOf } from '../audit/origin-of.ts';
import type { DrillRequest } from '../http/drill-request.ts';
import { tokenInCookie } from '../identity/session-cookie.ts';
import type { Visitors } from '../identity/visitors.ts';
import type { Caller } from './caller.ts';
import type { Keyring } from './keyring.ts';
import type { WrongKeys } from './wrong-keys.ts';

/** Finds out who sends a request. A key in the header counts before a cookie: who sends one means it. */
export class Callers {
  private readonly keyring: Keyring;
  private readonly visitors: Visitors;
  private readonly wrongKeys: WrongKeys;

  constructor(keyring: Keyring, visitors: Visitors, wrongKeys: WrongKeys) {
    this.keyring = keyring;
    this.visitors = visitors;
    this.wrongKeys = wrongKeys;
  }

  /** @throws AppError TOKEN_MISSING, TOKEN_UNKNOWN, SIGN_IN_REQUIRED, TOO_MANY_REQUESTS */
  async of(request: DrillRequest): Promise<Caller> {
    const { authorization } = request.headers;
    if (authorization !== undefined) return this.byKey(authorization);
    const token = tokenInCookie(request.headers);
    if (token === undefined) throw new AppError('TOKEN_MISSING');
    return this.bySession(token, request);
  }

  private async byKey(authorization: string): Promise<Caller> {
    const token = /^Bearer +(\S{1,512})$/i.exec(authorization)?.[1];
    if (token === undefined) throw new AppError('TOKEN_MISSING');
    const found = await this.keyring.caller(token);
    if (found === undefined) throw new AppError('TOKEN_UNKNOWN');
    return found === 'admin' ? { kind: 'administrator' } : { kind: 'key', access: found };
  }

  private async bySession(token: string, request: DrillRequest): Promise<Caller> {
    this.wrongKeys.beforeTrying(token, request);
    const signedIn = await this.visitors.signedIn(token, originOf(request));
    if (signedIn === undefined) {
      this.wrongKeys.wasWrong(request);
      throw new AppError('SIGN_IN_REQUIRED');
    }
    this.wrongKeys.wasRight(token);
    return { kind: 'person', signedIn };
  }
}
