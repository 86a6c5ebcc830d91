import {
  allowInsecureRequests,
  authorizationCodeGrant,
  buildAuthorizationUrl,
  calculatePKCECodeChallenge,
  discovery,
  randomNonce,
  randomPKCECodeVerifier,
  randomState,
  type Configuration,
  type IDToken,
} from 'openid-client';
import type { ProvidedIdentity } from '../accounts/account.ts';

/** An identity provider, and what we are to it. */
export interface ProviderSettings {
  /** Its issuer identifier: `https://…`; `http://` on this machine alone. */
  readonly issuer: string;
  readonly clientId: string;
  /** Left out for a public client. */
  readonly clientSecret?: string;
}

/** What only the browser's own sign-in knows, from its beginning to its end. */
export interface SignInSecrets {
  readonly state: string;
  readonly nonce: string;
  readonly verifier: string;
}

/** Somebody whom the provider vouches for. */
export interface ProvidedPerson extends ProvidedIdentity {
  /** What the provider calls the person; for showing only. */
  readonly name?: string;
  /** The provider says that more than one factor was shown (RFC 8176: `mfa`). */
  readonly isMultiFactor: boolean;
}

const LOCAL = ['localhost', '127.0.0.1', '[::1]'];
const ANSWER_WITHIN_S = 10;

/** OpenID Connect by the authorization code flow, with PKCE, state and nonce. */
export class IdentityProvider {
  private readonly settings: ProviderSettings;
  private known: Promise<Configuration> | undefined;

  constructor(settings: ProviderSettings) {
    this.settings = settings;
  }

  /** Where to send the browser, and what to keep until it comes back to `redirectUri`. */
  async begin(redirectUri: string): Promise<{ readonly url: string; readonly secrets: SignInSecrets }> {
    const secrets = { state: randomState(), nonce: randomNonce(), verifier: randomPKCECodeVerifier() };
    const url = buildAuthorizationUrl(await this.configuration(), {
      redirect_uri: redirectUri,
      response_type: 'code',
      scope: 'openid profile',
      code_challenge: await calculatePKCECodeChallenge(secrets.verifier),
      code_challenge_method: 'S256',
      state: secrets.state,
      nonce: secrets.nonce,
    });
    return { url: url.href, secrets };
  }

  /**
   * Whom the provider vouches for.
   * @param currentUrl the address at which the browser came back, query included
   * @throws Error of the library for whatever does not fit
   */
  async finish(currentUrl: URL, { state, nonce, verifier }: SignInSecrets): Promise<ProvidedPerson> {
    const tokens = await authorizationCodeGrant(await this.configuration(), currentUrl, {
      expectedState: state,
      expectedNonce: nonce,
      pkceCodeVerifier: verifier,
      idTokenExpected: true,
    });
    const claims = tokens.claims();
    if (claims === undefined) throw new Error('the identity provider sent no ID token');
    const name = nameIn(claims);
    return {
      issuer: claims.iss,
      subject: claims.sub,
      ...(name !== undefined && { name }),
      isMultiFactor: Array.isArray(claims['amr']) && claims['amr'].includes('mfa'),
    };
  }

  private configuration(): Promise<Configuration> {
    // A provider that was away is asked again the next time.
    return (this.known ??= this.discover().catch((error: unknown) => {
      this.known = undefined;
      throw error;
    }));
  }

  private discover(): Promise<Configuration> {
    const { issuer, clientId, clientSecret } = this.settings;
    const server = new URL(issuer);
    const isLocal = server.protocol === 'http:' && LOCAL.includes(server.hostname);
    return discovery(server, clientId, clientSecret, undefined, {
      timeout: ANSWER_WITHIN_S,
      ...(isLocal && { execute: [allowInsecureRequests] }),
    });
  }
}

function nameIn(claims: IDToken): string | undefined {
  return [claims['name'], claims['preferred_username'], claims['nickname']].find(
    (claim): claim is string => typeof claim === 'string' && claim.trim() !== '',
  );
}
