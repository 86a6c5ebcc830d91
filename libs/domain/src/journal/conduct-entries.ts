import type { Inject } from '../scenario/inject.ts';
import type { Party } from '../scenario/party.ts';

/** Control added an inject that the plan did not have; from now on it is one of the MSEL. */
export interface InjectAdded {
  readonly inject: Inject;
  /** The teams it is addressed to, in the order of the plan; the inject's own `to` is empty. */
  readonly teamIds: readonly string[];
}

/** A condition became true: the inject will be released to these teams when the clock shows the due time. */
export interface InjectArmed {
  readonly injectId: string;
  readonly teamIds: readonly string[];
  /** Exercise milliseconds at which it is due. */
  readonly dueExerciseTimeMs: number;
}

/** The inject was released to these teams; each of them receives its words. */
export interface InjectReleased {
  readonly injectId: string;
  readonly teamIds: readonly string[];
  /** `plan`: its time came; `condition`: its branch opened; `hand`: a controller triggered it. */
  readonly cause: 'plan' | 'condition' | 'hand';
  /** Exercise milliseconds at which it was due; absent when released by hand without having been due. */
  readonly dueExerciseTimeMs?: number;
  /** Wall milliseconds between due and released, 0 when released by hand. */
  readonly latenessMs: number;
  /** True when the lateness exceeds the exercise's `lateAfterMs`. */
  readonly isLate: boolean;
}

/** A controller holds the inject back from these teams. */
export interface InjectHeld {
  readonly injectId: string;
  readonly teamIds: readonly string[];
  readonly reason?: string;
}

/** The hold was lifted; if it is due by now it is released at once. */
export interface InjectUnheld {
  readonly injectId: string;
  readonly teamIds: readonly string[];
}

/** The inject will not be played for these teams. */
export interface InjectSkipped {
  readonly injectId: string;
  readonly teamIds: readonly string[];
  readonly reason: string;
}

/** The inject was found due too late and waits for the controller to release or skip it. */
export interface InjectOverdue {
  readonly injectId: string;
  readonly teamIds: readonly string[];
  readonly dueExerciseTimeMs: number;
  readonly latenessMs: number;
}

/** The inject's release moved for these teams, earlier (negative) or later. */
export interface InjectShifted {
  readonly injectId: string;
  readonly teamIds: readonly string[];
  /** Added to any shift before it, in exercise milliseconds. */
  readonly byMs: number;
  readonly reason?: string;
}

/** These teams got more time to answer the inject. */
export interface DeadlineExtended {
  readonly injectId: string;
  readonly teamIds: readonly string[];
  /** Added to any extension before it, in active milliseconds; counts for the deadline and for scoring. */
  readonly byMs: number;
  readonly reason: string;
}

/** The deadline of an inject passed without a final response from the team. */
export interface DeadlinePassed {
  readonly injectId: string;
  readonly teamId: string;
  /** The deadline in active milliseconds. */
  readonly deadlineActiveTimeMs: number;
}

/** A team came to owe a message to someone. */
export interface DutyOpened {
  /** `<obligationId>/<fromTeamId>/<party>`. */
  readonly dutyId: string;
  readonly obligationId: string;
  readonly fromTeamId: string;
  readonly to: Party;
  /** Target and deadline in active milliseconds. */
  readonly targetActiveTimeMs: number;
  readonly deadlineActiveTimeMs: number;
}

/** A message fulfilled a duty. */
export interface DutyDischarged {
  readonly dutyId: string;
  readonly messageId: string;
}

/** The deadline of a duty passed before it was discharged; it may still be discharged late. */
export interface DutyOverdue {
  readonly dutyId: string;
}

/** Entries about the running of the MSEL and the obligations. */
export interface ConductEntryDataMap {
  /**
   * @writtenWhen when control adds an inject of its own
   * @audience control
   */
  'inject.added': InjectAdded;
  /**
   * @writtenWhen by the exercise itself, when the condition of an inject becomes true
   * @audience control
   */
  'inject.armed': InjectArmed;
  /**
   * @writtenWhen by the exercise itself when the inject is due, or when control triggers it
   * @audience the teams it is released to; control alone for an expected action or a cue to
   * facilitators. A team gets the inject's words in its language, nothing else of it
   */
  'inject.released': InjectReleased;
  /**
   * @writtenWhen when control holds the inject, or jumps over it with `passedOver` at `hold`
   * @audience control
   */
  'inject.held': InjectHeld;
  /**
   * @writtenWhen when control lifts the hold
   * @audience control
   */
  'inject.unheld': InjectUnheld;
  /**
   * @writtenWhen when control skips the inject, or jumps over it with `passedOver` at `skip`
   * @audience control
   */
  'inject.skipped': InjectSkipped;
  /**
   * @writtenWhen by the exercise itself, when it finds the inject due more than `lateAfterMs` ago and
   * `latePolicy` is `hold`
   * @audience control
   */
  'inject.overdue': InjectOverdue;
  /**
   * @writtenWhen when control moves the inject
   * @audience control
   */
  'inject.shifted': InjectShifted;
  /**
   * @writtenWhen when control gives more time
   * @audience the teams that have the inject, without the reason; control alone when none of them has
   */
  'deadline.extended': DeadlineExtended;
  /**
   * @writtenWhen by the exercise itself, when the deadline passes
   * @audience the team
   */
  'deadline.passed': DeadlinePassed;
  /**
   * @writtenWhen by the exercise itself, when the obligation's trigger becomes true for the team
   * @audience the team that owes it, where the obligation is known to teams; else control
   */
  'duty.opened': DutyOpened;
  /**
   * @writtenWhen by the exercise itself, with the message that fulfils the duty, or as the duty opens
   * when the message was sent before
   * @audience the team that owed it, where the obligation is known to teams; else control
   */
  'duty.discharged': DutyDischarged;
  /**
   * @writtenWhen by the exercise itself, when the deadline passes
   * @audience the team that owes it, where the obligation is known to teams; else control
   */
  'duty.overdue': DutyOverdue;
}
