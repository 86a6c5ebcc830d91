/**
 * Accounts, sessions and second factors as they cross the wire. Routes stand below `/api/v1`; a browser is known by the cookie
 * `__Host-cyberdrill`, which it keeps over HTTPS and on `http://localhost` only. Requests that change something need
 * `Content-Type: application/json` when they have a body, and must come from a page of this server.
 */

/** The cookie of a session. Its prefix has browsers take it from this host alone, over HTTPS, and for all of its pages. */
export const SESSION_COOKIE = '__Host-cyberdrill';

/** A person who can sign in. */
export interface AccountView {
  readonly accountId: string;
  /** Shown to others; need not be unique. */
  readonly name: string;
  /** In its canonical form: trimmed, lower case, NFKC. Absent for people who joined by an invitation without giving one. */
  readonly email?: string;
  readonly isAdministrator: boolean;
}

/**
 * What a session is good for:
 * `full`: whatever its account may do;
 * `factor-due`: the account has a second factor that was not shown yet: show it, or sign out;
 * `factor-to-enrol`: the account must have a second factor (administrators and exercise directors) and has none: enrol one, or sign out.
 */
export type SessionStanding = 'full' | 'factor-due' | 'factor-to-enrol';

/** How somebody signed in. */
export type SignInWay =
  'password' | 'passkey' | 'oidc' | 'reset-code' | 'return-code' | 'invitation' | 'welcome';

/** A kind of second factor. Recovery codes are one too, but only beside another. */
export type FactorKind = 'totp' | 'passkey' | 'recovery-code';

/** How people can sign in at this server. */
export interface SignInWays {
  /** Set when an identity provider is configured: the text of its button. */
  readonly oidcLabel?: string;
  /** There is no administrator yet: the one-time link of the server's start message leads to the form for the first. */
  readonly awaitsFirstAdministrator: boolean;
}

/** The session of the browser that asks. */
export interface OwnSession {
  readonly account: AccountView;
  readonly sessionId: string;
  readonly standing: SessionStanding;
  /** Factors that can be shown now; with the standing `factor-due` one of them must be. */
  readonly factors: readonly FactorKind[];
  /** A second factor was shown in this session. */
  readonly isStrong: boolean;
  /** The account has a password; without one, its return code leads back in. */
  readonly hasPassword: boolean;
  /** Wall milliseconds; unused for long it ends sooner (see `idleUntilMs`). */
  readonly expiresAtMs: number;
  /** Wall milliseconds; moves on with use. */
  readonly idleUntilMs: number;
}

/** `GET /session`: open to everybody, so that a page can ask before it knows. */
export type SessionState =
  | { readonly isSignedIn: true; readonly session: OwnSession }
  | { readonly isSignedIn: false; readonly ways: SignInWays };

/**
 * `POST /session/password`: answers {@link OwnSession} and sets the cookie.
 * Errors: `SIGN_IN_FAILED` (also for unknown and disabled accounts), `TOO_MANY_REQUESTS`.
 */
export interface PasswordSignIn {
  readonly email: string;
  readonly password: string;
}

/** `POST /session/return-code`: signs in who has no password. Answers {@link OwnSession}. Errors: `SIGN_IN_FAILED`, `TOO_MANY_REQUESTS`. */
export interface ReturnCodeSignIn {
  /** As shown; case, blanks and hyphens do not matter. */
  readonly code: string;
}

/**
 * `POST /session/reset-code`: sets a (new) password by a one-time code, ends all other sessions of the account and signs in.
 * Answers {@link OwnSession}. Errors: `CODE_INVALID` (also for unknown accounts), `PASSWORD_REFUSED`, `TOO_MANY_REQUESTS`.
 */
export interface ResetCodeSignIn {
  readonly email: string;
  readonly code: string;
  readonly newPassword: string;
}

