import type { Cell, Inject } from '@cyberdrill/domain';
import { plannedTimeOf } from './board-lines.ts';

/** When an inject goes out, as its row says it; a row without a time says what is awaited. */
export type RowTime = { readonly exerciseTimeMs: number } | { readonly awaits: 'condition' | 'hand' };

/** By the plan; else when it first went, or will go, to a team. */
export function rowTime(inject: Inject, cells: Readonly<Record<string, Cell>>): RowTime {
  const planned = plannedTimeOf(inject);
  if (planned !== undefined) return { exerciseTimeMs: planned };
  const known = Object.values(cells).flatMap(
    ({ releasedAt, dueExerciseTimeMs }) => releasedAt?.exerciseTimeMs ?? dueExerciseTimeMs ?? [],
  );
  if (known.length > 0) return { exerciseTimeMs: Math.min(...known) };
  return { awaits: inject.release.on === 'condition' ? 'condition' : 'hand' };
}
