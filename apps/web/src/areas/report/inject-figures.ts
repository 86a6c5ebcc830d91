import type { CellReport, DutyScore, InjectReport, Stamp } from '@cyberdrill/domain';

/** How many tasks of an inject were done on time, over all teams. */
export interface InjectBar {
  readonly injectId: string;
  readonly number: string;
  readonly title: string;
  readonly onTime: number;
  /** Scored tasks. */
  readonly of: number;
}

/** Injects that asked something of somebody, in the order of the MSEL. */
export function injectBars(injects: readonly InjectReport[]): readonly InjectBar[] {
  return injects
    .map(({ injectId, number, title, cells }) => {
      const scored = cells
        .flatMap(({ expectations }) => expectations)
        .filter(({ status }) => status === 'scored');
      const onTime = scored.filter(({ isOnTime }) => isOnTime === true).length;
      return { injectId, number, title, onTime, of: scored.length };
    })
    .filter(({ of }) => of > 0);
}

/** Active milliseconds from when a team had an inject until a moment; `null` without one of the two. */
export function sinceReceipt(
  { delivered, opened }: Pick<CellReport, 'delivered' | 'opened'>,
  until: Stamp | null,
): number | null {
  const from = delivered ?? opened;
  return from === null || until === null ? null : Math.max(0, until.activeTimeMs - from.activeTimeMs);
}

/** Scores of the duties that are scored, by id. */
export function dutyScoresOf(duties: readonly DutyScore[]): ReadonlyMap<string, number> {
  return new Map(duties.flatMap(({ dutyId, score }) => (score === null ? [] : [[dutyId, score] as const])));
}
