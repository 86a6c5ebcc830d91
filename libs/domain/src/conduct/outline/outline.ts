import type { Team } from '../../exercise/exercise.ts';
import type { AnswerCondition, Condition, ConditionScope } from '../../scenario/condition.ts';
import type { Inject } from '../../scenario/inject.ts';
import type { Obligation } from '../../scenario/obligation.ts';
import type { Party } from '../../scenario/party.ts';

/** An inject with what follows from the plan for it. */
export interface InjectOutline {
  readonly inject: Inject;
  /** Its place in the MSEL, from 0; injects due at the same time go out in this order. */
  readonly position: number;
  /** The teams it is addressed to, in the order of the plan. */
  readonly teamIds: readonly string[];
  /** False for what only controllers see: facilitation cues and expected actions. */
  readonly isForTeams: boolean;
}

/** An obligation with what follows from the plan for it. */
export interface ObligationOutline {
  readonly obligation: Obligation;
  readonly position: number;
  /** By team id, in the order of the plan: whom the team must tell. Only teams that owe somebody something. */
  readonly owedBy: ReadonlyMap<string, readonly Party[]>;
}

/** Something that happens once a condition is true: an inject is armed, or a team comes to owe duties. */
export type Branch = {
  readonly condition: Condition;
  readonly scope: ConditionScope;
  /** The teams that the condition's injects and obligations are addressed to. */
  readonly concernedTeamIds: readonly string[];
} & (
  | { readonly opens: 'inject'; readonly of: InjectOutline }
  | { readonly opens: 'duties'; readonly of: ObligationOutline }
);

/** An exercise time at which the truth of conditions may change by itself. */
export interface Threshold {
  readonly atMs: number;
  readonly branches: readonly Branch[];
}

/** What follows from the plan alone, worked out once, so that no command has to search for it. */
export interface Outline {
  readonly injects: ReadonlyMap<string, InjectOutline>;
  readonly obligations: ReadonlyMap<string, ObligationOutline>;
  /** Teams by id, with their places in the plan, from 0. */
  readonly teams: ReadonlyMap<string, { readonly team: Team; readonly position: number }>;
  /** Places of the simulated roles, exercise control first. */
  readonly rolePositions: ReadonlyMap<string, number>;
  readonly branches: readonly Branch[];
  /** The branches that look at an inject, by its id. */
  readonly branchesOnInject: ReadonlyMap<string, readonly Branch[]>;
  /** The branches that look at an obligation, by its id. */
  readonly branchesOnObligation: ReadonlyMap<string, readonly Branch[]>;
  /** Earliest first. */
  readonly thresholds: readonly Threshold[];
  /** By inject id: the conditions on the answer to it. A response keeps the numbers (from 0) of those that it meets. */
  readonly answerConditions: ReadonlyMap<string, readonly AnswerCondition[]>;
}
