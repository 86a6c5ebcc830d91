import type { Cell, Inject } from '@cyberdrill/domain';

/** How many of the teams that an inject went to have done what it asks of them. */
export interface RowProgress {
  /** The most that it asks: an answer, to take notice, or only to read it. */
  readonly asks: 'answered' | 'acknowledged' | 'opened';
  readonly done: number;
  readonly total: number;
}

/** Counts the cells of a row; skipped ones count for nothing. */
export function rowProgress(inject: Inject, cells: Readonly<Record<string, Cell>>): RowProgress {
  const asks = asksOf(inject);
  const played = Object.values(cells).filter(({ status }) => status !== 'skipped');
  const milestone = { answered: 'completedAt', acknowledged: 'acknowledgedAt', opened: 'openedAt' } as const;
  return {
    asks,
    done: played.filter((cell) => cell[milestone[asks]] !== undefined).length,
    total: played.length,
  };
}

function asksOf(inject: Inject): RowProgress['asks'] {
  if (inject.response !== undefined) return 'answered';
  return inject.acknowledge ? 'acknowledged' : 'opened';
}
