import type { NetworkShape } from '../coordination/network.ts';
import type { Dimension } from '../scenario/expectation.ts';
import type { MessageKind } from '../scenario/obligation.ts';
import type { Tlp } from '../scenario/tlp.ts';
import type { Stamp } from '../scoring/stamp.ts';
import type { Distribution } from './distribution.ts';

/** A team or a simulated role, by the name others know it by. */
export interface PartyReport {
  readonly party: string;
  readonly name: string;
}

/** What one party owed and told another. */
export interface TieReport {
  readonly from: string;
  readonly to: string;
  /** Duties that came to be and were not excused. */
  readonly required: number;
  readonly discharged: number;
  readonly onTime: number;
  /** Messages of any kind sent before ENDEX. */
  readonly messages: number;
  /** Active milliseconds from duty to message, median of the discharged ones; `null` without any. */
  readonly medianMs: number | null;
}

/** Someone had to tell someone and never did. */
export interface MissingTie {
  readonly from: string;
  readonly to: string;
  readonly obligations: readonly string[];
}

/** One obligation of the scenario. */
export interface ObligationReport {
  readonly obligationId: string;
  readonly title: string;
  readonly dimension: Dimension;
  readonly weight: number;
  readonly targetMs: number;
  readonly deadlineMs: number;
  readonly leastTlp: Tlp | null;
  readonly acknowledgementRequired: boolean;
  readonly knownToTeam: boolean;
  readonly required: number;
  readonly discharged: number;
  readonly onTime: number;
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
  readonly about: string | null;
  readonly inReplyTo: string | null;
  readonly isAfterEndex: boolean;
}

/** Who told whom. Network shapes look at teams only. */
export interface CoordinationReport {
  readonly parties: readonly PartyReport[];
  readonly ties: readonly TieReport[];
  readonly missing: readonly MissingTie[];
  readonly obligations: readonly ObligationReport[];
  /** G*: the graph of duties. */
  readonly requiredShape: NetworkShape;
  /** G: the graph of messages. */
  readonly observedShape: NetworkShape;
  readonly messages: readonly MessageReport[];
}
