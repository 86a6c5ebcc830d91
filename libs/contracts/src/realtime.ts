import type { CommandKind, CommandMap, Entry, StaffEntry, TeamEntry, WallEntry } from '@cyberdrill/domain';
import type { WireError } from './errors.ts';

/** Every answer to a client: what was asked for, or why not. Never both, never neither. */
export type Reply<T> = { readonly data: T } | { readonly error: WireError };

/**
 * What a socket says when it connects: its key, or, from a signed-in browser, which exercise it is about. A client that is told to
 * leave (`io server disconnect`) has another role now, or none: it forgets what it holds, and begins anew with `after: 0`.
 */
export type Handshake = {
  /** Place of the last stream entry the client holds; 0 for none. The server goes on after it. */
  readonly after: number;
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

/** Events from clients. */
export interface ClientToServerEvents {
  'command:send': (request: CommandRequest, reply: (reply: Reply<CommandOutcome>) => void) => void;
  'time:read': (request: Record<string, never>, reply: (reply: Reply<ServerTime>) => void) => void;
}

/** Events to clients. */
export interface ServerToClientEvents {
  /**
   * The next entries of the stream. The client answers with the place it now holds; until it has, no further batch is sent,
   * and that answer is what makes an inject "delivered".
   */
  'stream:entries': (batch: StreamBatch, held: (receipt: { readonly place: number }) => void) => void;
}

/** Name of every event from clients; a gateway must handle each of them. */
export const CLIENT_EVENTS = [
  'command:send',
  'time:read',
] as const satisfies readonly (keyof ClientToServerEvents)[];
