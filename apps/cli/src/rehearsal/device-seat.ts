import type { CommandOutcome } from '@cyberdrill/contracts';
import type { CommandKind, CommandMap, FileReference, SubmitResponse } from '@cyberdrill/domain';
import type { DrillSeat } from '@cyberdrill/simulation';
import type { DrillApi } from './drill-api.ts';
import type { DrillLink } from './drill-link.ts';
import type { TeamLedger } from './team-ledger.ts';

/** What a {@link DeviceSeat} is made of. */
export interface DeviceSeatParts {
  readonly exerciseId: string;
  readonly token: string;
  readonly link: DrillLink;
  readonly api: DrillApi;
  /** Keeps what the device sends; left out for who is no team. */
  readonly ledger?: TeamLedger;
}

/** A seat at a device of its own, with a real socket and real requests: what a player does from here, a person could. */
export class DeviceSeat implements DrillSeat {
  private readonly parts: DeviceSeatParts;

  constructor(parts: DeviceSeatParts) {
    this.parts = parts;
  }

  async send<K extends CommandKind>(kind: K, data: CommandMap[K]): Promise<CommandOutcome> {
    const { link, ledger } = this.parts;
    if (kind !== 'response:submit' || ledger === undefined) return link.send(kind, data);
    const { responseId } = data as SubmitResponse;
    ledger.responses.set(responseId, 'saved');
    const outcome = await link.send(kind, data);
    ledger.responses.set(responseId, 'stored');
    return outcome;
  }

  upload(file: FileReference, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const { api, exerciseId, token } = this.parts;
    return api.upload(exerciseId, token, file, bytes);
  }
}
