import type { Distribution, DutyScore, InjectReport, Stamp } from '@cyberdrill/domain';
import { sinceReceipt } from './inject-figures.ts';

type Cells = Pick<InjectReport, 'asksAcknowledgement' | 'asksResponse' | 'cells'>;

/**
 * How long those were watched who had an inject and had not acknowledged (or answered) it by the end: censored observations, in
 * active milliseconds, shortest first.
 * @param end ENDEX, or how far the report goes
 */
export function censoredInjectTimes(
  injects: readonly Cells[],
  end: Stamp,
  what: 'acknowledged' | 'completed',
): readonly number[] {
  return injects
    .filter((inject) => (what === 'acknowledged' ? inject.asksAcknowledgement : inject.asksResponse))
    .flatMap(({ cells }) => cells)
    .filter(({ state, expectations }) => {
      const isExcused = expectations.length > 0 && expectations.every(({ reason }) => reason === 'excused');
      return state !== 'skipped' && !isExcused;
    })
    .flatMap((cell) => {
      const done = cell[what];
      const isDone = done !== null && done.activeTimeMs <= end.activeTimeMs;
      return isDone ? [] : (sinceReceipt(cell, end) ?? []);
    })
    .toSorted((a, b) => a - b);
}

/** The same for duties that were never discharged. */
export function censoredDutyTimes(duties: readonly DutyScore[], end: Stamp): readonly number[] {
  return duties
    .flatMap(({ status, time }) =>
      status === 'not-applicable' || time === null || time.doneAt !== null
        ? []
        : [Math.max(0, end.activeTimeMs - time.anchoredAt.activeTimeMs)],
    )
    .toSorted((a, b) => a - b);
}

/** A row of the table behind a curve: how many had done it by a moment. */
export interface CurveRow {
  readonly byMs: number;
  readonly share: number;
}

/** A distribution at a few even moments, for people to read; the curve has more. */
export function curveRows({ horizonMs, shareDone }: Distribution, parts = 8): readonly CurveRow[] {
  const steps = shareDone.length - 1;
  if (steps < 1) return [];
  return Array.from({ length: parts + 1 }, (_, part) => {
    const step = Math.round((steps * part) / parts);
    return { byMs: (horizonMs * step) / steps, share: shareDone[step] ?? 0 };
  });
}
