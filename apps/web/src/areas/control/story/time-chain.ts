import type { Cell, Moment } from '@cyberdrill/domain';

/** The milestones of an inject with a team, in the order in which they are reached. */
const MILESTONES = [
  ['released', 'releasedAt'],
  ['delivered', 'deliveredAt'],
  ['opened', 'openedAt'],
  ['acknowledged', 'acknowledgedAt'],
  ['firstResponse', 'firstResponseAt'],
  ['completed', 'completedAt'],
  ['deadlinePassed', 'deadlinePassedAt'],
  ['assessed', 'assessedAt'],
] as const;

export type Milestone = (typeof MILESTONES)[number][0];

/** A milestone that was reached. */
export interface ChainLink {
  readonly milestone: Milestone;
  readonly at: Moment;
  /** Active milliseconds since the milestone before it; absent for the first. */
  readonly sinceMs?: number;
}

/** The milestones that a cell has reached, in the order of time, each with its distance from the one before. */
export function timeChain(cell: Cell): readonly ChainLink[] {
  const reached = MILESTONES.flatMap(([milestone, key]) => {
    const at = cell[key];
    return at === undefined ? [] : [{ milestone, at }];
  }).toSorted((one, other) => one.at.wallMs - other.at.wallMs);
  return reached.map((link, index) => {
    const before = reached[index - 1];
    return before === undefined ? link : { ...link, sinceMs: link.at.activeTimeMs - before.at.activeTimeMs };
  });
}
