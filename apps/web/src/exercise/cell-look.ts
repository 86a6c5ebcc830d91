import type { Cell, Inject, Moment } from '@cyberdrill/domain';
import type { ShownState } from './state-mark.tsx';

/** What a cell may be marked with beside its state: it came late, or what is owed has not come by its deadline. */
export type LateMark = 'late' | 'overdue';

/** How a cell of the board looks. */
export interface CellLook {
  readonly state: ShownState;
  readonly mark?: LateMark;
}

/**
 * How an inject stands with one team, in the one look that all pages have.
 * `late`: it went out late by the clock, or its answer came after the target or the deadline. `overdue`: its deadline has passed
 * and there is no final answer.
 */
export function lookOf(cell: Cell, inject?: Inject): CellLook {
  const state = stateOf(cell);
  const mark = markOf(cell, inject);
  return mark === undefined ? { state } : { state, mark };
}

function stateOf(cell: Cell): ShownState {
  if (cell.status !== 'released') return cell.status;
  if (cell.assessedAt !== undefined || cell.action !== undefined) return 'assessed';
  if (cell.completedAt !== undefined) return 'answered';
  if (cell.acknowledgedAt !== undefined) return 'acknowledged';
  if (cell.openedAt !== undefined) return 'opened';
  return cell.deliveredAt === undefined ? 'released' : 'delivered';
}

function markOf(cell: Cell, inject: Inject | undefined): LateMark | undefined {
  if (cell.status !== 'released') return undefined;
  if (cell.completedAt === undefined && cell.deadlinePassedAt !== undefined && !('*' in cell.excused))
    return 'overdue';
  return cell.isLate === true || isAnsweredLate(cell, inject) ? 'late' : undefined;
}

function isAnsweredLate(cell: Cell, inject: Inject | undefined): boolean {
  const doneMs = cell.completedAt?.activeTimeMs;
  if (doneMs === undefined) return false;
  return doneMs > (cell.deadlineActiveTimeMs ?? Infinity) || doneMs > (targetOf(cell, inject) ?? Infinity);
}

/** The earliest target of what the answer is measured by, in active milliseconds; `undefined` where there is none. */
function targetOf(cell: Cell, inject: Inject | undefined): number | undefined {
  const targets = (inject?.expectations ?? []).flatMap(({ id, measure, anchor, targetMs }) => {
    const from: Moment | undefined = cell[`${anchor}At`];
    return measure.by !== 'response' || from === undefined || id in cell.excused
      ? []
      : [from.activeTimeMs + targetMs + cell.extensionMs];
  });
  return targets.length === 0 ? undefined : Math.min(...targets);
}
