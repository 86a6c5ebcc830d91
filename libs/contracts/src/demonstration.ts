import type { DrillRole, Phase } from '@cyberdrill/domain';
import type { SimulationState } from './http.ts';
import type { TeamListItem } from './people.ts';

/**
 * The demonstration drill: planned by a server that is started for the first time, for administrators to see what a drill is. Routes stand below
 * `/api/v1` and are for administrators.
 */

/** A team of the demonstration. */
export interface DemonstrationTeam extends TeamListItem {
  /** The language its content is shown in (BCP 47). */
  readonly language: string;
}

/** The demonstration that was planned last. */
export interface DemonstrationExercise {
  readonly exerciseId: string;
  readonly title: string;
  readonly phase: Phase;
  /** How long it takes, in exercise milliseconds. */
  readonly durationMs: number;
  readonly teams: readonly DemonstrationTeam[];
  readonly simulation: SimulationState;
  /** Whether ENDEX is past. */
  readonly hasEnded: boolean;
  /** As what the person who asks takes part; absent for who does not yet. */
  readonly own?: { readonly role: DrillRole; readonly teamId?: string };
}

/** `GET /demonstration` */
export interface DemonstrationView {
  /** Absent when there is none. */
  readonly exercise?: DemonstrationExercise;
  /** `POST /demonstration` plans a new one: there is none, or it has ended. It answers {@link DemonstrationView}. */
  readonly mayPlan: boolean;
}

/**
 * `POST /demonstration/start` makes the person the director and starts the exercise at its own pace, with nobody in the teams; `POST /demonstration/watch`
 * does so with simulated teams and simulated control, ten times as fast; `POST /demonstration/join` makes the person an analyst of a team, and simulated players do all
 * the rest. In one that runs already, the person takes the place and nothing else is touched but that missing players are added.
 * Answers {@link DemonstrationPlace}. Errors: `DEMONSTRATION_UNKNOWN`, `DEMONSTRATION_OVER`, `TEAM_UNKNOWN`.
 */
export interface DemonstrationJoinRequest {
  /** Left out: the first team. */
  readonly teamId?: string;
}

/** Where the person stands now. */
export interface DemonstrationPlace {
  readonly exerciseId: string;
  readonly role: DrillRole;
  readonly teamId?: string;
}
