import type {
  AuditOrigin,
  PasskeyEnrolment,
  PasskeyOptions,
  PasskeySignIn,
  WebAuthnJson,
} from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import {
  generateAuthenticationOptions,
  generateRegistrationOptions,
  verifyAuthenticationResponse,
  verifyRegistrationResponse,
  type AuthenticationResponseJSON,
  type RegistrationResponseJSON,
  type WebAuthnCredential,
} from '@simplewebauthn/server';
import type { Accounts } from '../accounts/accounts.ts';
import { makeToken } from '../secrets.ts';
import type { Entered, SignedIn } from '../sessions/signed-in.ts';
import type { Challenge } from './challenges.ts';
import { afterEnrolment, afterShowing, type Enrolled } from './enrolment.ts';
import { CHALLENGE_FOR_MS, type FactorParts } from './factor-parts.ts';
import type { Passkey } from './factors.ts';
import { requireMayChangeFactors } from './may-change-factors.ts';
import { SERVICE_NAME, type RelyingParty } from './relying-party.ts';

/**
 * Passkeys. The authenticator always verifies its person (by a fingerprint or a PIN), so that a passkey is two factors by itself:
 * who shows one needs no password.
 */
export class PasskeyDesk {
  private readonly parts: FactorParts & { readonly accounts: Accounts };

  constructor(parts: FactorParts & { readonly accounts: Accounts }) {
    this.parts = parts;
  }

  /** @throws AppError FACTOR_REQUIRED, FRESH_PROOF_REQUIRED */
  async enrolOptions(signedIn: SignedIn, party: RelyingParty): Promise<PasskeyOptions> {
    requireMayChangeFactors(signedIn, this.parts.clock.nowMs());
    const { accountId, email, name } = signedIn.account;
    const known = await this.parts.factors.passkeysOf(accountId);
    const options = await generateRegistrationOptions({
      rpName: SERVICE_NAME,
      rpID: party.id,
      userID: new TextEncoder().encode(accountId),
      userName: email ?? name,
      userDisplayName: name,
      timeout: CHALLENGE_FOR_MS,
      attestationType: 'none',
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
      excludeCredentials: known.map(({ credentialId, transports }) => ({
        id: credentialId,
        transports: [...transports],
      })),
    });
    return this.keep('passkey-enrol', options, accountId);
  }

  /** @throws AppError FACTOR_WRONG, CHALLENGE_UNKNOWN, FACTOR_REQUIRED, FRESH_PROOF_REQUIRED */
  async enrol(
    signedIn: SignedIn,
    party: RelyingParty,
    { challengeId, name, response }: PasskeyEnrolment,
    from: AuditOrigin,
  ): Promise<Enrolled> {
    const { clock, factors } = this.parts;
    requireMayChangeFactors(signedIn, clock.nowMs());
    const { accountId } = signedIn.account;
    const expectedChallenge = await this.take('passkey-enrol', challengeId, accountId);
    const { credential } = await verified(async () => {
      const { registrationInfo } = await verifyRegistrationResponse({
        response: response as unknown as RegistrationResponseJSON,
        expectedChallenge,
        expectedOrigin: party.origin,
        expectedRPID: party.id,
        requireUserVerification: true,
      });
      return registrationInfo;
    });
    const isNew = await factors.savePasskey({
      accountId,
      credentialId: credential.id,
      publicKey: credential.publicKey,
      signCount: credential.counter,
      transports: (credential.transports ?? []).filter((transport) => typeof transport === 'string'),
      name,
      createdAtMs: Math.floor(clock.nowMs()),
    });
    if (!isNew) throw new AppError('FACTOR_WRONG');
    return afterEnrolment(this.parts, signedIn, 'passkey', from);
  }

  /** Options to show a passkey: for a sign-in whichever the person chooses, in a session one of its account. */
  async showOptions(
    party: RelyingParty,
    signedIn: SignedIn | undefined,
    from: AuditOrigin,
  ): Promise<PasskeyOptions> {
    this.parts.pace.beginChallenge(from.address);
    const known =
      signedIn === undefined ? [] : await this.parts.factors.passkeysOf(signedIn.account.accountId);
    const options = await generateAuthenticationOptions({
      rpID: party.id,
      timeout: CHALLENGE_FOR_MS,
      userVerification: 'required',
      ...(known.length > 0 && {
        allowCredentials: known.map(({ credentialId, transports }) => ({
          id: credentialId,
          transports: [...transports],
        })),
      }),
    });
    return this.keep('passkey-show', options, undefined);
  }

