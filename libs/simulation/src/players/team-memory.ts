import { teamParty, type TeamEntry } from '@cyberdrill/domain';

/** Something that a team does once: with an inject, or in reply to a message; named by its id. */
export type Deed = `${'open' | 'acknowledge' | 'answer' | 'acknowledgement'} ${string}`;

/** What a team has done already, by its own stream: by its people, by a simulated player before, or by this one. */
export class TeamMemory {
  private readonly deeds = new Set<Deed>();
  private readonly teamId: string;

  constructor(teamId: string) {
    this.teamId = teamId;
  }

  has(deed: Deed): boolean {
    return this.deeds.has(deed);
  }

  /** Takes an entry of the team's stream. */
  take(entry: TeamEntry): void {
    switch (entry.kind) {
      case 'inject.opened':
        this.deeds.add(`open ${entry.data.injectId}`);
        break;
      case 'inject.acknowledged':
        this.deeds.add(`acknowledge ${entry.data.injectId}`);
        break;
      case 'response.submitted':
        this.deeds.add(`answer ${entry.data.injectId}`);
        break;
      case 'message.sent': {
        const { from, kind, inReplyTo } = entry.data;
        if (from !== teamParty(this.teamId) || inReplyTo === undefined) break;
        if (kind === 'acknowledgement' || kind === 'answer') this.deeds.add(`${kind} ${inReplyTo}`);
        break;
      }
      default:
        break;
    }
  }
}
