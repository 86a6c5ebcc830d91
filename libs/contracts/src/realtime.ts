import type {
  CommandKind,
  CommandMap,
  Doing,
  Draft,
  DraftToKeep,
  Entry,
  PresentDevice,
  StaffEntry,
  StreamView,
  TeamEntry,
  WallEntry,
} from '@cyberdrill/domain';
import type { WireError } from './errors.ts';

export type { Doing, Draft, DraftToKeep };

/** Every answer to a client: what was asked for, or why not. Never both, never neither. */
export type Reply<T> = { readonly data: T } | { readonly error: WireError };

/**
 * What a socket says when it connects: its key, or, from a signed-in browser, which exercise it is about. A client that is told to
 * leave (`io server disconnect`) has another role now, or none: it forgets what it holds, and begins anew with `after: 0`.
 */
export type Handshake = {
  /** Place of the last stream entry the client holds; 0 for none. The server goes on after it. */
  readonly after: number;
  /** For teams: the language in which the scenario's words are wanted, where it has them; left out: the team's own. */
  readonly language?: string;
  /**
   * The views that the client can read; left out: whichever the role has. Who has another one is refused with NOT_PERMITTED: a page
   * for control must not be sent a team's stream.
   */
  readonly views?: readonly StreamView[];
} & ({ readonly token: string } | { readonly exerciseId: string });

/** A command as a client sends it. */
export type CommandRequest<K extends CommandKind = CommandKind> = {
  [Kind in K]: {
    /** Client-made, unique among those of the team or role; a retry with the same id returns the first outcome and changes nothing. */
    readonly commandId: string;
    readonly kind: Kind;
    readonly data: CommandMap[Kind];
  };
}[K];

/**
 * What became of a command. Its entries come by the stream, which names the command that caused them; how many there were
 * is not told, because a team could count the branches and silent duties it has touched.
 */
export interface CommandOutcome {
  readonly commandId: string;
  /** False when nothing had to change, for example when an inject is opened a second time. */
  readonly hasEffect: boolean;
  /** True when the command had been carried out before. */
  readonly isRepeat: boolean;
}

/**
 * An entry in a client's stream: a team's redacted view; for exercise control the journal entry itself, without its place and seal for
 * those of control and evaluation who may not see all; for observers what may hang on a wall.
 */
export type StreamEntry = TeamEntry | (Entry & { readonly place: number }) | StaffEntry | WallEntry;

/** Some entries of a client's stream, in order, without gaps in `place`. */
export interface StreamBatch {
  readonly exerciseId: string;
  readonly entries: readonly StreamEntry[];
  /** Place of the last entry there is at the moment; more follow when it is beyond the batch. */
  readonly head: number;
}

/** The server's time, for clients to learn their offset. */
export interface ServerTime {
  /** Wall milliseconds since 1970 by the database's clock. */
  readonly nowMs: number;
}

/** A device of one's own team that is connected. */
export type Teammate = Omit<PresentDevice, 'held' | 'roundTripMs'>;

/** Those of a team who are here, and which of them one is. */
export interface TeamPresence {
  readonly ownDeviceId: string;
  readonly mates: readonly Teammate[];
}

/** How well a team is connected. */
export interface TeamLink {
  readonly teamId: string;
  /** Devices that are connected. */
  readonly devices: number;
  /** Milliseconds to its best device and back, roughly; absent until measured. */
  readonly roundTripMs?: number;
  /** Entries of its stream that none of its devices has confirmed yet. */
  readonly behind: number;
}

/** Events from clients. */
export interface ClientToServerEvents {
  'command:send': (request: CommandRequest, reply: (reply: Reply<CommandOutcome>) => void) => void;
  'time:read': (request: Record<string, never>, reply: (reply: Reply<ServerTime>) => void) => void;
  /**
   * For players: keeps a draft of an answer for the team, at most 32 KiB as JSON. Refused with DRAFT_CHANGED when another draft than
   * the one it is based on is in force; that one has come by `team:drafts`, or comes.
   */
  'draft:keep': (draft: DraftToKeep, reply: (reply: Reply<Pick<Draft, 'revision'>>) => void) => void;
  /** For players: what this device is at. */
  'presence:tell': (doing: Doing, reply: (reply: Reply<Record<string, never>>) => void) => void;
}

/** Events to clients. */
export interface ServerToClientEvents {
  /**
   * The next entries of the stream. The client answers with the place it now holds; until it has, no further batch is sent,
   * and that answer is what makes an inject "delivered".
   */
  'stream:entries': (batch: StreamBatch, held: (receipt: { readonly place: number }) => void) => void;
  /** To players: drafts of the team; all there are when a device connects, then those that another device has changed. */
  'team:drafts': (drafts: readonly Draft[]) => void;
  /** To players: who of the team is here; again whenever that changes. */
  'team:presence': (presence: TeamPresence) => void;
  /** To exercise control: the links of all teams when it connects, then those that have changed. */
  'control:links': (links: readonly TeamLink[]) => void;
}

/** Name of every event from clients; a gateway must handle each of them. */
export const CLIENT_EVENTS = [
  'command:send',
  'time:read',
  'draft:keep',
  'presence:tell',
] as const satisfies readonly (keyof ClientToServerEvents)[];
