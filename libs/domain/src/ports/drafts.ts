/** What of an answer a team has written and not sent: one for each inject, the same on all devices of the team. */
export interface Draft {
  readonly injectId: string;
  /** Counts the changes of this draft, from 1; who keeps one says on which of them it is based. */
  readonly revision: number;
  /** By field id, as far as it is filled in; not checked against the form. Empty, without a text: there is no draft any more. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly text?: string;
  /** Name of who wrote it last, where it is known. */
  readonly by?: string;
  /** Wall milliseconds since 1970 by the store's clock. */
  readonly keptAtMs: number;
}

/** A draft as it is given to be kept. */
export interface DraftToKeep extends Pick<Draft, 'injectId' | 'values' | 'text'> {
  /** Revision of the team's draft that it goes on from; 0 for none. */
  readonly basedOn: number;
}

/** Unsent answers of teams. They are no part of an exercise's record: only the team itself reads them, and nothing follows from them. */
export abstract class Drafts {
  /** All of a team, in no particular order. */
  abstract ofTeam(exerciseId: string, teamId: string): Promise<readonly Draft[]>;

  /** A team's draft for an inject; `undefined` when there never was one. */
  abstract find(exerciseId: string, teamId: string, injectId: string): Promise<Draft | undefined>;

  /**
   * Keeps a draft in place of the one it is based on.
   * @returns the draft as it is kept; `undefined` when another one is in force, which is left as it is
   * @throws AppError EXERCISE_UNKNOWN, STORE_UNAVAILABLE
   */
  abstract keep(
    exerciseId: string,
    teamId: string,
    draft: DraftToKeep & Pick<Draft, 'by'>,
  ): Promise<Draft | undefined>;
}
