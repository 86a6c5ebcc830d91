import type { ExpectationType, Timing } from '@cyberdrill/domain';
import type { FileTiming } from '../file/scenario-file.ts';
import { durationMs } from '../file/times.ts';

/**
 * Share of the score that timeliness decides, by what is expected: anchored on published splits such as evidence
 * completeness to timeliness 60:40 for analysis and classification accuracy to justification 80:20.
 */
const DEFAULT_BETA: Readonly<Record<ExpectationType, number>> = {
  acknowledge: 1,
  classify: 0.2,
  analyse: 0.4,
  decide: 0.3,
  contain: 0.3,
  notify: 0.6,
  share: 0.6,
  request: 0.6,
  report: 0.3,
  'public-comms': 0.3,
  record: 0.3,
};

/** How timeliness is computed, with the defaults for this type of expectation; an obligation counts as `notify`. */
export function compileTiming(timing: FileTiming, type: ExpectationType): Timing {
  return {
    targetMs: durationMs(timing.target),
    deadlineMs: durationMs(timing.deadline),
    beta: timing.beta ?? DEFAULT_BETA[type],
    delta: timing.delta ?? 1,
    floor: timing.floor ?? 0,
  };
}
