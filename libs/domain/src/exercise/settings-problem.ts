import { DIMENSIONS } from '../scenario/expectation.ts';
import { TLP_HANDLINGS } from '../scenario/tlp.ts';
import { LATE_POLICIES, SCORING_MODES, type ExerciseSettings } from './exercise.ts';

/** The slowest and the fastest rate of the exercise clock, in exercise milliseconds per wall millisecond. */
export const RATE_RANGE = { least: 0.1, most: 240 } as const;

/** Whether the exercise clock can run at this rate. */
export function isPossibleRate(rate: number): boolean {
  return rate >= RATE_RANGE.least && rate <= RATE_RANGE.most;
}

/** What is wrong with an exercise's settings, in words; `undefined` when nothing is. */
export function settingsProblem(settings: ExerciseSettings): string | undefined {
  const { initialRate, lateAfterMs, dimensionWeights, responsiveness } = settings;
  if (!SCORING_MODES.includes(settings.scoringMode))
    return `the scoring mode must be one of ${inWords(SCORING_MODES)}`;
  if (!LATE_POLICIES.includes(settings.latePolicy))
    return `the late policy must be one of ${inWords(LATE_POLICIES)}`;
  if (!TLP_HANDLINGS.includes(settings.tlpHandling))
    return `tlpHandling must be one of ${inWords(TLP_HANDLINGS)}`;
  if (settings.isDemonstration !== undefined && typeof settings.isDemonstration !== 'boolean')
    return 'isDemonstration must be true or false';
  if (typeof settings.isTraining !== 'boolean') return 'isTraining must be true or false';
  if (!isPossibleRate(initialRate)) return `the rate must be from ${RATE_RANGE.least} to ${RATE_RANGE.most}`;
  if (!(lateAfterMs >= 0)) return 'lateAfterMs must not be negative';
  const { acknowledgeTargetMs, acknowledgeDeadlineMs, answerTargetMs, answerDeadlineMs } = responsiveness;
  if (!(acknowledgeTargetMs >= 0 && acknowledgeTargetMs < acknowledgeDeadlineMs)) {
    return 'the target for acknowledging must come before its deadline';
  }
  if (!(answerTargetMs >= 0 && answerTargetMs < answerDeadlineMs)) {
    return 'the target for answering must come before its deadline';
  }
  const weights = DIMENSIONS.map((dimension) => dimensionWeights[dimension]);
  if (!weights.every((weight) => weight >= 0)) return 'every dimension needs a weight of 0 or more';
  if (!weights.some((weight) => weight > 0)) return 'some dimension needs a weight above 0';
  return undefined;
}

function inWords(choices: readonly string[]): string {
  return choices.join(', ');
}
