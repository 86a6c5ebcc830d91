import type { FieldValues, FileReference } from '../scenario/form.ts';
import type { MessageKind } from '../scenario/obligation.ts';
import type { Party } from '../scenario/party.ts';
import type { Tlp } from '../scenario/tlp.ts';

/** The inject reached a first device of the team, which confirmed it. */
export interface InjectDelivered {
  readonly injectId: string;
  readonly teamId: string;
}

/** Someone of the team opened the inject for the first time. */
export interface InjectOpened {
  readonly injectId: string;
  readonly teamId: string;
}

/** The team confirmed that it has taken notice. */
export interface InjectAcknowledged {
  readonly injectId: string;
  readonly teamId: string;
}

/** A team answered an inject. Later responses replace earlier ones as the standing answer; none is lost. */
export interface ResponseSubmitted {
  readonly responseId: string;
  readonly injectId: string;
  readonly teamId: string;
  /** 1 for the first response of the team to the inject, then 2, 3 … */
  readonly version: number;
  /** False for an interim answer; a final one answers every required field. */
  readonly isFinal: boolean;
  readonly values: FieldValues;
  /** The free-form report. */
  readonly text?: string;
  /** It came after ENDEX: kept for evaluators, not scored. */
  readonly isAfterEndex: boolean;
  /** When the person finished it by their own device's clock, milliseconds since 1970; for evaluators, never for scoring. */
  readonly composedAtMs?: number;
  /**
   * Numbers (from 0, in the order of the scenario) of the branch conditions on the answer to this inject that it meets; left out
   * when it meets none. Found once, when it came, so that reading a journal takes no pattern engine. Never shown to teams.
   */
  readonly conditionsMet?: readonly number[];
}

/** A team opened a hint, or a controller or coach gave it one. */
export interface HintOpened {
  readonly injectId: string;
  readonly hintId: string;
  readonly teamId: string;
  /** Part of the inject's score it costs, 0 to 1; 0 in training mode. */
  readonly cost: number;
  readonly givenByCoach: boolean;
}

/** A message went from one party to others. */
export interface MessageSent {
  readonly messageId: string;
  readonly kind: MessageKind;
  readonly from: Party;
  readonly to: readonly Party[];
  readonly tlp: Tlp;
  readonly subject: string;
  readonly body: string;
  /** The inject it is about. */
  readonly about?: string;
  /** The message it acknowledges or answers. */
  readonly inReplyTo?: string;
  readonly attachments: readonly FileReference[];
  readonly isAfterEndex: boolean;
}

/**
 * What set the limit that a message broke. What it passes on: the message it replies to, the inject it tells of, an attachment. Or what
 * the scenario asks for and teams are not told: an expectation's `maxTlp`, an obligation's `leastTlp`.
 */
export type LimitSource = 'reply' | 'inject' | 'attachment' | 'expectation' | 'obligation';

/** A message of a team went further than a TLP label allows. At most one for each message: the strictest limit it broke. */
export interface HandlingBreached {
  readonly messageId: string;
  readonly fromTeamId: string;
  /** The label it carries. */
  readonly label: Tlp;
  /** The label of what it passes on, or the one that the scenario asks for at least. */
  readonly limit: Tlp;
  readonly limitFrom: LimitSource;
  /** Id of the message, inject or obligation that set the limit, SHA-256 of the attachment; for an expectation the id of its inject. */
  readonly limitId: string;
  /** Recipients it should not have gone to under that limit; left out when it is the label that is too wide. */
  readonly outsiders?: readonly Party[];
  /** Objectives of the inject it is about and of the obligations concerned. */
  readonly objectives: readonly string[];
}

/** The message reached a first device of a recipient team, which confirmed it. */
export interface MessageDelivered {
  readonly messageId: string;
  readonly teamId: string;
}

/** Someone of a recipient team opened the message for the first time. */
export interface MessageOpened {
  readonly messageId: string;
  readonly teamId: string;
}

/** A team wrote into its own log. */
export interface TeamNoted {
  readonly teamId: string;
  readonly text: string;
}

/** The first device of a team connected, or the last one was lost. */
export interface TeamLink {
  readonly teamId: string;
}

/** Entries about what teams receive and do. */
export interface TeamEntryDataMap {
  /**
   * @writtenWhen by the system when a device of the team confirms receipt, or by what the team does
   * first with the inject
   * @audience the team
   */
  'inject.delivered': InjectDelivered;
  /**
   * @writtenWhen when someone of the team opens the inject, or by what the team does first with it
   * @audience the team
   */
  'inject.opened': InjectOpened;
  /**
   * @writtenWhen when someone of the team acknowledges the inject
   * @audience the team
   */
  'inject.acknowledged': InjectAcknowledged;
  /**
   * @writtenWhen when the team answers, or when control records an answer that came by another way
   * @audience the team
   */
  'response.submitted': ResponseSubmitted;
  /**
   * @writtenWhen when the team opens a hint, or when control gives it
   * @audience the team
   */
  'hint.opened': HintOpened;
  /**
   * @writtenWhen when a team sends a message, or control does in the name of a role
   * @audience the teams that send or receive it; control alone between roles
   */
  'message.sent': MessageSent;
  /**
   * @writtenWhen by the exercise itself, with a message that breaks a limit which teams cannot know, or any limit where the exercise
   * tests how labels are handled
   * @audience control
   */
  'handling.breached': HandlingBreached;
  /**
   * @writtenWhen by the system when a device of the team confirms receipt, or by what the team does
   * first with the message
   * @audience the team and the team that sent the message
   */
  'message.delivered': MessageDelivered;
  /**
   * @writtenWhen when someone of the team opens the message
   * @audience the team
   */
  'message.opened': MessageOpened;
  /**
   * @writtenWhen when someone of the team writes into the team's log
   * @audience the team
   */
  'team.noted': TeamNoted;
  /**
   * @writtenWhen by the system, when the first device of the team connects
   * @audience control
   */
  'team.connected': TeamLink;
  /**
   * @writtenWhen by the system, when the last device of the team is lost
   * @audience control
   */
  'team.disconnected': TeamLink;
}
