import type { Checkpoint, DrillRole } from '@cyberdrill/domain';
import type { FactorKind, SignInWay } from './identity.ts';

/** Who did something: an account, the holder of a key, the administrator by the configured token; nobody known before a sign-in. */
export interface AuditWho {
  readonly accountId?: string;
  /** `accessId` of a bearer key; the journal names its holder by it, too. */
  readonly keyId?: string;
  /** Acted with the administrator's token or as an administrator. */
  readonly administrator?: true;
  /** As it was shown then; at most 120 characters. */
  readonly name?: string;
}

/** Where a request came from. Absent for what the server, or the command line on it, did by itself. */
export interface AuditOrigin {
  /** Network address of the client. */
  readonly address: string;
  /** What the client says it is (`User-Agent`); at most 120 characters. */
  readonly agent?: string;
}

/** A role in an exercise, as far as an entry tells of it. */
export interface AuditedRole {
  readonly role: DrillRole;
  /** With roles that belong to a team. */
  readonly teamId?: string;
}

/** What of a team's a member of staff looked at. */
export type TeamTextPart = 'stream' | 'file';

/**
 * Every kind of audit entry and what it tells. Ids, counts and words of closed lists only: never the text of answers, passwords,
 * tokens, or what somebody typed. Kinds and fields are never renamed or given another meaning: old logs must be readable for ever.
 */
export interface AuditDataMap {
  /** A session began. */
  'sign-in.succeeded': { readonly way: SignInWay; readonly sessionId: string; readonly isStrong: boolean };
  /**
   * Somebody failed to prove who he is. The first failure of an account (of an address, when there is no such account) is told at
   * once; those that follow are counted and told together, so that nobody can grow the log by guessing.
   */
  'sign-in.failed': {
    readonly way: SignInWay | FactorKind;
    readonly attempts: number;
    /** Wall milliseconds of the first and the last attempt counted. */
    readonly sinceMs: number;
    readonly untilMs: number;
    /** Addresses that were too many to be told apart: this entry is about all of them. */
    readonly isManyAddresses?: true;
  };
  'sign-out': { readonly sessionId: string };
  /** Sessions of an account were ended by somebody, or because its rights changed. */
  'session.revoked': { readonly accountId: string; readonly sessions: number; readonly sessionId?: string };
  'factor.added': { readonly accountId: string; readonly factor: FactorKind };
  /** `all`: an administrator took away the factors somebody lost. */
  'factor.removed': { readonly accountId: string; readonly factor: FactorKind | 'all' };
  'password.changed': { readonly accountId: string };
  /** A code to set a password or to come back by was handed out, or used. */
  'password.reset': {
    readonly accountId: string;
    readonly step: 'code-made' | 'code-used';
    readonly code: 'activation' | 'reset' | 'return';
  };
  'account.created': {
    readonly accountId: string;
    readonly by: 'administrator' | 'invitation' | 'oidc' | 'welcome';
    readonly isAdministrator: boolean;
  };
  'account.changed': {
    readonly accountId: string;
    readonly changed: readonly ('name' | 'email' | 'administrator')[];
    readonly isAdministrator: boolean;
  };
  'account.disabled': { readonly accountId: string };
  'account.enabled': { readonly accountId: string };
  'role.granted': AuditedRole & { readonly accountId: string };
  'role.changed': { readonly accountId: string; readonly from: AuditedRole; readonly to: AuditedRole };
  'role.revoked': AuditedRole & { readonly accountId: string };
  'invitation.made': AuditedRole & {
    readonly invitationId: string;
    /** How many people it lets in. */
    readonly uses?: number;
    readonly expiresAtMs?: number;
  };
  'invitation.used': { readonly invitationId: string; readonly accountId: string };
  'invitation.revoked': { readonly invitationId: string };
  'key.granted': AuditedRole & { readonly keyId: string };
  'key.revoked': { readonly keyId: string };
  /** `sha256` of the text that was accepted. */
  'nda.accepted': { readonly accountId: string; readonly sha256: string };
  /** `keys`: so many bearer keys were made and shown with it. */
  'exercise.planned': { readonly teams: number; readonly keys: number };
  /**
   * Somebody who does not play was shown what a team wrote: told once an hour for each person or key, part and teams.
   * No `teamIds`: what was shown holds every team's text.
   */
  'team-text.read': {
    readonly part: TeamTextPart;
    readonly teamIds?: readonly string[];
    /** Of a file. */
    readonly sha256?: string;
  };
  'export.journal': Readonly<Record<never, never>>;
  /** Told once an hour for each person or key and format. `table`: which, of a format that holds one at a time. */
  'export.report': { readonly format: string; readonly table?: string; readonly teamId?: string };
  /** A table of something else than the report. */
  'export.csv': { readonly table: string };
  'export.pack': { readonly scenarioId: string };
  'export.audit': Readonly<Record<never, never>>;
  /** A scenario pack was brought to the server. */
  'scenario.brought': { readonly scenario: string };
  /** A scenario pack that was brought to the server was taken away again. */
  'scenario.removed': { readonly scenario: string };
  /** Simulated teams began to play: so many at once. */
  'simulation.started': { readonly teams: number };
  'simulation.stopped': Readonly<Record<never, never>>;
  'webhook.added': { readonly webhookId: string };
  'webhook.changed': { readonly webhookId: string };
  'webhook.removed': { readonly webhookId: string };
  /** Names of the settings; never their values. */
  'settings.changed': { readonly names: readonly string[] };
  /** The server was about to sign a head and found that the chain no longer follows from what it signed before. */
  'chain.broken': { readonly chain: 'journal' | 'audit'; readonly seq: number };
  /** Entries of reads could not be written, for want of the database: so many are missing here. */
  'log.gap': { readonly lost: number; readonly sinceMs: number };
}

