import type { Moment } from '../../clock/clock.ts';
import type { ConductEntryDataMap } from '../../journal/conduct-entries.ts';
import type { Cell } from '../state.ts';
import { addInject } from './add-inject.ts';
import { changeCell, changeCells } from './change-cells.ts';
import type { Evolvers } from './evolver.ts';

type InjectEntryKind = Exclude<keyof ConductEntryDataMap, `duty.${string}`>;

/** Entries about what control and the clock do with injects. */
export const INJECT_EVOLVERS: Evolvers<InjectEntryKind> = {
  'inject.added': addInject,
  'inject.armed': (state, { injectId, teamIds, dueExerciseTimeMs }, at) =>
    changeCells(state, injectId, teamIds, (cell) => armed(cell, dueExerciseTimeMs, at)),
  'inject.released': (state, { injectId, teamIds, latenessMs, isLate }, at) =>
    changeCells(state, injectId, teamIds, ({ heldFrom: _, ...cell }) => ({
      ...cell,
      status: 'released',
      releasedAt: at,
      latenessMs,
      isLate,
      earlyExtensionMs: cell.extensionMs,
    })),
  'inject.held': (state, { injectId, teamIds }) =>
    changeCells(state, injectId, teamIds, (cell) => ({
      ...cell,
      status: 'held',
      heldFrom: cell.status === 'armed' ? 'armed' : 'planned',
    })),
  'inject.unheld': (state, { injectId, teamIds }, at) =>
    changeCells(state, injectId, teamIds, ({ heldFrom = 'planned', ...cell }) => ({
      ...cell,
      status: heldFrom,
      ...dueSetNow(cell, at),
    })),
  'inject.skipped': (state, { injectId, teamIds }) =>
    changeCells(state, injectId, teamIds, ({ heldFrom: _, ...cell }) => ({ ...cell, status: 'skipped' })),
  'inject.overdue': (state, { injectId, teamIds, latenessMs }) =>
    changeCells(state, injectId, teamIds, (cell) => ({ ...cell, status: 'overdue', latenessMs })),
  'inject.shifted': (state, { injectId, teamIds, byMs }, at) =>
    changeCells(state, injectId, teamIds, (cell) => shifted(cell, byMs, at)),
  'deadline.extended': (state, { injectId, teamIds, byMs }) =>
    changeCells(state, injectId, teamIds, (cell) => ({
      ...cell,
      extensionMs: cell.extensionMs + byMs,
      ...(cell.deadlineActiveTimeMs === undefined
        ? {}
        : { deadlineActiveTimeMs: cell.deadlineActiveTimeMs + byMs }),
    })),
  'deadline.passed': (state, data, at) =>
    changeCell(state, data, (cell) => ({ ...cell, deadlinePassedAt: at })),
};

/** A held cell stays held when its condition comes true; lifting the hold then finds it armed. */
function armed(cell: Cell, dueExerciseTimeMs: number, at: Moment): Cell {
  const due = { dueExerciseTimeMs, dueSetAtMs: at.wallMs };
  return cell.status === 'held'
    ? { ...cell, heldFrom: 'armed', ...due }
    : { ...cell, status: 'armed', ...due };
}

function shifted(cell: Cell, byMs: number, at: Moment): Cell {
  const shiftMs = cell.shiftMs + byMs;
  if (cell.dueExerciseTimeMs === undefined) return { ...cell, shiftMs };
  return { ...cell, shiftMs, dueExerciseTimeMs: cell.dueExerciseTimeMs + byMs, ...dueSetNow(cell, at) };
}

function dueSetNow(cell: Pick<Cell, 'dueExerciseTimeMs'>, at: Moment): Pick<Cell, 'dueSetAtMs'> {
  return cell.dueExerciseTimeMs === undefined ? {} : { dueSetAtMs: at.wallMs };
}
