import type { DrillRole, Side } from '../access/roles.ts';
import type { EntryDataMap } from './entry-data.ts';

/** Every kind of journal entry. */
export type EntryKind = keyof EntryDataMap;

/** Who caused an entry: a controller, an evaluator, a team, or the system itself (release, delivery, deadlines). */
export interface Actor {
  readonly role: Side | 'system';
  /** The person's or process's id; attributable, unique within the role. */
  readonly id: string;
  /** The team of who acts for one, or is bound to one. */
  readonly teamId?: string;
  /** The role in the exercise in which a person acted; absent for the system. */
  readonly as?: DrillRole;
}

/** Who may see an entry beside exercise control, which sees all: nobody, every team, or some teams. */
export type Audience = 'control' | 'everyone' | { readonly teams: readonly string[] };

/** What the core decides: an entry with its place and its moments. Folds need no more than this. */
export type DatedEntry<K extends EntryKind = EntryKind> = {
  [Kind in K]: {
    /** Place in the exercise's journal: 1, 2, 3 … without gaps. */
    readonly seq: number;
    readonly kind: Kind;
    readonly data: EntryDataMap[Kind];
    readonly audience: Audience;
    readonly actor: Actor;
    /** Client-made id of the command that caused it; absent for what the system did by itself. */
    readonly commandId?: string;
    /** When it happened: wall time in milliseconds since 1970 (UTC), by the database's clock. */
    readonly occurredAtMs: number;
    /** When it happened on the exercise clock, in milliseconds from STARTEX; 0 before. */
    readonly exerciseTimeMs: number;
    /** When it happened in active time (exercise time without time jumps), in milliseconds. */
    readonly activeTimeMs: number;
  };
}[K];

/** What the journal's writer adds to a decided entry: to which exercise it belongs, and its link in the hash chain. */
export interface Seal {
  readonly exerciseId: string;
  /** When it was written: wall time in milliseconds since 1970 (UTC). */
  readonly recordedAtMs: number;
  /** Hash of the entry before; 64 zeros for the first. */
  readonly prevHash: string;
  /** SHA-256 over `prevHash` followed by the canonical JSON (RFC 8785) of all other properties, in hexadecimal. */
  readonly hash: string;
}

/** One line of the journal: what happened, to whom it may be shown, by whom, when, and its place in the hash chain. */
export type Entry<K extends EntryKind = EntryKind> = DatedEntry<K> & Seal;

/** Hash before the first entry. */
export const GENESIS_HASH = '0'.repeat(64);