  /**
   * Signs in by a passkey; in a session of the same account, makes that one strong.
   * @throws AppError FACTOR_WRONG, CHALLENGE_UNKNOWN, TOO_MANY_REQUESTS
   */
  async show(
    party: RelyingParty,
    { challengeId, response }: PasskeySignIn,
    signedIn: SignedIn | undefined,
    from: AuditOrigin,
  ): Promise<Entered> {
    const { accounts, factors, pace, signIn } = this.parts;
    pace.begin(from.address);
    const expectedChallenge = await this.take('passkey-show', challengeId, undefined);
    const passkey = await factors.passkeyByCredential(String(response['id']));
    const account = passkey === undefined ? undefined : await accounts.find(passkey.accountId);
    if (passkey === undefined || account === undefined || account.isDisabled)
      return signIn.refuse('passkey', account, from, 'FACTOR_WRONG');
    if (!(await this.isRight(passkey, party, response, expectedChallenge)))
      return signIn.refuse('passkey', account, from, 'FACTOR_WRONG');
    if (signedIn?.account.accountId === account.accountId) return afterShowing(this.parts, signedIn, from);
    return signIn.enter(account, { way: 'passkey', isStrong: true }, from);
  }

  private async isRight(
    passkey: Passkey,
    party: RelyingParty,
    response: WebAuthnJson,
    expectedChallenge: string,
  ): Promise<boolean> {
    const { clock, factors } = this.parts;
    try {
      const { newCounter } = await verified(async () => {
        const { verified, authenticationInfo } = await verifyAuthenticationResponse({
          response: response as unknown as AuthenticationResponseJSON,
          expectedChallenge,
          expectedOrigin: party.origin,
          expectedRPID: party.id,
          credential: credentialOf(passkey),
          requireUserVerification: true,
        });
        return verified ? authenticationInfo : undefined;
      });
      return await factors.usePasskey(passkey.passkeyId, newCounter, Math.floor(clock.nowMs()));
    } catch (error) {
      if (error instanceof AppError && error.code === 'FACTOR_WRONG') return false;
      throw error;
    }
  }

  private async keep(
    kind: Challenge['kind'],
    options: { readonly challenge: string },
    accountId: string | undefined,
  ): Promise<PasskeyOptions> {
    const { challenges, clock } = this.parts;
    const challengeId = makeToken();
    const nowMs = clock.nowMs();
    await challenges.put(
      challengeId,
      {
        kind,
        ...(accountId !== undefined && { accountId }),
        data: { challenge: options.challenge },
        expiresAtMs: nowMs + CHALLENGE_FOR_MS,
      },
      nowMs,
    );
    return { challengeId, options: options as unknown as WebAuthnJson };
  }

  private async take(
    kind: Challenge['kind'],
    challengeId: string,
    accountId: string | undefined,
  ): Promise<string> {
    const challenge = await this.parts.challenges.take(challengeId);
    const isRight =
      challenge?.kind === kind &&
      challenge.accountId === accountId &&
      this.parts.clock.nowMs() < challenge.expiresAtMs;
    const text = challenge?.data['challenge'];
    if (!isRight || text === undefined) throw new AppError('CHALLENGE_UNKNOWN');
    return text;
  }
}

/** The library throws for whatever it does not like, and for what it cannot read at all. */
async function verified<T>(verify: () => Promise<T | undefined>): Promise<T> {
  let result: T | undefined;
  try {
    result = await verify();
  } catch (error) {
    throw new AppError('FACTOR_WRONG', {}, { cause: error });
  }
  if (result === undefined) throw new AppError('FACTOR_WRONG');
  return result;
}

function credentialOf({ credentialId, publicKey, transports }: Passkey): WebAuthnCredential {
  // Whether the count went on is for the store to say, in the step in which it notes the use.
  return { id: credentialId, publicKey: new Uint8Array(publicKey), counter: 0, transports: [...transports] };
}
