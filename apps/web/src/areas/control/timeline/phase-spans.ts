import type { ScenarioPhase } from '@cyberdrill/domain';
import type { MselRow } from './msel-row.ts';

/** A phase of the story and when the plan has it. */
export interface PhaseSpan {
  readonly phase: ScenarioPhase;
  readonly fromMs: number;
  readonly toMs: number;
}

/** The phases by the times of their injects: each lasts until the next one begins. A phase without a timed inject has no place. */
export function phaseSpans(
  phases: readonly ScenarioPhase[],
  rows: readonly Pick<MselRow, 'inject' | 'plannedMs'>[],
  endMs: number,
): readonly PhaseSpan[] {
  const starts = phases.flatMap((phase) => {
    const times = rows.flatMap(({ inject, plannedMs }) =>
      inject.phase === phase.id && plannedMs !== undefined ? [plannedMs] : [],
    );
    return times.length === 0 ? [] : [{ phase, fromMs: Math.min(...times) }];
  });
  const inTime = starts.toSorted((one, other) => one.fromMs - other.fromMs);
  return inTime.map((start, index) => ({
    ...start,
    toMs: inTime[index + 1]?.fromMs ?? Math.max(endMs, start.fromMs),
  }));
}
