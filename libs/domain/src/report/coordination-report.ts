import type { NetworkShape } from '../coordination/network.ts';
import type { Dimension } from '../scenario/expectation.ts';
import type { MessageKind } from '../scenario/obligation.ts';
import type { Tlp } from '../scenario/tlp.ts';
import type { Stamp } from '../scoring/stamp.ts';
import type { Distribution } from './distribution.ts';

/** A team or a simulated role, by the name others know it by. */
export interface PartyReport {
  /** `team:<id>` or `role:<id>`. */
  readonly party: string;
  readonly name: string;
}

/** What one party owed and told another. */
export interface TieReport {
  /** Party that owed or told. */
  readonly from: string;
  /** Party that was to be told, or was. */
  readonly to: string;
  /** Duties that came to be and were not excused. */
  readonly required: number;
  /** Of them, discharged before ENDEX, in time or late. */
  readonly discharged: number;
  /** Of them, met by the deadline. */
  readonly onTime: number;
  /** Messages of any kind sent before ENDEX. */
  readonly messages: number;
  /** Active milliseconds from duty to message, median of the discharged ones; `null` without any. */
  readonly medianMs: number | null;
}

/** Someone had to tell someone and never did. */
export interface MissingTie {
  /** The team that owed. */
  readonly from: string;
  /** The party it never told. */
  readonly to: string;
  /** Ids of the obligations it owed under. */
  readonly obligations: readonly string[];
}

/** One obligation of the scenario. */
export interface ObligationReport {
  readonly obligationId: string;
  /** Title in the language of the scenario. */
  readonly title: string;
  readonly dimension: Dimension;
  /** Weight in the coordination score and in its dimension. */
  readonly weight: number;
  /** From the opening of a duty, in active milliseconds. */
  readonly targetMs: number;
  /** From the opening of a duty, in active milliseconds. */
  readonly deadlineMs: number;
  /** The least restrictive label its messages may carry. */
  readonly leastTlp: Tlp | null;
  /** Its messages call for an acknowledgement. */
  readonly acknowledgementRequired: boolean;
  /** Teams saw it among the reports they owe. */
  readonly knownToTeam: boolean;
  /** Duties that came to be and were not excused. */
  readonly required: number;
  /** Of them, discharged before ENDEX. */
  readonly discharged: number;
  /** Of them, met by the deadline. */
  readonly onTime: number;
  /** Duties that control excused. */
  readonly excused: number;
  /** TTN: discharged − opened. */
  readonly times: Distribution;
}

/** One message, without its words. */
export interface MessageReport {
  readonly messageId: string;
  readonly kind: MessageKind;
  readonly from: string;
  readonly to: readonly string[];
  readonly tlp: Tlp;
  readonly at: Stamp;
  /** Inject it is about. */
  readonly about: string | null;
  /** Message it replies to. */
  readonly inReplyTo: string | null;
  /** It came after ENDEX and counts nowhere. */
  readonly isAfterEndex: boolean;
}

/** Who told whom. Network shapes look at teams only. */
export interface CoordinationReport {
  /** All teams, exercise control and the simulated roles. */
  readonly parties: readonly PartyReport[];
  /** Pairs with a duty or a message between them, ordered by sender and recipient. */
  readonly ties: readonly TieReport[];
  /** Pairs in which one had to tell the other and never did: G* without G. */
  readonly missing: readonly MissingTie[];
  /** In the order of the scenario. */
  readonly obligations: readonly ObligationReport[];
  /** G*: the graph of duties. */
  readonly requiredShape: NetworkShape;
  /** G: the graph of messages. */
  readonly observedShape: NetworkShape;
  /** In the order sent. */
  readonly messages: readonly MessageReport[];
}