/**
 * `POST /session/welcome`: makes the first administrator. `token` is what follows `#` in the link of the start message.
 * Answers {@link OwnSession} with the standing `factor-to-enrol`. Errors: `CODE_INVALID` (used or unknown), `EMAIL_INVALID`, `PASSWORD_REFUSED`.
 */
export interface WelcomeRequest {
  readonly token: string;
  readonly name: string;
  readonly email: string;
  readonly password: string;
}

/** `POST /session/totp` shows a code of the authenticator app, `POST /session/recovery-code` one of the recovery codes. Answer {@link OwnSession}. Error: `FACTOR_WRONG`. */
export interface FactorCode {
  readonly code: string;
}

/**
 * What WebAuthn's own JSON types say (`PublicKeyCredentialCreationOptionsJSON` and its siblings): made and read by
 * `@simplewebauthn/server` and `@simplewebauthn/browser`, and handed through as it is.
 */
export type WebAuthnJson = Readonly<Record<string, unknown>>;

/**
 * `POST /session/passkey/options` (signed in or not), `POST /account/passkeys/options` (signed in): options for the browser.
 * Good once, for five minutes; the answer goes back with the same `challengeId`. Error: `PUBLIC_URL_NEEDED`.
 */
export interface PasskeyOptions {
  readonly challengeId: string;
  /** For `startAuthentication({ optionsJSON })` or `startRegistration({ optionsJSON })`. */
  readonly options: WebAuthnJson;
}

/** `POST /session/passkey`: signs in, or shows a second factor. Answers {@link OwnSession}, always strong. Errors: `FACTOR_WRONG`, `CHALLENGE_UNKNOWN`. */
export interface PasskeySignIn {
  readonly challengeId: string;
  /** What `startAuthentication` resolved to. */
  readonly response: WebAuthnJson;
}

/**
 * `POST /session/oidc`: begins a sign-in at the identity provider. Answers {@link OidcRedirect}; go there.
 * The provider comes back to `/api/v1/session/oidc/callback`, which leads to `/` signed in, or to `/sign-in#error=<ErrorCode>`.
 */
export interface OidcSignIn {
  /** Token of an invitation, which lets a new person in. */
  readonly invitation?: string;
}

/** Where to send the browser. */
export interface OidcRedirect {
  readonly url: string;
}

/** One of the own sessions: `GET /account/sessions` answers `SessionListItem[]`. */
export interface SessionListItem {
  readonly sessionId: string;
  /** It is the one that asks. */
  readonly isThis: boolean;
  /** Browser and system in short, from what the browser said of itself: "Firefox on Linux". */
  readonly device: string;
  /** Network address it was last used from. */
  readonly address: string;
  readonly signedInBy: SignInWay;
  readonly isStrong: boolean;
  readonly createdAtMs: number;
  readonly lastUsedAtMs: number;
}

/** `PATCH /account`: answers {@link AccountView}. */
export interface OwnAccountChange {
  readonly name: string;
}

/**
 * `PUT /account/password`: sets or changes the own password; all other sessions end, this one gets a new cookie.
 * Answers {@link OwnSession}. Errors: `PASSWORD_REFUSED`, `SIGN_IN_FAILED` (current password wrong), `EMAIL_TAKEN`, `EMAIL_INVALID`.
 */
export interface PasswordChange {
  /** When the account has one. */
  readonly currentPassword?: string;
  readonly newPassword: string;
  /** When the account has none: people sign in by it. */
  readonly email?: string;
}

/** `GET /account/factors` */
export interface OwnFactors {
  /** Since when an authenticator app is enrolled, wall milliseconds. */
  readonly totpSinceMs?: number;
  readonly passkeys: readonly PasskeyView[];
  readonly recoveryCodesLeft: number;
  /** The account may not be without a second factor: the last one cannot be removed. */
  readonly isRequired: boolean;
}

/** A passkey of the account. */
export interface PasskeyView {
  readonly passkeyId: string;
  readonly name: string;
  readonly createdAtMs: number;
  readonly lastUsedAtMs?: number;
}

