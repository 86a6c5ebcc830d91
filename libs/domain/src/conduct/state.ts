import type { Clock, Moment } from '../clock/clock.ts';
import type { PersistentMap } from '../collections/persistent-map.ts';
import type { ExerciseSettings, Phase, Team } from '../exercise/exercise.ts';
import type {
  ActionObserved,
  DutyJudged,
  ObjectiveRated,
  ResponseRated,
} from '../journal/evaluation-entries.ts';
import type { HandlingBreached, MessageSent, ResponseSubmitted } from '../journal/team-entries.ts';
import type { Party } from '../scenario/party.ts';
import type { Scenario } from '../scenario/scenario.ts';
import type { Agenda } from './agenda.ts';
import type { Outline } from './outline/outline.ts';

/** Where an inject stands for one team before anything the team does. */
export type CellStatus = 'planned' | 'armed' | 'held' | 'overdue' | 'released' | 'skipped';

/** A response as the fold keeps it, with the moment it came. */
export interface StoredResponse extends ResponseSubmitted {
  readonly at: Moment;
}

/** One inject for one team: the whole chain planned → released → delivered → opened → acknowledged → responded → completed → assessed. */
export interface Cell {
  readonly injectId: string;
  readonly teamId: string;
  readonly status: CellStatus;
  /** Exercise milliseconds at which it is due, shifts included; absent while a condition or a hand is awaited. */
  readonly dueExerciseTimeMs?: number;
  /** Wall milliseconds at which that due time was set, when it was set while running (branch, shift, unhold); lateness never counts from before it. */
  readonly dueSetAtMs?: number;
  /** What it returns to when a hold is lifted. */
  readonly heldFrom?: 'planned' | 'armed';
  /** Sum of shifts, in exercise milliseconds. */
  readonly shiftMs: number;
  /** Sum of deadline extensions, in active milliseconds. */
  readonly extensionMs: number;
  /** The part of it that was given before the release: the team learns of it with the inject. */
  readonly earlyExtensionMs: number;
  readonly releasedAt?: Moment;
  readonly latenessMs?: number;
  readonly isLate?: boolean;
  readonly deliveredAt?: Moment;
  readonly openedAt?: Moment;
  readonly acknowledgedAt?: Moment;
  /** Response deadline in active milliseconds; known from delivery on. */
  readonly deadlineActiveTimeMs?: number;
  readonly deadlinePassedAt?: Moment;
  /** In the order they were sent; one entered on behalf of the team stands where its true time puts it. */
  readonly responses: readonly StoredResponse[];
  readonly firstResponseAt?: Moment;
  readonly completedAt?: Moment;
  readonly assessedAt?: Moment;
  readonly hints: readonly { readonly hintId: string; readonly cost: number; readonly at: Moment }[];
  readonly ratings: readonly (ResponseRated & { readonly rater: string; readonly at: Moment })[];
  /** Excused expectations with their reasons; `*` stands for all. */
  readonly excused: Readonly<Record<string, string>>;
  readonly action?: ActionObserved & { readonly at: Moment };
}

/** A message as the fold keeps it. */
export interface StoredMessage extends MessageSent {
  readonly at: Moment;
  /** By team id. */
  readonly deliveredAt: Readonly<Record<string, Moment>>;
  readonly openedAt: Readonly<Record<string, Moment>>;
  readonly breach?: HandlingBreached;
}

/** One team's duty to one party under an obligation. */
export interface Duty {
  readonly dutyId: string;
  readonly obligationId: string;
  readonly fromTeamId: string;
  readonly to: Party;
  readonly openedAt: Moment;
  readonly targetActiveTimeMs: number;
  readonly deadlineActiveTimeMs: number;
  readonly discharged?: { readonly messageId: string; readonly at: Moment };
  readonly overdueAt?: Moment;
  readonly judged?: DutyJudged & { readonly judge: string };
  readonly excusedReason?: string;
}

/** Everything the journal tells about an exercise; only {@link evolve} makes it. */
export interface ExerciseState {
  /** Place of the last entry folded in; 0 before the first. */
  readonly seq: number;
  /** The latest moment of any entry; nothing that follows is dated earlier, whatever a wall clock says. */
  readonly latest: Moment;
  readonly title: string;
  readonly phase: Phase;
  /** The phase that NO DUFF interrupted, while it lasts. */
  readonly frozenPhase?: Phase;
  readonly clock: Clock;
  /** The clock as it was before each clock entry, oldest first: tells the exercise time of a wall time in the past. */
  readonly pastClocks: readonly Clock[];
  readonly scenario: Scenario;
  readonly teams: readonly Team[];
  readonly settings: ExerciseSettings;
  readonly startedAtMs?: number;
  readonly endedAtMs?: number;
  /** By inject id, then by team id; only teams that the inject is addressed to. */
  readonly cells: PersistentMap<Readonly<Record<string, Cell>>>;
  /** By message id. */
  readonly messages: PersistentMap<StoredMessage>;
  /** By duty id. */
  readonly duties: PersistentMap<Duty>;
  readonly objectiveRatings: readonly (ObjectiveRated & { readonly rater: string; readonly at: Moment })[];
  /** By team id: whether at least one device is connected. */
  readonly connected: Readonly<Record<string, boolean>>;
  /** What follows from the plan alone. */
  readonly outline: Outline;
  /** What waits for its time. */
  readonly agenda: Agenda;
  /** The commands that entries came from, by giver and id, so that a repeated command changes nothing. */
  readonly commandKeys: PersistentMap<true>;
  /** By team and response id: where the response is kept. */
  readonly responseIds: PersistentMap<{ readonly injectId: string; readonly teamId: string }>;
  /** By team id: ids of the messages it sent, earliest first. */
  readonly sentBy: Readonly<Record<string, readonly string[]>>;
}
