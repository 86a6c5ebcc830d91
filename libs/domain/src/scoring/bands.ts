import { quantile } from '../statistics/quantile.ts';
import type { Interval } from './interval.ts';

/** Fewer teams than this are not compared: a team could be guessed from the figures. */
export const LEAST_TEAMS_COMPARED = 5;

/** Where a team stands among its peers, as far as the data can tell; never a rank. */
export interface Band {
  /** 1 is the upper quarter; `null` when suppressed. */
  readonly quartile: 1 | 2 | 3 | 4 | null;
  /** Against the median of all teams; `null` when suppressed. */
  readonly position: 'above' | 'among' | 'below' | null;
  /** Why something is suppressed, or how the band was found. */
  readonly because: string;
}

/** A team's composite and what it may owe to chance. */
export interface Standing {
  readonly score: number;
  readonly interval: Interval | undefined;
}

/**
 * A team's band. Suppressed altogether below five teams. A team is `above` or `below` its peers only when its whole interval
 * lies on one side of the median of all teams; its quartile is given only when the whole interval lies within that quartile.
 * @param peers the composites of all teams, this one included
 */
export function bandOf(own: Standing, peers: readonly number[]): Band {
  if (peers.length < LEAST_TEAMS_COMPARED) {
    return {
      quartile: null,
      position: null,
      because: `fewer than ${LEAST_TEAMS_COMPARED} teams have a score`,
    };
  }
  if (own.interval === undefined) {
    return { quartile: null, position: null, because: 'too few injects to tell chance from skill' };
  }
  const cuts = [0.75, 0.5, 0.25].map((p) => quantile(peers, p) ?? 0);
  const quarterOf = (score: number) => {
    const place = cuts.findIndex((cut) => score >= cut);
    return ((place === -1 ? cuts.length : place) + 1) as 1 | 2 | 3 | 4;
  };
  const best = quarterOf(own.interval.high);
  const worst = quarterOf(own.interval.low);
  const isCertain = best === worst && quarterOf(own.score) === best;
  const median = cuts[1] ?? 0;
  const position = own.interval.low > median ? 'above' : own.interval.high < median ? 'below' : 'among';
  return {
    quartile: isCertain ? best : null,
    position,
    because: isCertain
      ? 'the whole interval lies within one quarter'
      : 'the interval reaches over more than one quarter, so no quarter is named',
  };
}
