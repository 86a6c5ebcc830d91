export type { Account, AccountChanges, NewAccount, ProvidedIdentity } from './accounts/account.ts';
export { Accounts } from './accounts/accounts.ts';
export { Codes, type CodeKind, type StoredCode } from './codes/codes.ts';
export { Challenges, type Challenge } from './factors/challenges.ts';
export { Factors, type Passkey, type Totp } from './factors/factors.ts';
export { Exercises, type ExerciseCourse, type ExerciseFacts } from './exercises/exercises.ts';
export { InvitationDesk } from './invitations/invitation-desk.ts';
export { JoinDesk, type CameIn } from './invitations/join-desk.ts';
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
export { Admissions } from './memberships/admissions.ts';
export type { Manager } from './memberships/manager.ts';
export { OwnPlace } from './memberships/own-place.ts';
export { PeopleDesk } from './memberships/people-desk.ts';
export type { GivenRole, Granter } from './memberships/may-grant.ts';
export type {
  ActiveMembership,
  Membership,
  NewMembership,
  NewRole,
  Person,
} from './memberships/membership.ts';
export { Memberships, type Admit } from './memberships/memberships.ts';
export type { RoleRefusal, WantedRole } from './memberships/role-refusal.ts';
export { DEFAULT_NDA, DEFAULT_NDA_VERSION } from './nda/default-nda.ts';
export type { NdaRecord } from './nda/nda.ts';
export { NdaDesk } from './nda/nda-desk.ts';
export { Ndas } from './nda/ndas.ts';
export { FailureBudget, type BudgetSize } from './sign-in/failure-budget.ts';
export { networkOf } from './sign-in/network-of.ts';
export { AccessChanges, type AccessChange } from './sessions/access-changes.ts';
export type { Session } from './sessions/session.ts';
export { Sessions, type FoundSession, type NewSession, type SessionChanges } from './sessions/sessions.ts';
export { BriefMemory } from './brief-memory.ts';
export { makeToken, secretHash } from './secrets.ts';
export { PasswordHasher } from './accounts/password-hasher.ts';
export { CodeDesk } from './codes/code-desk.ts';
export { SessionDesk, type SessionParts } from './sessions/session-desk.ts';
export type { SessionLimits } from './sessions/session-limits.ts';
export type { Entered, SignedIn } from './sessions/signed-in.ts';
export { AccountDesk, type AccountParts, type Asker } from './accounts/account-desk.ts';
export { OwnAccount, type OwnAccountParts } from './accounts/own-account.ts';
export { Welcome, type WelcomeParts } from './accounts/welcome.ts';
export type { Enrolled } from './factors/enrolment.ts';
export type { FactorParts } from './factors/factor-parts.ts';
export { OwnFactors } from './factors/own-factors.ts';
export { PasskeyDesk } from './factors/passkey-desk.ts';
export type { RelyingParty } from './factors/relying-party.ts';
export { TotpDesk } from './factors/totp-desk.ts';
export { IdentityProvider, type ProviderSettings } from './oidc/identity-provider.ts';
export { OidcDesk, type OidcParts } from './oidc/oidc-desk.ts';
export { SignIn, type SignInParts } from './sign-in/sign-in.ts';
export { SignInPace } from './sign-in/sign-in-pace.ts';
export { MemberCodes, type MemberCodesParts } from './codes/member-codes.ts';
