/** An evaluator rated one criterion of a team's standing answer. A later rating by the same person replaces it. */
export interface ResponseRated {
  readonly injectId: string;
  readonly teamId: string;
  readonly expectationId: string;
  readonly criterion: string;
  /** Behaviourally anchored scale, 1 to 5. */
  readonly rating: number;
  readonly comment?: string;
  /** The response version that was rated. */
  readonly version: number;
}

/** Control excused teams from an inject or one of its expectations: it leaves numerator and denominator. */
export interface ExpectationExcused {
  readonly injectId: string;
  readonly teamIds: readonly string[];
  /** Left out: all expectations of the inject. */
  readonly expectationId?: string;
  readonly reason: string;
}

/** An evaluator judged whether a message discharged a duty, against or with the automatic finding. */
export interface DutyJudged {
  readonly dutyId: string;
  readonly isDischarged: boolean;
  /** The message that did; required when discharged. */
  readonly messageId?: string;
  /** Quality 0 to 1; left out: 1. */
  readonly quality?: number;
  readonly reason: string;
}

/** Control excused a team from a duty. */
export interface DutyExcused {
  readonly dutyId: string;
  readonly reason: string;
}

/**
 * An evaluator rated an objective for one team, or for the exercise as a whole, by HSEEP: P performed without challenges,
 * S with some challenges, M with major challenges, U unable to be performed. Ordinal; never turned into points.
 */
export interface ObjectiveRated {
  readonly objectiveId: string;
  readonly teamId?: string;
  readonly rating: 'P' | 'S' | 'M' | 'U';
  readonly observation: string;
  /** Wall time of what was seen, milliseconds since 1970; the entry itself tells when it was recorded. */
  readonly observedAtMs: number;
}

/** A controller saw a team do an expected action (or found that it did not). */
export interface ActionObserved {
  readonly injectId: string;
  readonly teamId: string;
  readonly isDone: boolean;
  readonly note?: string;
  /** Wall time of what was seen, milliseconds since 1970. */
  readonly observedAtMs: number;
}

/** Entries about evaluation. */
export interface EvaluationEntryDataMap {
  /**
   * @writtenWhen when an evaluator or control rates an answer
   * @audience control
   */
  'response.rated': ResponseRated;
  /**
   * @writtenWhen when control excuses teams
   * @audience control
   */
  'expectation.excused': ExpectationExcused;
  /**
   * @writtenWhen when an evaluator or control judges a duty
   * @audience control
   */
  'duty.judged': DutyJudged;
  /**
   * @writtenWhen when control excuses a team from a duty
   * @audience control
   */
  'duty.excused': DutyExcused;
  /**
   * @writtenWhen when an evaluator or control rates an objective
   * @audience control
   */
  'objective.rated': ObjectiveRated;
  /**
   * @writtenWhen when an evaluator or control records what was seen
   * @audience control
   */
  'action.observed': ActionObserved;
}
