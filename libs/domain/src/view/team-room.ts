import {
  jumpClock,
  pauseClock,
  resumeClock,
  setClockRate,
  startClock,
  stopClock,
} from '../clock/clock-changes.ts';
import { CLOCK_NOT_STARTED, type Clock } from '../clock/clock.ts';
import type { Phase } from '../exercise/exercise.ts';
import type { TeamBriefing, TeamInject, TeamView, TeamViewDataMap, TeamViewKind } from './team-entry.ts';

/** How far a team has come with an inject; each step implies those before it. */
export const INBOX_STEPS = ['released', 'delivered', 'opened', 'acknowledged', 'answered'] as const;
export type InboxStep = (typeof INBOX_STEPS)[number];

/** An inject in a team's inbox. */
export interface InboxItem {
  readonly inject: TeamInject;
  readonly releasedAtMs: number;
  readonly releasedExerciseTimeMs: number;
  /** `answered` by a final response; an interim one leaves the step as it is. */
  readonly step: InboxStep;
  /** Active milliseconds of the exercise at which the time to answer ends; known from delivery, absent when there is no deadline. */
  readonly deadlineActiveTimeMs?: number;
  /** Active milliseconds given beside the inject's own. */
  readonly extensionMs: number;
}

/** What a team has in front of it: the fold of its own stream, the same on every device and after every reload. */
export interface TeamRoom {
  /** Absent until the first entry has come. */
  readonly briefing?: TeamBriefing;
  readonly phase: Phase;
  readonly clock: Clock;
  /** In order of release. */
  readonly inbox: readonly InboxItem[];
  /** What exercise control said when it declared NO DUFF; absent when the exercise is not frozen. */
  readonly noDuff?: string;
}

/** A team's room before the first entry of its stream. */
export const EMPTY_TEAM_ROOM: TeamRoom = { phase: 'draft', clock: CLOCK_NOT_STARTED, inbox: [] };

type Change<K extends TeamViewKind> = (
  room: TeamRoom,
  data: TeamViewDataMap[K],
  view: TeamView<K>,
) => TeamRoom;

/** What each kind of entry does to the room; the others leave it as it is. */
const CHANGES: { readonly [K in TeamViewKind]?: Change<K> } = {
  'exercise.planned': (room, briefing) => ({ ...room, briefing, phase: 'planned' }),
  'exercise.phase-changed': (room, { to }) => ({ ...room, phase: to }),
  'exercise.started': (room, { epoch, rate }, { occurredAtMs }) => ({
    ...room,
    phase: 'running',
    clock: startClock(room.clock, occurredAtMs, epoch, rate),
  }),
  'exercise.paused': (room, { epoch }, { occurredAtMs }) => ({
    ...room,
    phase: 'paused',
    clock: pauseClock(room.clock, occurredAtMs, epoch),
  }),
  'exercise.resumed': (room, { epoch }, { occurredAtMs }) => ({
    ...room,
    phase: 'running',
    clock: resumeClock(room.clock, occurredAtMs, epoch),
  }),
  'exercise.rate-changed': (room, { epoch, rate }, { occurredAtMs }) => ({
    ...room,
    clock: setClockRate(room.clock, occurredAtMs, epoch, rate),
  }),
  'exercise.time-jumped': (room, { epoch, toExerciseTimeMs }, { occurredAtMs }) => ({
    ...room,
    clock: jumpClock(room.clock, occurredAtMs, epoch, toExerciseTimeMs),
  }),
  'exercise.no-duff-declared': (room, { epoch, message }, { occurredAtMs }) => ({
    ...room,
    phase: 'no-duff',
    clock: pauseClock(room.clock, occurredAtMs, epoch),
    noDuff: message,
  }),
  'exercise.no-duff-lifted': ({ noDuff: _, ...room }, { to }) => ({ ...room, phase: to }),
  'exercise.ended': (room, { epoch }, { occurredAtMs }) => stopped(room, 'ended', occurredAtMs, epoch),
  'exercise.terminated': (room, { epoch }, { occurredAtMs }) =>
    stopped(room, 'terminated', occurredAtMs, epoch),
  'inject.released': (room, { inject }, { occurredAtMs, exerciseTimeMs }) => ({
    ...room,
    inbox: [
      ...room.inbox,
      {
        inject,
        releasedAtMs: occurredAtMs,
        releasedExerciseTimeMs: exerciseTimeMs,
        step: 'released',
        extensionMs: 0,
      },
    ],
  }),
  'inject.delivered': (room, { injectId }, { activeTimeMs }) =>
    withItem(room, injectId, (item) => delivered(item, activeTimeMs)),
  'inject.opened': (room, { injectId }) => reached(room, injectId, 'opened'),
  'inject.acknowledged': (room, { injectId }) => reached(room, injectId, 'acknowledged'),
  'response.submitted': (room, { injectId, isFinal }) =>
    isFinal ? reached(room, injectId, 'answered') : room,
  'deadline.extended': (room, { injectId, byMs }) => withItem(room, injectId, (item) => extended(item, byMs)),
};

/**
 * The room after an entry of the team's stream.
 * @param view the next entry; entries must come in order and once each
 */
export function evolveTeamRoom(room: TeamRoom, view: TeamView): TeamRoom {
  // TypeScript cannot see that the change looked up by an entry's kind is the one for its data.
  const change = CHANGES[view.kind] as Change<TeamViewKind> | undefined;
  return change === undefined ? room : change(room, view.data, view);
}

function stopped(room: TeamRoom, phase: Phase, wallMs: number, epoch: number): TeamRoom {
  return { ...room, phase, clock: stopClock(room.clock, wallMs, epoch) };
}

function withItem(room: TeamRoom, injectId: string, change: (item: InboxItem) => InboxItem): TeamRoom {
  const inbox = room.inbox.map((item) => (item.inject.injectId === injectId ? change(item) : item));
  return { ...room, inbox };
}

function reached(room: TeamRoom, injectId: string, step: InboxStep): TeamRoom {
  return withItem(room, injectId, (item) => ({ ...item, step: later(item.step, step) }));
}

function later(one: InboxStep, other: InboxStep): InboxStep {
  return INBOX_STEPS.indexOf(one) > INBOX_STEPS.indexOf(other) ? one : other;
}

function delivered(item: InboxItem, activeTimeMs: number): InboxItem {
  const deadlineMs = item.inject.response?.deadlineMs;
  return {
    ...item,
    step: later(item.step, 'delivered'),
    ...(deadlineMs === undefined
      ? {}
      : { deadlineActiveTimeMs: activeTimeMs + deadlineMs + item.extensionMs }),
  };
}

function extended(item: InboxItem, byMs: number): InboxItem {
  const { deadlineActiveTimeMs } = item;
  return {
    ...item,
    extensionMs: item.extensionMs + byMs,
    ...(deadlineActiveTimeMs === undefined ? {} : { deadlineActiveTimeMs: deadlineActiveTimeMs + byMs }),
  };
}
