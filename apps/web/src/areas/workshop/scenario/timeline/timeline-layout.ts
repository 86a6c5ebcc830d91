import type { Inject, Scenario, ScenarioPhase } from '@cyberdrill/domain';
import { earliestTimes } from './earliest-times.ts';

/** An inject in its place on the axis of exercise time. */
export interface TimelineItem {
  readonly inject: Inject;
  /** When it comes, or can come at the earliest; left out: a controller decides. */
  readonly atMs?: number;
  /** A condition decides: `atMs` is the earliest. */
  readonly isEarliest: boolean;
  /** Until when an answer is expected, if it comes at `atMs`. */
  readonly deadlineMs?: number;
}

/** A stretch of the story, from its first inject to the next phase's. */
export interface PhaseBand {
  readonly phase: ScenarioPhase;
  readonly fromMs: number;
  readonly toMs: number;
}

/** Everything that is drawn along exercise time. */
export interface TimelineLayout {
  /** Length of the axis: the planned length, or what comes after it. */
  readonly spanMs: number;
  /** By time; what has none stands last, in the order of the file. */
  readonly items: readonly TimelineItem[];
  readonly bands: readonly PhaseBand[];
  /** Times that are written on the axis. */
  readonly ticks: readonly number[];
}

/** Puts the injects of a scenario in time order on an axis. */
export function layOutTimeline(scenario: Scenario): TimelineLayout {
  const times = earliestTimes(scenario);
  const items = scenario.injects
    .map((inject) => itemOf(inject, times.get(inject.id)))
    .toSorted((a, b) => (a.atMs ?? Number.MAX_VALUE) - (b.atMs ?? Number.MAX_VALUE));
  const last = Math.max(0, ...items.map(({ atMs = 0, deadlineMs = 0 }) => Math.max(atMs, deadlineMs)));
  const spanMs = Math.max(scenario.durationMs, last);
  return { spanMs, items, bands: bandsOf(scenario.phases, items, spanMs), ticks: ticksOf(spanMs) };
}

function itemOf(inject: Inject, atMs: number | undefined): TimelineItem {
  const isEarliest = inject.release.on === 'condition';
  const answerMs = inject.response?.deadlineMs;
  return {
    inject,
    isEarliest,
    ...(atMs === undefined ? {} : { atMs }),
    ...(atMs === undefined || answerMs === undefined ? {} : { deadlineMs: atMs + answerMs }),
  };
}

function bandsOf(
  phases: readonly ScenarioPhase[],
  items: readonly TimelineItem[],
  spanMs: number,
): readonly PhaseBand[] {
  const begun = phases
    .flatMap((phase) => {
      const times = items.flatMap(({ inject, atMs, isEarliest }) =>
        inject.phase === phase.id && atMs !== undefined && !isEarliest ? [atMs] : [],
      );
      return times.length === 0 ? [] : [{ phase, fromMs: Math.min(...times) }];
    })
    .toSorted((a, b) => a.fromMs - b.fromMs);
  return begun.map((band, index) => ({ ...band, toMs: begun[index + 1]?.fromMs ?? spanMs }));
}

const MINUTE_MS = 60_000;
/** Steps between ticks that people count in. */
const STEPS_MS = [1, 2, 5, 10, 15, 30, 60, 120, 180, 360, 720, 1_440].map((minutes) => minutes * MINUTE_MS);
const MOST_TICKS = 10;

function ticksOf(spanMs: number): readonly number[] {
  const day = 1_440 * MINUTE_MS;
  const stepMs =
    STEPS_MS.find((step) => spanMs / step <= MOST_TICKS) ?? Math.ceil(spanMs / MOST_TICKS / day) * day;
  return Array.from({ length: Math.floor(spanMs / stepMs) + 1 }, (_, index) => index * stepMs);
}
