import type { WallClock } from '@cyberdrill/domain';
import { Invitations, statusOf, type Invitation, type NewInvitation } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';
import { randomUUID } from 'node:crypto';

interface Kept {
  readonly invitation: Invitation;
  readonly hashes: readonly string[];
}

/** Invitations as long as the process lives. */
export class InMemoryInvitations extends Invitations {
  private readonly kept = new Map<string, Kept>();
  private readonly clock: WallClock;
  private readonly exists: (exerciseId: string) => boolean;

  constructor(clock: WallClock, exists: (exerciseId: string) => boolean) {
    super();
    this.clock = clock;
    this.exists = exists;
  }

  async make(invitations: readonly NewInvitation[]): Promise<readonly Invitation[]> {
    if (!invitations.every(({ exerciseId }) => this.exists(exerciseId)))
      throw new AppError('EXERCISE_UNKNOWN');
    const createdAtMs = this.clock.nowMs();
    return invitations.map(({ expiresInMs, tokenHash, codeHash, ...asked }) => {
      const invitation = {
        invitationId: randomUUID(),
        ...asked,
        taken: 0,
        createdAtMs,
        expiresAtMs: createdAtMs + expiresInMs,
      };
      this.kept.set(invitation.invitationId, { invitation, hashes: [tokenHash, codeHash] });
      return invitation;
    });
  }

  async list(exerciseId: string): Promise<readonly Invitation[]> {
    return [...this.kept.values()]
      .map(({ invitation }) => invitation)
      .filter((invitation) => invitation.exerciseId === exerciseId)
      .sort((a, b) => b.createdAtMs - a.createdAtMs || (keyOf(a) < keyOf(b) ? -1 : 1));
  }

  async findBySecret(secretHash: string): Promise<Invitation | undefined> {
    return [...this.kept.values()].find(({ hashes }) => hashes.includes(secretHash))?.invitation;
  }

  async revoke(exerciseId: string, invitationId: string): Promise<boolean> {
    const kept = this.kept.get(invitationId);
    if (kept?.invitation.exerciseId !== exerciseId || kept.invitation.revokedAtMs !== undefined) return false;
    this.replace({ ...kept.invitation, revokedAtMs: this.clock.nowMs() });
    return true;
  }

  /** For a door that takes the seat and makes the membership in one step: says why there is none, and takes nothing. */
  requireSeat({ invitationId }: Invitation): Invitation {
    const invitation = this.kept.get(invitationId)?.invitation;
    const status = invitation && statusOf(invitation, this.clock.nowMs());
    if (status === 'expired') throw new AppError('INVITATION_EXPIRED');
    if (status === 'full') throw new AppError('INVITATION_FULL', { seats: invitation?.seats ?? 0 });
    if (invitation === undefined || status === 'revoked') throw new AppError('INVITATION_UNKNOWN');
    return invitation;
  }

  /** Takes a seat that was found to be there. */
  takeSeat(invitation: Invitation): void {
    this.replace({ ...invitation, taken: invitation.taken + 1 });
  }

  private replace(invitation: Invitation): void {
    const hashes = this.kept.get(invitation.invitationId)?.hashes ?? [];
    this.kept.set(invitation.invitationId, { invitation, hashes });
  }
}

function keyOf({ teamId, role, invitationId }: Invitation): string {
  return `${teamId ?? '\uffff'}\n${role}\n${invitationId}`;
}
