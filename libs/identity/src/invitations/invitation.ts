import type { InvitationStatus } from '@cyberdrill/contracts';
import type { DrillRole } from '@cyberdrill/domain';

/** A way into an exercise for some people, without its secrets. */
export interface Invitation {
  readonly invitationId: string;
  readonly exerciseId: string;
  readonly role: DrillRole;
  /** Set for roles that belong to a team, and only for them. */
  readonly teamId?: string;
  /** How many people it lets in. */
  readonly seats: number;
  /** How many it has let in. Who leaves gives no seat back. */
  readonly taken: number;
  /** Wall milliseconds, as all times here. */
  readonly createdAtMs: number;
  readonly expiresAtMs: number;
  readonly revokedAtMs?: number;
}

/** An invitation to be, with the hashes of its secrets. */
export interface NewInvitation extends Pick<Invitation, 'exerciseId' | 'role' | 'teamId' | 'seats'> {
  readonly expiresInMs: number;
  readonly tokenHash: string;
  readonly codeHash: string;
}

/** How an invitation stands; what was revoked is told before what happened by itself. */
export function statusOf(
  { revokedAtMs, expiresAtMs, seats, taken }: Invitation,
  nowMs: number,
): InvitationStatus {
  if (revokedAtMs !== undefined) return 'revoked';
  if (nowMs >= expiresAtMs) return 'expired';
  return taken >= seats ? 'full' : 'open';
}
