import type { DrillRole } from '@cyberdrill/domain';
import type { OwnSession } from './identity.ts';

/**
 * Who takes part in an exercise, how people get in, and what they agree to first, as it crosses the wire. Routes stand below
 * `/api/v1`. On every route of an exercise that a session opens, but those of the NDA, the answer is `NDA_REQUIRED` until its
 * person has accepted the text in force; keys are not asked.
 */

// ── One's own place ─────────────────────────────────────────────────────────────────────────────────────────────────────

/** An exercise that the signed-in person takes part in: `GET /account/memberships` answers `OwnMembership[]`, the newest first. */
export interface OwnMembership {
  readonly membershipId: string;
  readonly exerciseId: string;
  readonly title: string;
  /** True from STARTEX until ENDEX. */
  readonly isLive: boolean;
  readonly role: DrillRole;
  /** With roles that belong to a team, and only with them. */
  readonly teamId?: string;
  readonly teamName?: string;
  readonly seat?: string;
  /** The NDA in force is not accepted yet: show it, before anything else. */
  readonly isNdaDue: boolean;
  readonly sinceMs: number;
}

/** Somebody of one's own team. */
export interface TeamMate {
  readonly membershipId: string;
  /** Names the person in what the team has done (`by`). */
  readonly accountId: string;
  readonly name: string;
  readonly role: DrillRole;
  /** What the person does in the team, in the team's own words: "Forensics". */
  readonly seat?: string;
  /** It is the one who asks. */
  readonly isSelf: boolean;
}

/** `GET /exercises/:exerciseId/team`: one's own team, for everybody who belongs to one; others get `NOT_PERMITTED`. */
export interface OwnTeam {
  readonly teamId: string;
  readonly name: string;
  readonly mates: readonly TeamMate[];
}

// ── People of an exercise ───────────────────────────────────────────────────────────────────────────────────────────────

/**
 * Somebody who takes part: `GET /exercises/:exerciseId/people` answers `PersonView[]` (who may read `people`, and administrators);
 * `GET …/people/past` those whose membership has ended (who may `manage-people`, and administrators).
 */
export interface PersonView {
  readonly membershipId: string;
  readonly accountId: string;
  readonly name: string;
  /** Shown to those who manage people only. */
  readonly email?: string;
  readonly role: DrillRole;
  readonly teamId?: string;
  readonly seat?: string;
  readonly sinceMs: number;
  /** Set for past ones. */
  readonly untilMs?: number;
  /** The last text that the person accepted here; it may be an earlier one than that in force. */
  readonly acceptedNda?: { readonly version: number; readonly atMs: number };
}

/**
 * `POST /exercises/:exerciseId/people` gives a role to somebody who has an account, found by e-mail. Answers {@link PersonView}.
 *
 * Who gives what: directors and administrators every role; registrars the roles that do not know the scenario and manage nobody.
 * Errors: `ACCOUNT_UNKNOWN`, `MEMBER_ALREADY`, `KNOWS_SCENARIO`, `PLAYS_SCENARIO`, `TEAM_UNKNOWN`, `NOT_PERMITTED`.
 */
export interface GrantRequest {
  readonly email: string;
  readonly role: DrillRole;
  /** With roles that belong to a team, and only with them. */
  readonly teamId?: string;
  /** At most 60 characters. */
  readonly seat?: string;
}

/**
 * `PATCH /exercises/:exerciseId/people/:membershipId` answers {@link PersonView}. Left out stays as it is. Another role or team ends the
 * membership and begins another, with an id of its own: live connections are cut and come back with the new role. Team leads
 * change seats in their own team, and make analysts liaisons and back. Nobody changes the own role.
 * Errors as for {@link GrantRequest}, and `MEMBERSHIP_UNKNOWN`. `DELETE` of the same address ends the membership at once (204).
 */
