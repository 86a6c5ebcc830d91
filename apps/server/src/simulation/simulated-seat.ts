import type { CommandOutcome } from '@cyberdrill/contracts';
import {
  FILE_QUOTAS,
  type Access,
  type CommandKind,
  type CommandMap,
  type FileReference,
  type FileStore,
} from '@cyberdrill/domain';
import { appErrorOf } from '@cyberdrill/platform';
import type { DrillSeat } from '@cyberdrill/simulation';
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import type { CommandDesk } from '../commands/command-desk.ts';

const RETRY_AFTER_MS = 1_000;
const MOST_TRIES = 30;

/** The one name under which simulated players stand in the journal. */
export const SIMULATED = 'simulated';

/** What a {@link SimulatedSeat} works with. */
export interface SeatParts {
  readonly desk: Pick<CommandDesk, 'give'>;
  readonly files: Pick<FileStore, 'put'>;
  /** Ends every try. */
  readonly signal: AbortSignal;
}

/** A seat inside the server. What is sent from it passes the same desk as what people send: checked, allowed, carried out. */
export class SimulatedSeat implements DrillSeat {
  private readonly access: Access;
  private readonly desk: Pick<CommandDesk, 'give'>;
  private readonly files: Pick<FileStore, 'put'>;
  private readonly signal: AbortSignal;

  constructor(access: Access, { desk, files, signal }: SeatParts) {
    this.access = access;
    this.desk = desk;
    this.files = files;
    this.signal = signal;
  }

  /** While the database is away it is tried again under the same id, for half a minute. */
  async send<K extends CommandKind>(kind: K, data: CommandMap[K]): Promise<CommandOutcome> {
    const request = { commandId: randomUUID(), kind, data };
    for (let tries = 1; ; tries += 1) {
      try {
        return await this.desk.give(this.access, request);
      } catch (error) {
        if (appErrorOf(error).code !== 'STORE_UNAVAILABLE' || tries === MOST_TRIES) throw error;
        await setTimeout(RETRY_AFTER_MS, undefined, { signal: this.signal });
      }
    }
  }

  async upload({ name, mediaType }: FileReference, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { exerciseId, teamId } = this.access;
    await this.files.put(exerciseId, bytes, {
      name,
      mediaType,
      ...(teamId === undefined ? {} : { ownerTeamId: teamId }),
      quotas: FILE_QUOTAS,
    });
  }
}
