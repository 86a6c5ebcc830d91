import type { AcceptedNda, NdaText } from '@cyberdrill/contracts';
import type { NdaRecord } from './nda.ts';

/** What must be agreed to in each exercise, and who has. */
export abstract class Ndas {
  /** The text in force: what a director has set last, else the default. Without languages nothing needs to be accepted. */
  abstract current(exerciseId: string): Promise<NdaText>;
  /** Every text that an exercise has had, the one in force first; the default is among them. */
  abstract versions(exerciseId: string): Promise<readonly NdaText[]>;
  /**
   * Sets the next version.
   * @throws AppError EXERCISE_UNKNOWN
   */
  abstract set(exerciseId: string, texts: NdaText['texts']): Promise<NdaText>;
  /**
   * Records an acceptance; one of the same words by the same person is kept as it is.
   * @throws AppError EXERCISE_UNKNOWN, ACCOUNT_UNKNOWN
   */
  abstract accept(acceptance: Omit<NdaRecord, 'atMs'>): Promise<void>;
  /** What an account has accepted last in an exercise. */
  abstract lastOf(accountId: string, exerciseId: string): Promise<AcceptedNda | undefined>;
  /** Everything that was accepted in an exercise, the newest first. */
  abstract acceptances(exerciseId: string): Promise<readonly (NdaRecord & { readonly name: string })[]>;
}
