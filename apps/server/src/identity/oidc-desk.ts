import type { AuditTrail } from '@cyberdrill/audit';
import type { WallClock } from '@cyberdrill/domain';
import {
  IdentityProvider,
  OidcDesk,
  secretHash,
  statusOf,
  type Accounts,
  type Challenges,
  type Invitations,
  type SignIn,
  type SignInPace,
} from '@cyberdrill/identity';
import type { Config } from '@cyberdrill/platform';

/** Sign-ins at the identity provider of the configuration, for who is known, invited, or let in by it. */
export function oidcDesk(
  { oidc }: Config,
  accounts: Accounts,
  challenges: Challenges,
  invitations: Invitations,
  signIn: SignIn,
  pace: SignInPace,
  trail: AuditTrail,
  clock: WallClock,
): OidcDesk {
  return new OidcDesk({
    ...(oidc !== undefined && { provider: new IdentityProvider(oidc) }),
    isOpenToAll: oidc?.isOpenToAll ?? false,
    isInvited: async (token) => {
      const invitation = await invitations.findBySecret(secretHash(token));
      return invitation !== undefined && statusOf(invitation, clock.nowMs()) === 'open';
    },
    accounts,
    challenges,
    signIn,
    pace,
    trail,
    clock,
  });
}
