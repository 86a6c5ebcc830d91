import type { Credential, Opened } from '@cyberdrill/delivery';
import { AppError } from '@cyberdrill/platform';
import type { Visitors } from '../identity/visitors.ts';
import type { NdaGate } from '../people/nda-gate.ts';
import type { Keyring } from './keyring.ts';

/** Opens exercises to whoever connects: by a key, or by a session and a membership. */
export class Door {
  private readonly keyring: Keyring;
  private readonly visitors: Visitors;
  private readonly gate: NdaGate;

  constructor(keyring: Keyring, visitors: Visitors, gate: NdaGate) {
    this.keyring = keyring;
    this.visitors = visitors;
    this.gate = gate;
  }

  /**
   * What a credential opens. The administrator's key opens no exercise, and nor does an administrator's session by itself.
   * @throws AppError TOKEN_UNKNOWN, SIGN_IN_REQUIRED, FACTOR_REQUIRED, EXERCISE_UNKNOWN, NDA_REQUIRED
   */
  async open(credential: Credential): Promise<Opened> {
    if ('token' in credential) {
      const access = await this.keyring.access(credential.token);
      if (access === undefined) throw new AppError('TOKEN_UNKNOWN');
      return { access };
    }
    const signedIn = await this.visitors.signedIn(credential.sessionToken);
    if (signedIn === undefined) throw new AppError('SIGN_IN_REQUIRED');
    const access = await this.visitors.accessOf(signedIn, credential.exerciseId);
    await this.gate.require(access);
    return { access, sessionId: signedIn.session.sessionId, name: signedIn.account.name };
  }
}
