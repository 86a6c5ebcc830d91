import type { Check } from './check.ts';
import type { Condition } from './condition.ts';
import type { Dimension, Timing } from './expectation.ts';
import type { Text } from './text.ts';
import type { Tlp } from './tlp.ts';

export const MESSAGE_KINDS = [
  'notification',
  'request-for-information',
  'request-for-assistance',
  'take-down-request',
  'share',
  'acknowledgement',
  'answer',
] as const;

/** Typed kinds of messages between teams, and between teams and exercise control or the roles it plays. */
export type MessageKind = (typeof MESSAGE_KINDS)[number];

/** Kinds that ask something of the recipient: they call for an acknowledgement and a substantive answer. */
export const REQUEST_KINDS: readonly MessageKind[] = [
  'request-for-information',
  'request-for-assistance',
  'take-down-request',
];

/**
 * Who must tell whom, what, by when. Every team of the `from` part owes one duty to every team of each `to` part
 * (never to itself) and to every `to` role, from the moment its trigger is true for that team.
 */
export interface Obligation extends Timing {
  readonly id: string;
  readonly title: Text;
  /** Part ids that owe it; an empty list means every team. */
  readonly from: readonly string[];
  /** Part ids (`part:<id>`), simulated roles (`role:<id>`), or `part:*` for every other team. */
  readonly to: readonly (`part:${string}` | `role:${string}`)[];
  readonly trigger: Condition;
  /** Message kinds that discharge it. */
  readonly messageKinds: readonly MessageKind[];
  /** The message must be about one of these injects; an empty list means any message will do. */
  readonly about: readonly string[];
  /** All of these must pass on the message before it discharges the duty. */
  readonly minimumContent: readonly Check[];
  /** The message's label may not be less restrictive than this. */
  readonly leastTlp?: Tlp;
  /** The recipient is to acknowledge the message; shown in the report, and part of the closed-loop rate. */
  readonly acknowledgementRequired: boolean;
  readonly weight: number;
  readonly dimension: Dimension;
  /** The team sees it among the reports it owes (a legal clock, say); else the scenario tests it silently. */
  readonly knownToTeam: boolean;
  readonly objectives: readonly string[];
  readonly capability?: string;
}