export interface PersonChange {
  readonly role?: DrillRole;
  readonly teamId?: string;
  /** Empty: no seat any more. */
  readonly seat?: string;
}

/**
 * A team of the exercise: `GET /exercises/:exerciseId/teams` answers `TeamListItem[]` in the order of the plan (who may read `people`, and
 * administrators): whoever gives out seats has to know for which teams.
 */
export interface TeamListItem {
  readonly teamId: string;
  readonly name: string;
}

// ── Invitations ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** How an invitation stands. */
export type InvitationStatus = 'open' | 'full' | 'expired' | 'revoked';

/**
 * An invitation without its secrets: `GET /exercises/:exerciseId/invitations` answers `InvitationView[]`, the newest first; team leads
 * get those to their own team. `DELETE …/invitations/:invitationId` revokes one (204); who has joined by it stays.
 */
export interface InvitationView {
  readonly invitationId: string;
  readonly role: DrillRole;
  readonly teamId?: string;
  readonly seats: number;
  readonly taken: number;
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly status: InvitationStatus;
}

/**
 * `POST /exercises/:exerciseId/invitations` answers {@link NewInvitation}. Who gives a role may invite to it (see {@link GrantRequest});
 * team leads invite analysts and liaisons to their own team. Errors: `TEAM_UNKNOWN`, `NOT_PERMITTED`.
 */
export interface InvitationRequest {
  readonly role: DrillRole;
  /** With roles that belong to a team, and only with them. */
  readonly teamId?: string;
  /** How many people it lets in: 1 to 500. */
  readonly seats: number;
  /** From now on; a minute to 90 days. Left out: seven days. */
  readonly expiresInMs?: number;
}

/** An invitation with its secrets, which are shown this once. */
export interface NewInvitation {
  readonly invitation: InvitationView;
  /** 256 random bits, base64url. */
  readonly token: string;
  /** `https://…/join#<token>`: opens the page for joining; what follows `#` is sent to no server by the browser itself. */
  readonly link: string;
  /** The same to read aloud and type, at `https://…/join`: 60 random bits, `7KQ2-M9XD-4T6W`. */
  readonly code: string;
}

/** How many seats in which role. */
export interface Seats {
  readonly role: DrillRole;
  /** 1 to 500. */
  readonly seats: number;
}

/**
 * `POST /exercises/:exerciseId/invitations/bulk` answers `NewInvitation[]`, or with `?format=html` (or `Accept: text/html`) a document to
 * print, one sheet for each invitation: the secrets cannot be had again, so choose one. All are made, or none.
 */
export interface BulkInvitationsRequest {
  /** Each of these once for every team: roles that belong to a team. */
  readonly forEveryTeam: readonly Seats[];
  /** Only for these teams; left out: for all. */
  readonly teamIds?: readonly string[];
  /** Each of these once: roles that belong to no team. */
  readonly others: readonly Seats[];
  readonly expiresInMs?: number;
  /** When the drill begins, wall milliseconds; printed on the sheets. */
  readonly startsAtMs?: number;
}

// ── Joining ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

/** The secret of an invitation: exactly one of the two. */
export interface InvitationSecret {
  /** What follows `#` in the link. */
  readonly token?: string;
  /** As printed; case, blanks and hyphens do not matter, nor O for 0, I and L for 1. */
  readonly code?: string;
}

/**
 * `POST /join/preview` with an {@link InvitationSecret}: what one is invited to, and nothing else. A body, not an address: addresses
 * are kept in histories and logs. Errors: `INVITATION_UNKNOWN` (also when revoked), `INVITATION_EXPIRED`, `INVITATION_FULL`,
 * `TOO_MANY_REQUESTS` (after some wrong codes; links are never held up).
 */
