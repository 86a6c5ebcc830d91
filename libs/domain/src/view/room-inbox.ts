import type { Moment } from '../clock/clock.ts';
import type { ResponseSubmitted } from '../journal/team-entries.ts';
import type { ShownText } from '../scenario/text.ts';
import { momentOfView } from './room-messages.ts';
import type { TeamInject, TeamView } from './team-entry.ts';

/** How far a team has come with an inject; each step implies those before it. */
export const INBOX_STEPS = ['released', 'delivered', 'opened', 'acknowledged', 'answered'] as const;
export type InboxStep = (typeof INBOX_STEPS)[number];

/** An answer that the team has sent. */
export interface OwnResponse extends Omit<ResponseSubmitted, 'injectId' | 'teamId' | 'conditionsMet'> {
  readonly at: Moment;
  /** The command that brought it; absent for one that exercise control entered on the team's behalf. */
  readonly commandId?: string;
  /** Who of the team sent it: the id of an account. */
  readonly by?: string;
}

/** A hint that the team has opened, or was given. */
export interface OpenedHint {
  readonly hintId: string;
  /** Part of the inject's score it costs, 0 to 1. */
  readonly cost: number;
  readonly givenByCoach: boolean;
  readonly text: ShownText;
  readonly at: Moment;
}

/** An inject in a team's inbox. */
export interface InboxItem {
  readonly inject: TeamInject;
  readonly releasedAtMs: number;
  readonly releasedExerciseTimeMs: number;
  /** `answered` by a final response; an interim one leaves the step as it is. */
  readonly step: InboxStep;
  /** When a first device of the team had it; hints and the time to answer count from there. */
  readonly deliveredAt?: Moment;
  readonly acknowledgedAt?: Moment;
  /** Active milliseconds of the exercise at which the time to answer ends; known from delivery, absent when there is no deadline. */
  readonly deadlineActiveTimeMs?: number;
  /** Active milliseconds given beside the inject's own. */
  readonly extensionMs: number;
  /** The server has said that the time to answer is over; more time may have been given since. */
  readonly isDeadlinePassed: boolean;
  /** In the order in which they came; the last final one stands. */
  readonly responses: readonly OwnResponse[];
  readonly hints: readonly OpenedHint[];
}

/** In order of release. */
export type Inbox = readonly InboxItem[];

/** A team's inbox after an entry of its stream. */
export function evolveRoomInbox(inbox: Inbox, view: TeamView): Inbox {
  const at = momentOfView(view);
  switch (view.kind) {
    case 'inject.released':
      return [...inbox, released(view.data.inject, at)];
    case 'inject.delivered':
      return changed(inbox, view.data, (item) => delivered(item, at));
    case 'inject.opened':
      return changed(inbox, view.data, (item) => reached(item, 'opened'));
    case 'inject.acknowledged':
      return changed(inbox, view.data, (item) => ({ ...reached(item, 'acknowledged'), acknowledgedAt: at }));
    case 'response.submitted':
      return changed(inbox, view.data, (item) => answered(item, view, at));
    case 'hint.opened': {
      const { injectId: _, ...hint } = view.data;
      return changed(inbox, view.data, (item) => ({ ...item, hints: [...item.hints, { ...hint, at }] }));
    }
    case 'deadline.extended':
      return changed(inbox, view.data, (item) => extended(item, view.data.byMs, at));
    case 'deadline.passed':
      return changed(inbox, view.data, (item) => ({ ...item, isDeadlinePassed: true }));
    default:
      return inbox;
  }
}

/** The answer that stands: the last final one, before there is one the last. */
export function standingResponse({ responses }: Pick<InboxItem, 'responses'>): OwnResponse | undefined {
  return responses.findLast(({ isFinal }) => isFinal) ?? responses.at(-1);
}

/** Whether something is left to do for the team: an answer that is asked for, or a receipt; nothing is when it only informs. */
export function isOpenItem({ inject, step }: InboxItem): boolean {
  if (inject.response !== undefined) return step !== 'answered';
  return inject.acknowledge && step !== 'acknowledged' && step !== 'answered';
}

/** Whether nobody of the team has opened it yet. */
export function isUnopened({ step }: InboxItem): boolean {
  return step === 'released' || step === 'delivered';
}

function changed(
  inbox: Inbox,
  { injectId }: { readonly injectId: string },
  change: (item: InboxItem) => InboxItem,
): Inbox {
  return inbox.map((item) => (item.inject.injectId === injectId ? change(item) : item));
}

function released(inject: TeamInject, at: Moment): InboxItem {
  return {
    inject,
    releasedAtMs: at.wallMs,
    releasedExerciseTimeMs: at.exerciseTimeMs,
    step: 'released',
    extensionMs: 0,
    isDeadlinePassed: false,
    responses: [],
    hints: [],
  };
}

function reached(item: InboxItem, step: InboxStep): InboxItem {
  return INBOX_STEPS.indexOf(item.step) >= INBOX_STEPS.indexOf(step) ? item : { ...item, step };
}

function answered(item: InboxItem, view: TeamView<'response.submitted'>, at: Moment): InboxItem {
  const { injectId: _, teamId: __, ...response } = view.data;
  const { commandId, by } = view;
  const own = {
    ...response,
    at,
    ...(commandId === undefined ? {} : { commandId }),
    ...(by === undefined ? {} : { by }),
  };
  const after = { ...item, responses: [...item.responses, own] };
  return response.isFinal ? reached(after, 'answered') : after;
}

function delivered(item: InboxItem, at: Moment): InboxItem {
  const deadlineMs = item.inject.response?.deadlineMs;
  return {
    ...reached(item, 'delivered'),
    deliveredAt: at,
    ...(deadlineMs === undefined
      ? {}
      : { deadlineActiveTimeMs: at.activeTimeMs + deadlineMs + item.extensionMs }),
  };
}

function extended(item: InboxItem, byMs: number, at: Moment): InboxItem {
  const { deadlineActiveTimeMs } = item;
  const after = { ...item, extensionMs: item.extensionMs + byMs };
  if (deadlineActiveTimeMs === undefined) return after;
  const nextMs = deadlineActiveTimeMs + byMs;
  return {
    ...after,
    deadlineActiveTimeMs: nextMs,
    isDeadlinePassed: item.isDeadlinePassed && nextMs <= at.activeTimeMs,
  };
}
