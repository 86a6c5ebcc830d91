export type { Account, AccountChanges, NewAccount, ProvidedIdentity } from './accounts/account.ts';
export { Accounts } from './accounts/accounts.ts';
export { canonicalEmail } from './accounts/canonical-email.ts';
export { Codes, type CodeKind, type StoredCode } from './codes/codes.ts';
export { Challenges, type Challenge } from './factors/challenges.ts';
export { Factors, type Passkey, type Totp } from './factors/factors.ts';
export { statusOf, type Invitation, type NewInvitation } from './invitations/invitation.ts';
export { Invitations } from './invitations/invitations.ts';
export { JoinPace } from './invitations/join-pace.ts';
export {
  Joins,
  REPEAT_WITHIN_MS,
  type JoinOutcome,
  type JoinPlan,
  type Newcomer,
} from './invitations/joins.ts';
export { mayGrant, type GivenRole, type Granter } from './memberships/may-grant.ts';
export type {
  ActiveMembership,
  Membership,
  NewMembership,
  NewRole,
  Person,
} from './memberships/membership.ts';
export { Memberships, type Admit } from './memberships/memberships.ts';
export { roleRefusal, type RoleRefusal, type WantedRole } from './memberships/role-refusal.ts';
export { DEFAULT_NDA, DEFAULT_NDA_VERSION } from './nda/default-nda.ts';
export { acceptanceOf, isNdaDue, type NdaRecord } from './nda/nda.ts';
export { Ndas } from './nda/ndas.ts';
export { AccessChanges, type AccessChange } from './sessions/access-changes.ts';
export type { Session } from './sessions/session.ts';
export { Sessions, type FoundSession, type NewSession, type SessionChanges } from './sessions/sessions.ts';
export { BriefMemory } from './brief-memory.ts';
export { makeToken, secretHash } from './secrets.ts';
export { PasswordHasher } from './accounts/password-hasher.ts';
export { passwordProblem } from './accounts/password-policy.ts';
export { CodeDesk } from './codes/code-desk.ts';
export { makeCode, readCode } from './codes/code-text.ts';
export { deviceName } from './sessions/device-name.ts';
export { SessionDesk, type SessionParts } from './sessions/session-desk.ts';
export { endsOf, SESSION_LIMITS, type SessionLimits } from './sessions/session-limits.ts';
export type { Entered, SignedIn } from './sessions/signed-in.ts';
export { mustHaveFactor } from './sessions/standing.ts';
