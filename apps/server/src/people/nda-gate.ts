import type { Access } from '@cyberdrill/domain';
import { BriefMemory, type AccessChange, type AccessChanges, type NdaDesk } from '@cyberdrill/identity';

/** How long an acceptance is believed without asking again; changes are told, so this is for a word that got lost. */
const BELIEVED_MS = 5_000;

/** Whose acceptance, and where. */
interface Accepted {
  readonly accountId: string;
  readonly exerciseId: string;
}

/** Keeps people out of an exercise until they have agreed to its text in force; every click asks. */
export class NdaGate {
  private readonly accepted = new BriefMemory<Accepted>(BELIEVED_MS);
  private readonly ndas: NdaDesk;

  constructor(ndas: NdaDesk, changes: AccessChanges) {
    this.ndas = ndas;
    changes.onChange((change) => this.forget(change));
  }

  /**
   * Lets an access through. Keys are not asked: they are for scripts, and whoever hands one to a person has that person agree by
   * other means.
   * @throws AppError NDA_REQUIRED
   */
  async require({ accountId, exerciseId }: Access): Promise<void> {
    if (accountId === undefined) return;
    await this.accepted.find(`${accountId} ${exerciseId}`, async () => {
      await this.ndas.requireAccepted(accountId, exerciseId);
      return { accountId, exerciseId };
    });
  }

  private forget(change: AccessChange): void {
    this.accepted.forget(
      ({ accountId, exerciseId }) =>
        ('accountId' in change && change.accountId === accountId) ||
        ('exerciseId' in change && change.exerciseId === exerciseId),
    );
  }
}
