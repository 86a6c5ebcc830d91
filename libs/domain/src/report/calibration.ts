import { standingAnswer } from '../conduct/standing-answer.ts';
import type { ScoredCell } from '../scoring/score-exercise.ts';
import { published } from '../scoring/words.ts';
import { brierScore, type Forecast } from '../statistics/brier.ts';
import type { CalibrationReport } from './team-report.ts';

/** The unit that marks a number field as a probability from 0 to 1. */
const PROBABILITY = 'probability';

/**
 * How far a team's probabilities were from what was so. A scenario asks for one with a number field of unit `probability`, and
 * tells the truth by a `near` check of that field with value 1 (it was so) or 0 (it was not). Never scored.
 */
export function calibrationOf(cells: readonly ScoredCell[]): CalibrationReport | null {
  const forecasts = cells.flatMap(forecastsOf);
  const brier = brierScore(forecasts);
  return brier === undefined ? null : { forecasts: forecasts.length, brier: published(brier) };
}

function forecastsOf({ inject, cell }: ScoredCell): readonly Forecast[] {
  const values = standingAnswer(cell)?.values ?? {};
  const fields = inject.response?.form?.fields ?? [];
  return fields.flatMap((field) => {
    if (field.type !== 'number' || field.unit !== PROBABILITY) return [];
    const truth = Object.values(inject.checks).find(
      (check) =>
        check.type === 'near' && check.field === field.id && (check.value === 0 || check.value === 1),
    );
    const probability = values[field.id];
    if (truth?.type !== 'near' || typeof probability !== 'number') return [];
    return [{ probability: Math.min(1, Math.max(0, probability)), isTrue: truth.value === 1 }];
  });
}
