import type { Phase } from '../exercise/exercise.ts';
import type { Actor } from '../journal/entry.ts';
import type { ExercisePlanned } from '../journal/exercise-entries.ts';
import type { AdHocInject } from '../scenario/ad-hoc-inject.ts';
import type { FieldValues, FileReference } from '../scenario/form.ts';
import type { MessageKind } from '../scenario/obligation.ts';
import type { Party } from '../scenario/party.ts';
import type { Tlp } from '../scenario/tlp.ts';

type Nothing = Readonly<Record<string, never>>;

/** Which inject, and which of its teams; no teams means all it is addressed to. */
interface InjectForTeams {
  readonly injectId: string;
  readonly teamIds?: readonly string[];
}

/** Commands of exercise control. Reasons and messages of `exercise:` commands are shown to the teams, all other reasons are not. */
export interface ControlCommandMap {
  /** First command of every exercise: turns a scenario, teams and settings into a plan. */
  'exercise:plan': ExercisePlanned;
  /** Moves between phases that do not touch the clock (READY, BRIEFING, HOT WASH …). */
  'exercise:move': { readonly to: Phase; readonly reason?: string };
  /** STARTEX. */
  'exercise:start': { readonly rate?: number };
  /** PAUSEX. */
  'exercise:pause': { readonly reason?: string };
  /** RESUME. */
  'exercise:resume': Nothing;
  'exercise:set-rate': { readonly rate: number };
  /** TIME JUMP, forward only. */
  'exercise:jump': { readonly toExerciseTimeMs: number; readonly passedOver?: 'release' | 'hold' | 'skip' };
  /** ENDEX. */
  'exercise:end': { readonly reason?: string };
  'exercise:declare-no-duff': { readonly message: string };
  'exercise:lift-no-duff': { readonly message: string };
  'exercise:terminate': { readonly reason: string };
  'exercise:announce': { readonly text: string };
  'control:note': { readonly text: string };
  /** Adds an inject to the MSEL that the plan did not have. */
  'inject:add': AdHocInject;
  /**
   * Releases at once, whatever the plan says; also ends a hold and an overdue state. A skipped inject is released after all only
   * to teams that are named.
   */
  'inject:trigger': InjectForTeams;
  'inject:hold': InjectForTeams & { readonly reason?: string };
  'inject:unhold': InjectForTeams;
  'inject:skip': InjectForTeams & { readonly reason: string };
  /** Moves the release, by exercise milliseconds; before its condition has come true, the release that will follow from it. */
  'inject:shift': InjectForTeams & { readonly byMs: number; readonly reason?: string };
  /** Gives more time to answer, in active milliseconds. */
  'deadline:extend': InjectForTeams & { readonly byMs: number; readonly reason: string };
  /** A coach or controller gives a team a hint. */
  'hint:give': { readonly injectId: string; readonly hintId: string; readonly teamId: string };
  /**
   * Enters a response on behalf of a team that sent it by another way (e-mail, telephone). It counts from when the team sent it,
   * left out: now; not before the inject was released.
   */
  'response:record': SubmitResponse & { readonly teamId: string; readonly occurredAtMs?: number };
  'expectation:excuse': InjectForTeams & { readonly expectationId?: string; readonly reason: string };
  'duty:excuse': { readonly dutyId: string; readonly reason: string };
}

/** Commands of evaluators (control may give them too). */
export interface EvaluationCommandMap {
  'response:rate': {
    readonly injectId: string;
    readonly teamId: string;
    readonly expectationId: string;
    readonly criterion: string;
    readonly rating: number;
    readonly comment?: string;
  };
  'duty:judge': {
    readonly dutyId: string;
    readonly isDischarged: boolean;
    readonly messageId?: string;
    readonly quality?: number;
    readonly reason: string;
  };
  'objective:rate': {
    readonly objectiveId: string;
    readonly teamId?: string;
    readonly rating: 'P' | 'S' | 'M' | 'U';
    readonly observation: string;
    readonly observedAtMs: number;
  };
  'action:observe': {
    readonly injectId: string;
    readonly teamId: string;
    readonly isDone: boolean;
    readonly note?: string;
    readonly observedAtMs: number;
  };
}

/** A response as a team sends it. */
export interface SubmitResponse {
  readonly injectId: string;
  /** Client-made, unique among the team's. */
  readonly responseId: string;
  readonly isFinal: boolean;
  readonly values: FieldValues;
  readonly text?: string;
  readonly composedAtMs?: number;
}

/** A message as its author sends it; the sender is the author's own team, or a role that control plays. */
export interface SendMessage {
  /** Unique in the exercise. Clients make one that is unique among their own; the server puts the sender before it (see {@link messageIdOf}). */
  readonly messageId: string;
  readonly kind: MessageKind;
  readonly to: readonly Party[];
  readonly tlp: Tlp;
  readonly subject: string;
  readonly body: string;
  readonly about?: string;
  readonly inReplyTo?: string;
  readonly attachments?: readonly FileReference[];
  /** Only for control: the simulated role that speaks; default EXCON. */
  readonly asRole?: string;
}

/** Commands of teams; the team is the actor's own, never named in the command. */
export interface TeamCommandMap {
  'inject:open': { readonly injectId: string };
  'inject:acknowledge': { readonly injectId: string };
  'response:submit': SubmitResponse;
  'hint:open': { readonly injectId: string; readonly hintId: string };
  /** Control may send it too, in the name of a simulated role. */
  'message:send': SendMessage;
  'message:open': { readonly messageId: string };
  'team:note': { readonly text: string };
}

/** Commands the system gives itself. */
export interface SystemCommandMap {
  /** Does whatever is due by now: releases, deadlines, branches. */
  'system:wake': Nothing;
  /** A device of the team holds every entry of the team's stream up to and including this place. */
  'system:confirm-delivery': {
    readonly teamId: string;
    readonly injectIds: readonly string[];
    readonly messageIds: readonly string[];
  };
  'system:link': { readonly teamId: string; readonly isConnected: boolean };
}

export interface CommandMap
  extends ControlCommandMap, EvaluationCommandMap, TeamCommandMap, SystemCommandMap {}

export type CommandKind = keyof CommandMap;

/** One thing someone wants done; `id` is made by the client, so that a retry changes nothing. */
export type Command<K extends CommandKind = CommandKind> = {
  [Kind in K]: {
    readonly kind: Kind;
    readonly data: CommandMap[Kind];
    readonly actor: Actor;
    /** Absent for what the system does by itself. */
    readonly id?: string;
  };
}[K];
