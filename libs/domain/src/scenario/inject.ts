import type { Check } from './check.ts';
import type { Condition, ConditionScope } from './condition.ts';
import type { Expectation } from './expectation.ts';
import type { FileReference, Form } from './form.ts';
import type { Text } from './text.ts';
import type { Tlp } from './tlp.ts';

export const INJECT_KINDS = [
  'inject',
  'contingency',
  'expected-action',
  'information',
  'facilitation',
] as const;

/**
 * Event types of the MSEL (HSEEP's Inject, Contingency Inject and Expected Action; Information and Facilitation as in
 * Blueprint). `contingency` is never released by itself unless it has a condition; `expected-action` is what a controller
 * watches for and is never shown to a team; `facilitation` is a cue to controllers only.
 */
export type InjectKind = (typeof INJECT_KINDS)[number];

export const CHANNELS = [
  'email',
  'phone',
  'chat',
  'sms',
  'news',
  'social',
  'intel',
  'ticket',
  'document',
  'system-alert',
  'in-person',
] as const;

/** How the inject reaches the players in the story (HSEEP: Inject Mode). */
export type Channel = (typeof CHANNELS)[number];

/** Released when the exercise clock shows `atMs` (plus a team's own offset). */
export interface TimedRelease {
  readonly on: 'time';
  /** Exercise time in milliseconds from STARTEX. */
  readonly atMs: number;
}

/** Released `delayMs` of exercise time after the condition first became true; a condition met late still opens its branch. */
export interface ConditionalRelease {
  readonly on: 'condition';
  readonly when: Condition;
  readonly scope: ConditionScope;
  readonly delayMs: number;
}

/** Released only by a controller's hand. */
export interface ManualRelease {
  readonly on: 'manual';
}

/** When an inject is released. */
export type Release = TimedRelease | ConditionalRelease | ManualRelease;

/** Help that a team may open, at a cost shown before. */
export interface Hint {
  readonly id: string;
  readonly text: Text;
  /** Part of the inject's score it costs, 0 to 1. */
  readonly cost: number;
  /** Active time after delivery before it may be opened, in milliseconds. */
  readonly availableAfterMs: number;
}

/** What a team is asked to send back. */
export interface ResponseRequest {
  readonly form?: Form;
  /** A free-form report is asked for or allowed beside the form. */
  readonly freeForm: 'none' | 'optional' | 'required';
  /** Deadline in active milliseconds after delivery; left out: none. */
  readonly deadlineMs?: number;
}

/** Pointers into taxonomies that CIRTs know. */
export interface InjectTags {
  /** RSIT class or `class/type` codes. */
  readonly rsit?: readonly string[];
  /** ATT&CK technique ids. */
  readonly attack?: readonly string[];
  /** SIM3 parameters, for example `P-9`. */
  readonly sim3?: readonly string[];
  /** FIRST CSIRT services, by name. */
  readonly firstService?: readonly string[];
}

/** One event of the MSEL. */
export interface Inject {
  readonly id: string;
  /** Its place in the MSEL as people say it, for example `12` or `12a`. */
  readonly number: string;
  readonly kind: InjectKind;
  readonly title: Text;
  /** The words the team reads; `{{team}}` and `{{part:<id>}}` stand for names filled in when it is released. */
  readonly body: Text;
  readonly channel: Channel;
  /** Simulated role it comes from: a role id of the scenario, or `excon`. */
  readonly from: string;
  /** Part ids it is addressed to; an empty list means every team. */
  readonly to: readonly string[];
  readonly tlp: Tlp;
  readonly phase?: string;
  readonly release: Release;
  /** The team is asked to confirm it has taken notice. */
  readonly acknowledge: boolean;
  readonly response?: ResponseRequest;
  readonly expectations: readonly Expectation[];
  readonly hints: readonly Hint[];
  readonly attachments: readonly FileReference[];
  readonly objectives: readonly string[];
  readonly tags: InjectTags;
  /** For the white cell only. */
  readonly whiteCellNotes?: Text;
  /** Shown to nobody before it is assessed: what a good answer holds, in words, for evaluators and the solution session. */
  readonly expectedResponse?: Text;
  /** Automatic checks of the standing answer, used by expectations measured by response. */
  readonly checks: Readonly<Record<string, Check>>;
}
