import type { ScoringContext } from '../scoring/scoring-context.ts';
import { quantile } from '../statistics/quantile.ts';
import type { ConductReport } from './conduct-report.ts';
import type { JournalWalk } from './journal-walk.ts';

/** How the exercise was run. */
export function describeConduct(walk: JournalWalk, context: ScoringContext): ConductReport {
  const { latenesses, lateReleases, linkLosses, log } = walk;
  const limitMs = context.state.settings.lateAfterMs;
  return {
    releases: {
      releases: latenesses.length,
      late: latenesses.filter((lateness) => lateness > limitMs).length,
      limitMs,
      medianLatenessMs: quantile(latenesses, 0.5) ?? null,
      worstLatenessMs: latenesses.length === 0 ? null : latenesses.reduce((a, b) => Math.max(a, b)),
    },
    lateReleases,
    linkLosses,
    log,
  };
}
