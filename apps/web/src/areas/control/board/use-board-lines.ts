import type { ExerciseState } from '@cyberdrill/domain';
import { useMemo } from 'react';
import { isInjectShown, type BoardFilter } from './board-filter.ts';
import { boardLines, type BoardLine } from './board-lines.ts';

/** The lines of the board that the filter leaves; a phase without injects is left out. */
export function useBoardLines(exercise: ExerciseState, filter: BoardFilter): readonly BoardLine[] {
  const { scenario } = exercise;
  const all = useMemo(() => boardLines(scenario), [scenario]);
  // Only what is filtered by state changes with what happens.
  const cells = filter.state === undefined && filter.teamId === undefined ? undefined : exercise.cells;
  return useMemo(() => {
    const shown = all.filter(
      (line) => line.kind === 'phase' || isInjectShown(line.inject, cells?.get(line.inject.id) ?? {}, filter),
    );
    return shown.filter((line, index) => line.kind === 'inject' || shown[index + 1]?.kind === 'inject');
  }, [all, filter, cells]);
}
