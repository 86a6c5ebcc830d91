import type { Cell, Inject } from '@cyberdrill/domain';

/** How many of the teams that an inject went to have done what it asks of them. */
export interface RowProgress {
  /** The most that it asks: an answer, to take notice, only to read it; of an expected action that somebody has watched for it. */
  readonly asks: 'answered' | 'acknowledged' | 'opened' | 'action';
  readonly done: number;
  readonly total: number;
}

/** Counts the cells of a row; skipped ones count for nothing. `undefined` for cues, which ask nothing of teams. */
export function rowProgress(inject: Inject, cells: Readonly<Record<string, Cell>>): RowProgress | undefined {
  if (inject.kind === 'facilitation') return undefined;
  const asks = asksOf(inject);
  const played = Object.values(cells).filter(({ status }) => status !== 'skipped');
  return {
    asks,
    done: played.filter((cell) => cell[MILESTONE[asks]] !== undefined).length,
    total: played.length,
  };
}

const MILESTONE = {
  answered: 'completedAt',
  acknowledged: 'acknowledgedAt',
  opened: 'openedAt',
  action: 'action',
} as const;

function asksOf(inject: Inject): RowProgress['asks'] {
  if (inject.kind === 'expected-action') return 'action';
  if (inject.response !== undefined) return 'answered';
  return inject.acknowledge ? 'acknowledged' : 'opened';
}
