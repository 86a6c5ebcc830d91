import { generateKeyPairSync } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Provider } from 'oidc-provider';
import { Browser } from './browser.ts';

export const CLIENT_ID = 'cyberdrill';
export const CLIENT_SECRET = 'a-secret-between-two-test-servers-0123456789';

/** Somebody whom the provider knows. */
export interface ProvidedPerson {
  readonly name?: string;
  readonly email?: string;
  readonly amr?: readonly string[];
}

/** A real provider of OpenID Connect in this process; whoever comes is signed in as who stands at the door. */
export class TestIdentityProvider {
  readonly issuer: string;
  readonly people = new Map<string, ProvidedPerson>();
  /** Subject of whoever signs in next; undefined: he thinks better of it. */
  atTheDoor: string | undefined;
  private readonly server: Server;

  private constructor(server: Server) {
    this.server = server;
    this.issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  }

  static async start(): Promise<TestIdentityProvider> {
    const server = createServer();
    server.listen(0, 'localhost');
    await once(server, 'listening');
    return new TestIdentityProvider(server);
  }

  /** Begins to answer; `redirectUris` are where it may send browsers back to, known once our servers listen. */
  serve(redirectUris: readonly string[]): void {
    const provider: Provider = quietly(
      () =>
        new Provider(this.issuer, {
          clients: [
            {
              client_id: CLIENT_ID,
              client_secret: CLIENT_SECRET,
              redirect_uris: redirectUris,
              grant_types: ['authorization_code'],
              response_types: ['code'],
              id_token_signed_response_alg: 'ES256',
            },
          ],
          pkce: { required: () => true },
          jwks: {
            keys: [generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey.export({ format: 'jwk' })],
          },
          ttl: {
            AccessToken: 600,
            AuthorizationCode: 60,
            Grant: 600,
            IdToken: 600,
            Interaction: 600,
            Session: 600,
          },
          claims: { openid: ['sub', 'amr'], profile: ['name'], email: ['email'] },
          conformIdTokenClaims: false,
          features: { devInteractions: { enabled: false } },
          cookies: { keys: ['a key of a test'] },
          interactions: { url: () => '/door' },
          findAccount: (_: unknown, sub: string) => ({
            accountId: sub,
            claims: () => ({ sub, ...this.people.get(sub) }),
          }),
          loadExistingGrant: async (context: {
            oidc: { session: { accountId: string }; client: { clientId: string } };
          }) => {
            const { session, client } = context.oidc;
            const grant = new provider.Grant({ accountId: session.accountId, clientId: client.clientId });
            grant.addOIDCScope('openid profile');
            await grant.save();
            return grant;
          },
        }),
    );
    const answer = provider.callback();
    this.server.on('request', (request, response) => {
      if (request.url === '/door') void provider.interactionFinished(request, response, this.result());
      else answer(request, response);
    });
  }

  /** Takes a browser from the provider's first page to where it is sent back to. */
  async visit(url: string): Promise<URL> {
    const browser = new Browser(this.issuer);
    for (let next = url, steps = 0; steps < 10; steps += 1) {
      const response = await browser.request('GET', next);
      const location = response.headers.get('location');
      if (location === null) throw new Error(`the provider stopped at ${next}: ${await response.text()}`);
      next = new URL(location, next).href;
      if (!next.startsWith(this.issuer)) return new URL(next);
    }
    throw new Error('the provider goes round in circles');
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
    await once(this.server, 'close');
  }

  private result(): object {
    if (this.atTheDoor === undefined) return { error: 'access_denied' };
    const { amr } = this.people.get(this.atTheDoor) ?? {};
    return { login: { accountId: this.atTheDoor, ...(amr !== undefined && { amr }) } };
  }
}

/** The library warns that what it keeps in memory is lost at its end, which is how it is meant here. */
function quietly<T>(work: () => T): T {
  const { warn } = console;
  console.warn = () => undefined;
  try {
    return work();
  } finally {
    console.warn = warn;
  }
}
