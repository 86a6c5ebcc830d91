import type { ExerciseSettings } from '../exercise/exercise.ts';
import type { EntryDataMap } from '../journal/entry-data.ts';
import type { FileReference } from '../scenario/form.ts';
import type { Channel, ResponseRequest } from '../scenario/inject.ts';
import type { MessageKind } from '../scenario/obligation.ts';
import type { Party } from '../scenario/party.ts';
import type { LanguageTag, ShownText } from '../scenario/text.ts';
import type { Tlp } from '../scenario/tlp.ts';

/** Someone a team may write to. */
export interface DirectoryEntry {
  readonly party: Party;
  readonly name: string;
}

/** What a team knows of the exercise before STARTEX. Holds nothing of the MSEL. */
export interface TeamBriefing {
  readonly title: string;
  readonly scenarioTitle: ShownText;
  readonly summary: ShownText;
  readonly tlp: Tlp;
  readonly durationMs: number;
  /** Scenario time at T+0, ISO 8601 with offset. */
  readonly startsAt: string;
  /** Scenario seconds in one exercise second. */
  readonly scenarioRate: number;
  /** Languages that the scenario’s words can be read in, the original first. */
  readonly languages: readonly LanguageTag[];
  readonly team: {
    readonly id: string;
    readonly name: string;
    readonly partName: ShownText;
    readonly language: LanguageTag;
  };
  /** The other teams, exercise control and the simulated roles. */
  readonly directory: readonly DirectoryEntry[];
  readonly settings: Pick<
    ExerciseSettings,
    'scoringMode' | 'isTraining' | 'responsiveness' | 'dimensionWeights' | 'tlpHandling'
  >;
}

/** A hint as a team sees it before opening it: its cost, not its words. */
export interface HintOffer {
  readonly id: string;
  readonly cost: number;
  readonly availableAfterMs: number;
}

/** An inject as a team sees it: its words in the team's language, names filled in, nothing of what is expected. */
export interface TeamInject {
  readonly injectId: string;
  readonly kind: 'inject' | 'information';
  readonly title: ShownText;
  readonly body: ShownText;
  readonly channel: Channel;
  readonly from: DirectoryEntry;
  readonly tlp: Tlp;
  readonly acknowledge: boolean;
  readonly response?: ResponseRequest;
  readonly hints: readonly HintOffer[];
  readonly attachments: readonly FileReference[];
}

/** A duty that the team is meant to know of. */
export interface TeamDuty {
  readonly dutyId: string;
  readonly title: ShownText;
  readonly to: DirectoryEntry;
  /** Kinds of message that discharge it. */
  readonly messageKinds: readonly MessageKind[];
  readonly targetActiveTimeMs: number;
  readonly deadlineActiveTimeMs: number;
}

/** Kinds whose data a team sees as the journal holds it. */
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
  | 'exercise.announced'
  | 'inject.delivered'
  | 'inject.opened'
  | 'inject.acknowledged'
  | 'deadline.passed'
  | 'message.sent'
  | 'message.delivered'
  | 'message.opened'
  | 'duty.discharged'
  | 'duty.overdue'
  | 'team.noted';

/** Every kind of entry in a team's stream and the shape of its data there. */
export interface TeamViewDataMap extends Pick<EntryDataMap, UnchangedKind> {
  'exercise.planned': TeamBriefing;
  'exercise.time-jumped': {
    readonly epoch: number;
    readonly fromExerciseTimeMs: number;
    readonly toExerciseTimeMs: number;
  };
  'inject.released': { readonly inject: TeamInject };
  'response.submitted': Omit<EntryDataMap['response.submitted'], 'conditionsMet'>;
  'deadline.extended': { readonly injectId: string; readonly byMs: number };
  'hint.opened': {
    readonly injectId: string;
    readonly hintId: string;
    readonly cost: number;
    readonly givenByCoach: boolean;
    readonly text: ShownText;
  };
  'duty.opened': TeamDuty;
}

export type TeamViewKind = keyof TeamViewDataMap;

/** A journal entry as one team may see it, before it has a place in the team's stream. */
export type TeamView<K extends TeamViewKind = TeamViewKind> = {
  [Kind in K]: {
    readonly kind: Kind;
    readonly data: TeamViewDataMap[Kind];
    /** Set when the team itself caused it, so that a device recognises what it sent. */
    readonly commandId?: string;
    /** Id of the account that acted for the team, when one of the team did. */
    readonly by?: string;
    readonly occurredAtMs: number;
    readonly exerciseTimeMs: number;
    readonly activeTimeMs: number;
  };
}[K];

/**
 * An entry of a team's stream. `place` counts 1, 2, 3 … without gaps over what this team may see;
 * the journal's own numbering, which would tell how much happens elsewhere, stays on the server.
 */
export type TeamEntry<K extends TeamViewKind = TeamViewKind> = TeamView<K> & { readonly place: number };
