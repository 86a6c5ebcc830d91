import { teamParty, type Entry } from '@cyberdrill/domain';

/** What one receipt confirms: injects and messages that count as delivered from now on. */
export interface Deliverables {
  readonly injectIds: readonly string[];
  readonly messageIds: readonly string[];
}

/** Injects released and messages sent to one team that none of its devices has confirmed yet, by their place in its stream. */
export class Undelivered {
  private readonly injects = new Map<string, number>();
  private readonly messages = new Map<string, number>();
  private readonly teamId: string;

  constructor(teamId: string) {
    this.teamId = teamId;
  }

  /**
   * Notes what an entry puts before the team, or what it tells as delivered.
   * @param place where the team's view of the entry stands in its stream; `undefined` when the team has none
   */
  follow(entry: Entry, place: number | undefined): void {
    switch (entry.kind) {
      case 'inject.released':
        if (place !== undefined) this.injects.set(entry.data.injectId, place);
        break;
      case 'message.sent':
        if (place !== undefined && entry.data.to.includes(teamParty(this.teamId)))
          this.messages.set(entry.data.messageId, place);
        break;
      case 'inject.delivered':
        if (entry.data.teamId === this.teamId) this.injects.delete(entry.data.injectId);
        break;
      case 'message.delivered':
        if (entry.data.teamId === this.teamId) this.messages.delete(entry.data.messageId);
        break;
      default:
    }
  }

  /** What stands at or before a place. */
  upTo(place: number): Deliverables {
    return { injectIds: idsUpTo(this.injects, place), messageIds: idsUpTo(this.messages, place) };
  }

  /** Takes off what has been confirmed, before the journal's own word of it arrives. */
  settle({ injectIds, messageIds }: Deliverables): void {
    for (const id of injectIds) this.injects.delete(id);
    for (const id of messageIds) this.messages.delete(id);
  }
}

function idsUpTo(places: ReadonlyMap<string, number>, place: number): string[] {
  return [...places].filter(([, at]) => at <= place).map(([id]) => id);
}
