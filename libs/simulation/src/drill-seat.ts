import type { CommandOutcome } from '@cyberdrill/contracts';
import type { CommandKind, CommandMap, FileReference } from '@cyberdrill/domain';

/**
 * A place at an exercise from which a simulated player acts, as a person acts by a browser: over a socket, or inside the server.
 * What the place is sent is given to its player by whoever made the place.
 */
export interface DrillSeat {
  /**
   * Gives a command in the name of the seat; resolves once it is stored.
   * @throws AppError with the server's refusal
   */
  send<K extends CommandKind>(kind: K, data: CommandMap[K]): Promise<CommandOutcome>;
  /**
   * Stores a file that a command refers to afterwards.
   * @throws AppError with the server's refusal
   */
  upload(file: FileReference, bytes: Uint8Array<ArrayBuffer>): Promise<void>;
}
