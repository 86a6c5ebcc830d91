import type { AuditTrail } from '@cyberdrill/audit';
import type { AuditOrigin } from '@cyberdrill/contracts';
import { storable, type WallClock } from '@cyberdrill/domain';
import { AppError } from '@cyberdrill/platform';
import type { Account } from '../accounts/account.ts';
import type { Accounts } from '../accounts/accounts.ts';
import type { Challenges } from '../factors/challenges.ts';
import { makeToken, secretHash } from '../secrets.ts';
import type { Entered } from '../sessions/signed-in.ts';
import type { SignInPace } from '../sign-in/sign-in-pace.ts';
import type { SignIn } from '../sign-in/sign-in.ts';
import type { IdentityProvider, ProvidedPerson } from './identity-provider.ts';

/** What {@link OidcDesk} works with. */
export interface OidcParts {
  /** Left out where none is configured. */
  readonly provider?: IdentityProvider;
  /** People who come for the first time get an account, invited or not. */
  readonly isOpenToAll: boolean;
  /** Whether the token of an invitation lets somebody in at the moment. */
  readonly isInvited: (invitation: string) => Promise<boolean>;
  readonly accounts: Accounts;
  readonly challenges: Challenges;
  readonly signIn: SignIn;
  readonly pace: SignInPace;
  readonly trail: AuditTrail;
  readonly clock: WallClock;
}

/** A sign-in that was begun. */
export interface BegunSignIn {
  /** Where to send the browser. */
  readonly url: string;
  /** What this browser, and no other, shows when it comes back. */
  readonly browserToken: string;
}

/** Somebody who came back from the provider. */
export interface OidcEntered extends Entered {
  /** The invitation that he came with, and has still to take up. */
  readonly invitation?: string;
}

const BACK_WITHIN_MS = 10 * 60_000;
const LONGEST_NAME = 120;

/**
 * Sign-ins at an identity provider. People are known by issuer and subject, never by an e-mail address: those are given to others
 * when somebody leaves, and a provider may let people choose them.
 */
export class OidcDesk {
  private readonly parts: OidcParts;

  constructor(parts: OidcParts) {
    this.parts = parts;
  }

  /**
   * @param redirectUri where the provider sends the browser back to
   * @throws AppError OIDC_NOT_CONFIGURED, OIDC_FAILED when the provider is away, TOO_MANY_REQUESTS
   */
  async begin(redirectUri: string, invitation: string | undefined, from: AuditOrigin): Promise<BegunSignIn> {
    const { challenges, clock, pace, provider } = this.parts;
    if (provider === undefined) throw new AppError('OIDC_NOT_CONFIGURED');
    pace.beginChallenge(from.address);
    const { url, secrets } = await failing(() => provider.begin(redirectUri));
    const browserToken = makeToken();
    const nowMs = clock.nowMs();
    const data = { ...secrets, redirectUri, ...(invitation !== undefined && { invitation }) };
    await challenges.put(
      secretHash(browserToken),
      { kind: 'oidc', data, expiresAtMs: nowMs + BACK_WITHIN_MS },
      nowMs,
    );
    return { url, browserToken };
  }

  /**
   * @param query what the provider has added to the address it sent the browser back to
   * @throws AppError OIDC_NOT_CONFIGURED, OIDC_FAILED, OIDC_PERSON_UNKNOWN, CHALLENGE_UNKNOWN
   */
  async finish(query: string, browserToken: string | undefined, from: AuditOrigin): Promise<OidcEntered> {
    const { challenges, clock, provider, signIn } = this.parts;
    if (provider === undefined) throw new AppError('OIDC_NOT_CONFIGURED');
    const challenge =
      browserToken === undefined ? undefined : await challenges.take(secretHash(browserToken));
    if (challenge?.kind !== 'oidc' || clock.nowMs() >= challenge.expiresAtMs)
      throw new AppError('CHALLENGE_UNKNOWN');
    const { state = '', nonce = '', verifier = '', redirectUri = '', invitation } = challenge.data;
    let person: ProvidedPerson;
    try {
      const backAt = new URL(redirectUri);
      backAt.search = query;
      person = await provider.finish(backAt, { state, nonce, verifier });
    } catch {
      return signIn.refuse('oidc', undefined, from, 'OIDC_FAILED');
    }
    const account = await this.accountOf(person, invitation, from);
    const entered = await signIn.enter(account, { way: 'oidc', isStrong: person.isMultiFactor }, from);
    return { ...entered, ...(invitation !== undefined && { invitation }) };
  }

  private async accountOf(
    person: ProvidedPerson,
    invitation: string | undefined,
    from: AuditOrigin,
  ): Promise<Account> {
    const { accounts, signIn } = this.parts;
    const known = await accounts.findByIdentity(person);
    if (known?.isDisabled === true) return signIn.refuse('oidc', known, from, 'OIDC_FAILED');
    if (known !== undefined) return known;
    const mayEnter =
      this.parts.isOpenToAll || (invitation !== undefined && (await this.parts.isInvited(invitation)));
    if (!mayEnter) throw new AppError('OIDC_PERSON_UNKNOWN');
    return this.create(person, from);
  }

  private async create(person: ProvidedPerson, from: AuditOrigin): Promise<Account> {
    const { accounts, trail } = this.parts;
    const name = storable((person.name ?? 'Somebody new').slice(0, LONGEST_NAME));
    const account = await accounts.createFor(person, { name });
    if (account === undefined) return this.accountOf(person, undefined, from);
    const { accountId } = account;
    await trail.record({
      kind: 'account.created',
      who: { accountId, name },
      from,
      data: { accountId, by: 'oidc', isAdministrator: false },
    });
    return account;
  }
}

async function failing<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw new AppError('OIDC_FAILED', {}, { cause: error });
  }
}
