import type { Cell, ExerciseState, Inject } from '@cyberdrill/domain';
import { lookOf } from '../../../exercise/cell-look.ts';
import { plannedTimeOf } from '../board/board-lines.ts';

/** How an inject stands over all the teams it is addressed to. */
export type MselState = 'planned' | 'armed' | 'held' | 'overdue' | 'released' | 'skipped';

/** What of an inject follows from its cells alone. */
interface CellFacts {
  readonly state: MselState;
  /** Exercise milliseconds at which the first team that waits is due; absent while a condition or a hand is awaited. */
  readonly dueMs?: number;
  /** Exercise milliseconds at which it was due to the first of those who got it. */
  readonly wasDueMs?: number;
  /** Exercise milliseconds at which the first and the last team got it. */
  readonly releasedMs?: number;
  readonly lastReleasedMs?: number;
  /** It went out late to a team. */
  readonly isLate: boolean;
  /** Earliest deadline of an answer that is still open, in active milliseconds. */
  readonly deadlineActiveMs?: number;
  /** Teams that can still be given it. */
  readonly waitingTeamIds: readonly string[];
  /** Those of them whose release has a time, or will have one, that can be moved. */
  readonly movableTeamIds: readonly string[];
  readonly total: number;
  readonly released: number;
  readonly answered: number;
  readonly skipped: number;
  /** Teams whose deadline has passed without an answer. */
  readonly unanswered: number;
}

/** An inject of the MSEL with its plan and what became of it. */
export interface MselRow extends CellFacts {
  readonly inject: Inject;
  /** Exercise milliseconds at which the plan has it; absent where a condition or a hand releases it. */
  readonly plannedMs?: number;
  /** What it waits for while it waits. */
  readonly waitsFor: 'time' | 'condition' | 'hand';
}

/** Cells of an inject are one object that never changes, so that what follows from them is found once. */
const FOUND = new WeakMap<Readonly<Record<string, Cell>>, CellFacts>();

/** All injects in the order of the MSEL. */
export function mselRows({ scenario, cells }: Pick<ExerciseState, 'scenario' | 'cells'>): readonly MselRow[] {
  return scenario.injects.map((inject) => {
    const row = cells.get(inject.id) ?? {};
    const facts = FOUND.get(row) ?? factsOf(inject, Object.values(row));
    FOUND.set(row, facts);
    const plannedMs = plannedTimeOf(inject);
    return {
      ...facts,
      inject,
      waitsFor: waitsFor(inject),
      ...(plannedMs === undefined ? {} : { plannedMs }),
    };
  });
}

/** When an inject went out, else when it is due; `undefined` while neither is known. */
export function placeOf({ releasedMs, dueMs, plannedMs, state }: MselRow): number | undefined {
  if (releasedMs !== undefined) return releasedMs;
  return dueMs ?? (state === 'skipped' ? plannedMs : undefined);
}

/**
 * Where an inject stands on the axis: where it is or was due, so that it stays where it was when it goes out, and a time jump does not
 * heap all that it passes over in one place. `undefined` while it has no time.
 */
export function anchorOf(row: MselRow): number | undefined {
  return row.releasedMs === undefined ? placeOf(row) : (row.wasDueMs ?? row.releasedMs);
}

/** How far an inject went out from its plan, or will, in milliseconds; `undefined` where there is no plan or no time. */
export function differenceOf(row: MselRow): number | undefined {
  const placeMs = row.state === 'skipped' ? undefined : placeOf(row);
  return placeMs === undefined || row.plannedMs === undefined ? undefined : placeMs - row.plannedMs;
}

function waitsFor({ release, kind }: Inject): MselRow['waitsFor'] {
  if (release.on === 'condition') return 'condition';
  return release.on === 'manual' || kind === 'contingency' ? 'hand' : 'time';
}

function factsOf(inject: Inject, cells: readonly Cell[]): CellFacts {
  const released = cells.filter(({ releasedAt }) => releasedAt !== undefined);
  const waiting = cells.filter(({ status }) => status !== 'released' && status !== 'skipped');
  const movable = waitsFor(inject) === 'hand' ? [] : waiting.filter(({ status }) => status !== 'overdue');
  const times = released.flatMap(({ releasedAt }) => releasedAt?.exerciseTimeMs ?? []);
  return {
    state: stateOf(cells, waiting, released),
    ...least(
      'dueMs',
      waiting.map(({ dueExerciseTimeMs }) => dueExerciseTimeMs),
    ),
    ...least(
      'wasDueMs',
      released.map(({ dueExerciseTimeMs }) => dueExerciseTimeMs),
    ),
    ...least('releasedMs', times),
    ...(times.length === 0 ? {} : { lastReleasedMs: Math.max(...times) }),
    isLate: cells.some(({ isLate }) => isLate === true),
    ...least(
      'deadlineActiveMs',
      released.filter(isOpen).map(({ deadlineActiveTimeMs }) => deadlineActiveTimeMs),
    ),
    waitingTeamIds: waiting.map(({ teamId }) => teamId),
    movableTeamIds: movable.map(({ teamId }) => teamId),
    total: cells.length,
    released: released.length,
    answered: cells.filter(({ completedAt }) => completedAt !== undefined).length,
    skipped: cells.filter(({ status }) => status === 'skipped').length,
    unanswered: cells.filter((cell) => lookOf(cell, inject).mark === 'overdue').length,
  };
}

function stateOf(cells: readonly Cell[], waiting: readonly Cell[], released: readonly Cell[]): MselState {
  const waits = (status: Cell['status']) => waiting.some((cell) => cell.status === status);
  if (waits('overdue')) return 'overdue';
  if (released.length > 0) return 'released';
  if (waiting.length === 0) return cells.length === 0 ? 'planned' : 'skipped';
  if (waiting.every(({ status }) => status === 'held')) return 'held';
  return waits('armed') ? 'armed' : 'planned';
}

function isOpen({ completedAt, deadlinePassedAt }: Cell): boolean {
  return completedAt === undefined && deadlinePassedAt === undefined;
}

function least<K extends string>(
  name: K,
  times: readonly (number | undefined)[],
): { readonly [P in K]?: number } {
  const known = times.filter((time) => time !== undefined);
  return known.length === 0 ? {} : ({ [name]: Math.min(...known) } as { readonly [P in K]?: number });
}