/** `POST /account/totp`: a new secret for the authenticator app; it counts once `POST /account/totp/confirm` ({@link FactorCode}) has shown a code of it. */
export interface TotpOffer {
  /** Base32, to type in. */
  readonly secret: string;
  /** `otpauth://…`, to show as a QR code. */
  readonly uri: string;
}

/** `POST /account/passkeys`. */
export interface PasskeyEnrolment {
  readonly challengeId: string;
  /** What the person calls it. */
  readonly name: string;
  /** What `startRegistration` resolved to. */
  readonly response: WebAuthnJson;
}

/** `PATCH /account/passkeys/:passkeyId`: answers {@link OwnFactors}. `DELETE` of it, and of `/account/totp`, answers 204. */
export interface PasskeyChange {
  readonly name: string;
}

/**
 * A factor was enrolled (`POST /account/totp/confirm`, `POST /account/passkeys`): the session is strong and has a new cookie.
 * Errors: `FACTOR_WRONG`, `CHALLENGE_UNKNOWN`, `FRESH_PROOF_REQUIRED` (the account has a factor already: show it again first).
 */
export interface FactorEnrolled {
  readonly session: OwnSession;
  readonly factors: OwnFactors;
  /** Shown this once, with the first factor. */
  readonly recoveryCodes?: readonly string[];
}

/** `POST /account/recovery-codes`: ten new ones; the old ones are void. Shown this once. */
export interface RecoveryCodes {
  readonly codes: readonly string[];
}

/** An account as administrators see it: `GET /accounts` answers `AccountListItem[]`, `GET /accounts/:accountId` one. */
export interface AccountListItem extends AccountView {
  readonly isDisabled: boolean;
  readonly createdAtMs: number;
  readonly lastSignInAtMs?: number;
  readonly hasPassword: boolean;
  readonly hasFactor: boolean;
  readonly sessions: number;
}

/** `POST /accounts` (administrators): answers {@link NewAccount}. Errors: `EMAIL_TAKEN`, `EMAIL_INVALID`. */
export interface AccountRequest {
  readonly name: string;
  readonly email: string;
  readonly isAdministrator?: boolean;
}

/** A new account, and the code by which its person sets a password. */
export interface NewAccount {
  readonly account: AccountListItem;
  readonly code: IssuedCode;
}

/** `PATCH /accounts/:accountId` (administrators): answers {@link AccountListItem}. Error: `LAST_ADMINISTRATOR`. */
export interface AccountChange {
  readonly name?: string;
  readonly email?: string;
  readonly isAdministrator?: boolean;
  /** True ends all its sessions and connections at once. */
  readonly isDisabled?: boolean;
}

/**
 * A code to hand to a person; shown this once. `POST /accounts/:accountId/reset-code` makes one for a forgotten password,
 * `POST /accounts/:accountId/return-code` one for a person without a password. An earlier one of the same kind is void.
 * `POST /exercises/:exerciseId/people/:membershipId/code` (who may `manage-people`, and administrators) makes the one that fits, for people
 * of that exercise alone; `NOT_PERMITTED` for administrators, who takes part elsewhere too, and roles that one may not give.
 */
export interface IssuedCode {
  /** `activation` and `reset` set a password (`POST /session/reset-code`); `return` leads back in (`POST /session/return-code`). */
  readonly kind: 'activation' | 'reset' | 'return';
  readonly code: string;
  /** Absent for return codes, which hold until they are replaced. */
  readonly expiresAtMs?: number;
}

// `DELETE /session` signs out. `DELETE /account/sessions/:sessionId` ends one of the own sessions, `DELETE /account/sessions` all others.
// `DELETE /accounts/:accountId/sessions` ends all of somebody, `DELETE /accounts/:accountId/factors` takes lost factors away (administrators).
// All of these answer 204.
