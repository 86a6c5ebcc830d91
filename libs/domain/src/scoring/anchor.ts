import type { Moment } from '../clock/clock.ts';
import type { Cell } from '../conduct/state.ts';
import type { Anchor } from '../scenario/expectation.ts';

/**
 * The moment from which a team verifiably had the inject: its confirmed delivery, else the first thing it did with it (told by
 * telephone, for example, or answered on paper).
 */
export function receivedAt(cell: Cell): Moment | undefined {
  const signs = [cell.deliveredAt, cell.openedAt, cell.acknowledgedAt, cell.firstResponseAt];
  return cell.deliveredAt ?? earliest(signs);
}

/**
 * The moment an expectation's time runs from. A milestone the team never reached is replaced by the one before it
 * (acknowledged → opened → received → released), so that not acknowledging never stops a clock.
 */
export function anchorMoment(cell: Cell, anchor: Anchor): Moment | undefined {
  switch (anchor) {
    case 'released':
      return cell.releasedAt;
    case 'delivered':
      return receivedAt(cell) ?? cell.releasedAt;
    case 'opened':
      return cell.openedAt ?? anchorMoment(cell, 'delivered');
    case 'acknowledged':
      return cell.acknowledgedAt ?? anchorMoment(cell, 'opened');
  }
}

function earliest(moments: readonly (Moment | undefined)[]): Moment | undefined {
  return moments
    .filter((moment) => moment !== undefined)
    .reduce<Moment | undefined>(
      (first, moment) => (first === undefined || moment.wallMs < first.wallMs ? moment : first),
      undefined,
    );
}
