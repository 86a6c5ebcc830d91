import type { EntryDataMap } from '../journal/entry-data.ts';
import type { MessageKind } from '../scenario/obligation.ts';
import type { Party } from '../scenario/party.ts';
import type { Text } from '../scenario/text.ts';
import type { Tlp } from '../scenario/tlp.ts';

/** What a wall tells of the plan: who takes part and how long it lasts, nothing of the MSEL. */
export interface WallBriefing {
  readonly title: string;
  readonly scenarioTitle: Text;
  readonly tlp: Tlp;
  readonly durationMs: number;
  /** Scenario time at T+0, ISO 8601 with offset. */
  readonly startsAt: string;
  /** Scenario seconds in one exercise second. */
  readonly scenarioRate: number;
  readonly teams: readonly { readonly id: string; readonly name: string; readonly part: string }[];
  readonly parts: readonly { readonly id: string; readonly name: Text }[];
  readonly roles: readonly { readonly id: string; readonly name: Text }[];
}

/** An inject is released to teams. */
export interface WallRelease {
  /** Counts the injects in the order in which the first team of each received it: ids and MSEL numbers would tell of the story and its gaps. */
  readonly injectNumber: number;
  readonly teamIds: readonly string[];
  /** Set with the release after which every team of the exercise has the inject. */
  readonly title?: Text;
}

/** What a team did with an inject. */
export interface WallStep {
  readonly injectNumber: number;
  readonly teamId: string;
}

/** Who wrote to whom, and what kind of message; not a word of it. */
export interface WallEdge {
  readonly from: Party;
  readonly to: readonly Party[];
  readonly kind: MessageKind;
}

/** Kinds that a wall shows as every team sees them. */
type UnchangedKind =
  | 'exercise.phase-changed'
  | 'exercise.started'
  | 'exercise.paused'
  | 'exercise.resumed'
  | 'exercise.rate-changed'
  | 'exercise.ended'
  | 'exercise.no-duff-declared'
  | 'exercise.no-duff-lifted'
  | 'exercise.terminated'
  | 'exercise.announced';

/** Every kind of entry on a wall and the shape of its data there. */
export interface WallViewDataMap extends Pick<EntryDataMap, UnchangedKind> {
  'exercise.planned': WallBriefing;
  'exercise.time-jumped': Omit<EntryDataMap['exercise.time-jumped'], 'passedOver'>;
  'inject.released': WallRelease;
  'inject.delivered': WallStep;
  'inject.opened': WallStep;
  'inject.acknowledged': WallStep;
  'response.submitted': WallStep & { readonly isFinal: boolean };
  'deadline.passed': WallStep;
  'message.sent': WallEdge;
}

export type WallViewKind = keyof WallViewDataMap;

/** A journal entry as it may hang on a wall, before it has a place in the wall's stream. */
export type WallView<K extends WallViewKind = WallViewKind> = {
  [Kind in K]: {
    readonly kind: Kind;
    readonly data: WallViewDataMap[Kind];
    /** Nobody gives commands at a wall. */
    readonly commandId?: undefined;
    readonly occurredAtMs: number;
    readonly exerciseTimeMs: number;
    readonly activeTimeMs: number;
  };
}[K];

/** An entry of the wall's stream; `place` counts 1, 2, 3 … without gaps over what a wall may show. */
export type WallEntry<K extends WallViewKind = WallViewKind> = WallView<K> & { readonly place: number };
