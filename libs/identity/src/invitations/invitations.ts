import type { Invitation, NewInvitation } from './invitation.ts';

/** The ways into exercises. Of their secrets only hashes are kept. */
export abstract class Invitations {
  /**
   * Makes invitations of one exercise, all or none; answers in the same order.
   * @throws AppError EXERCISE_UNKNOWN
   */
  abstract make(invitations: readonly NewInvitation[]): Promise<readonly Invitation[]>;
  /** All of an exercise, the newest first. */
  abstract list(exerciseId: string): Promise<readonly Invitation[]>;
  /** The invitation whose token or code has this hash, however it stands. */
  abstract findBySecret(secretHash: string): Promise<Invitation | undefined>;
  /** Lets nobody in by it any more; false when the exercise has no such invitation, or it was revoked before. */
  abstract revoke(exerciseId: string, invitationId: string): Promise<boolean>;
}
