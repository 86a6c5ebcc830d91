import type { AuditTrail } from '@cyberdrill/audit';
import type {
  AcceptanceView,
  AcceptedNda,
  AuditOrigin,
  AuditWho,
  NdaAcceptance,
  NdaChange,
  NdaText,
  NdaView,
} from '@cyberdrill/contracts';
import { AppError } from '@cyberdrill/platform';
import type { AccessChanges } from '../sessions/access-changes.ts';
import { acceptanceOf, isNdaDue } from './nda.ts';
import type { Ndas } from './ndas.ts';

/** Where people read what they must agree to, and agree. */
export class NdaDesk {
  private readonly ndas: Ndas;
  private readonly changes: AccessChanges;
  private readonly trail: AuditTrail;

  constructor(ndas: Ndas, changes: AccessChanges, trail: AuditTrail) {
    this.ndas = ndas;
    this.changes = changes;
    this.trail = trail;
  }

  /** The text in force; `undefined` when nothing must be accepted. */
  async textOf(exerciseId: string): Promise<NdaText | undefined> {
    const nda = await this.ndas.current(exerciseId);
    return isNdaDue(nda, undefined) ? nda : undefined;
  }

  /** Whether somebody must accept before anything else. */
  async isDue(accountId: string, exerciseId: string): Promise<boolean> {
    return isNdaDue(await this.ndas.current(exerciseId), await this.ndas.lastOf(accountId, exerciseId));
  }

  /**
   * Lets somebody go on only when nothing is due.
   * @throws AppError NDA_REQUIRED
   */
  async requireAccepted(accountId: string, exerciseId: string): Promise<void> {
    const nda = await this.ndas.current(exerciseId);
    if (isNdaDue(nda, await this.ndas.lastOf(accountId, exerciseId)))
      throw new AppError('NDA_REQUIRED', { version: nda.version });
  }

  /** What somebody is shown; who comes by a key has nothing to accept, and has accepted nothing. */
  async view(exerciseId: string, accountId: string | undefined): Promise<NdaView> {
    const nda = await this.ndas.current(exerciseId);
    const accepted = accountId === undefined ? undefined : await this.ndas.lastOf(accountId, exerciseId);
    return {
      ...(isNdaDue(nda, undefined) && { nda }),
      ...(accepted !== undefined && { accepted }),
      isDue: accountId !== undefined && isNdaDue(nda, accepted),
    };
  }

  /**
   * What accepting would record, for who has yet to come in; `undefined` when nothing must be accepted.
   * @throws AppError NDA_CHANGED when the text in force is not the one that was accepted, or none was
   */
  async accepting(
    exerciseId: string,
    acceptance: NdaAcceptance | undefined,
  ): Promise<Omit<AcceptedNda, 'atMs'> | undefined> {
    const nda = await this.textOf(exerciseId);
    if (nda === undefined) return undefined;
    const accepted = acceptance && acceptanceOf(nda, acceptance);
    if (accepted === undefined) throw new AppError('NDA_CHANGED', { version: nda.version });
    return accepted;
  }

  /** @throws AppError NDA_CHANGED */
  async accept(
    exerciseId: string,
    accountId: string,
    acceptance: NdaAcceptance,
    from: AuditOrigin,
  ): Promise<NdaView> {
    const accepted = await this.accepting(exerciseId, acceptance);
    if (accepted !== undefined) {
      await this.ndas.accept({ ...accepted, exerciseId, accountId });
      await this.changes.publish({ accountId });
      const data = { accountId, sha256: accepted.sha256 };
      await this.trail.record({ kind: 'nda.accepted', who: { accountId }, from, exerciseId, data });
    }
    return this.view(exerciseId, accountId);
  }

  /**
   * Sets the text that everybody is asked for from now on.
   * @throws AppError EXERCISE_UNKNOWN
   */
  async set(exerciseId: string, { texts }: NdaChange, who: AuditWho, from: AuditOrigin): Promise<NdaView> {
    await this.ndas.set(exerciseId, texts);
    await this.changes.publish({ exerciseId });
    await this.trail.record({ kind: 'settings.changed', who, from, exerciseId, data: { names: ['nda'] } });
    return this.view(exerciseId, who.accountId);
  }

  /** Every text that an exercise has had, the one in force first. */
  versions(exerciseId: string): Promise<readonly NdaText[]> {
    return this.ndas.versions(exerciseId);
  }

  /** Everything that was accepted in an exercise, the newest first. */
  async acceptances(exerciseId: string): Promise<readonly AcceptanceView[]> {
    const all = await this.ndas.acceptances(exerciseId);
    return all.map(({ exerciseId: _, ...acceptance }) => acceptance);
  }
}