export interface JoinPreview {
  readonly exerciseTitle: string;
  readonly role: DrillRole;
  readonly teamName?: string;
  /** Content language of the team, or of the scenario for roles without one (BCP 47): a good first guess for the page. */
  readonly language: string;
  /** Languages the exercise can be followed in. */
  readonly languages: readonly string[];
  readonly expiresAtMs: number;
  /** What must be accepted to join; absent when nothing must. */
  readonly nda?: NdaText;
}

/**
 * `POST /join`: one form, and one is in. Answers {@link Joined} and sets the cookie. Who is signed in joins with the own account and
 * gives `acceptedNda` only; everybody else becomes a new account. With e-mail and password they sign in by them from then on;
 * without a password, by the return code of the answer.
 *
 * Errors: those of {@link JoinPreview}; `NDA_CHANGED` (show the text again); `EMAIL_TAKEN` (sign in first), `EMAIL_INVALID`,
 * `PASSWORD_REFUSED`; for signed-in people also `MEMBER_ALREADY`, `KNOWS_SCENARIO`, `PLAYS_SCENARIO`. Nothing is stored then and
 * no seat is taken.
 */
export interface JoinRequest extends InvitationSecret {
  /** 128 or more random bits, made once a form (`crypto.randomUUID()`): sent again after a broken link, it takes no second seat. */
  readonly joinId: string;
  /** Needed unless signed in; at most 120 characters. */
  readonly name?: string;
  readonly email?: string;
  /** With an e-mail only. */
  readonly password?: string;
  /** Needed when the preview shows an NDA. */
  readonly acceptedNda?: NdaAcceptance;
}

/** One is in. */
export interface Joined {
  readonly membershipId: string;
  readonly exerciseId: string;
  readonly role: DrillRole;
  readonly teamId?: string;
  readonly session: OwnSession;
  /** For a new account without a password: leads back in on another device; shown this once. */
  readonly returnCode?: string;
}

// ── The non-disclosure agreement ────────────────────────────────────────────────────────────────────────────────────────

/** A version of an exercise's NDA. */
export interface NdaText {
  /** 1, 2, 3 … */
  readonly version: number;
  /** Plain text by language (BCP 47), paragraphs separated by a blank line; never empty. */
  readonly texts: Readonly<Record<string, string>>;
}

/** `GET /exercises/:exerciseId/nda`: the text in force, and what the person who asks has accepted last. Open without acceptance. */
export interface NdaView {
  /** Absent when nothing needs to be accepted. */
  readonly nda?: NdaText;
  /** Absent for keys, and before the first acceptance. */
  readonly accepted?: AcceptedNda;
  /** Nothing works in this exercise before the text in force is accepted. */
  readonly isDue: boolean;
}

/** `POST /exercises/:exerciseId/nda/acceptance` answers {@link NdaView}. Error: `NDA_CHANGED` when another version is in force. */
export interface NdaAcceptance {
  readonly version: number;
  /** Language of the text that was read. */
  readonly language: string;
}

/** What somebody accepted, and when. */
export interface AcceptedNda extends NdaAcceptance {
  /** SHA-256 of the UTF-8 text that was read, hexadecimal. */
  readonly sha256: string;
  readonly atMs: number;
}

/**
 * `PUT /exercises/:exerciseId/nda` (directors and administrators) answers {@link NdaView}. A new version is asked of everybody, at once:
 * live connections are cut, and come back once it is accepted.
 */
export interface NdaChange {
  /** By language, each at most 20,000 characters; no language: nothing needs to be accepted from now on. */
  readonly texts: Readonly<Record<string, string>>;
}

/**
 * `GET /exercises/:exerciseId/nda/versions` (who may `set-nda` or `manage-people`, and administrators) answers `NdaText[]`: every text there
 * was, the one in force first; one without languages is a time in which nothing had to be accepted.
 */

/** `GET /exercises/:exerciseId/nda/acceptances` (who may `manage-people`, and administrators) answers `AcceptanceView[]`, the newest first. */
export interface AcceptanceView extends AcceptedNda {
  readonly accountId: string;
  readonly name: string;
}
