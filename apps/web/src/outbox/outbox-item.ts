import type { WireError } from '@cyberdrill/contracts';
import type { CommandKind, CommandMap } from '@cyberdrill/domain';

/** A command that a person has given, as this device keeps it until the server has said what became of it. */
export type KeptItem<K extends CommandKind = CommandKind> = {
  [Kind in K]: {
    /** Made once; the server carries out a command of one id once, however often it is sent. */
    readonly commandId: string;
    readonly kind: Kind;
    readonly data: CommandMap[Kind];
    /** When it was given: wall milliseconds by the server's clock; also its place in the line, so no two of a tab are equal. */
    readonly queuedAtMs: number;
    /** Why the server will not carry it out; absent while that is open. */
    readonly error?: WireError;
  };
}[K];

/**
 * How far a command has come: kept on this device (`queued`), on its way (`sending`), kept by the server (`stored`), or turned away.
 * A command is on the device until it is `stored` or dismissed.
 */
export type SendStatus = 'queued' | 'sending' | 'stored' | 'refused';

/** A command, and how far it has come. */
export type OutboxItem<K extends CommandKind = CommandKind> = KeptItem<K> & {
  readonly status: SendStatus;
  /** The browser could not keep it: it lives as long as the page. */
  readonly isAtRisk?: boolean;
};