/** Every kind of audit entry. */
export type AuditKind = keyof AuditDataMap;

/** What is given to be recorded; place, time and hash are added when it is written. */
export type AuditRecord<K extends AuditKind = AuditKind> = {
  [Kind in K]: {
    readonly kind: Kind;
    readonly who: AuditWho;
    readonly from?: AuditOrigin;
    /** The exercise it concerns. */
    readonly exerciseId?: string;
    readonly data: AuditDataMap[Kind];
  };
}[K];

/** One line of the audit log; the log is one chain for the whole platform. */
export type AuditEntry<K extends AuditKind = AuditKind> = AuditRecord<K> & {
  /** Place in the log: 1, 2, 3 … without gaps. */
  readonly seq: number;
  /** Made by the process that recorded it, so that writing it again after a lost connection adds nothing. */
  readonly recordId: string;
  /** When it was written: wall milliseconds since 1970 (UTC) by the database's clock. */
  readonly atMs: number;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly prevHash: string;
  /** SHA-256 over `prevHash` followed by the canonical JSON (RFC 8785) of all other properties, in hexadecimal. */
  readonly hash: string;
};

/** `GET /audit?after=&exerciseId=&limit=`, `GET /exercises/:exerciseId/audit?after=&limit=`: entries after a place, oldest first. */
export interface AuditPage {
  readonly entries: readonly AuditEntry[];
  /** Go on with `after=`; absent at the end. */
  readonly next?: number;
}

/** Where an exercise's journal stands: `GET /exercises/:exerciseId/head`. */
export interface ExerciseHead {
  /** Place of the last entry. */
  readonly seq: number;
  readonly headHash: string;
  /** The first 16 digits of it in groups of four, to compare aloud or on paper. */
  readonly shortHash: string;
  /** The last checkpoint that was signed; it may stand some entries before the head. */
  readonly checkpoint?: Checkpoint;
}

/** The public key that checkpoints of this server are proven with: `GET /checkpoint-key`. Keep it elsewhere. */
export interface PublicCheckpointKey {
  readonly publicKeyId: string;
  readonly algorithm: 'Ed25519';
  /** SPKI in PEM. */
  readonly pem: string;
}

// `GET /exercises/:exerciseId/checkpoints` and `GET /audit/checkpoints` answer `Checkpoint[]`, oldest first.
// `POST` of both signs the head now, unless it is signed, and answers that `Checkpoint`. Error: `CHAIN_BROKEN`.
// `GET /audit/export` answers the whole log, one entry a line; `cyberdrill verify` proves it.
