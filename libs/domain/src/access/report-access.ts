import { areScoresLocked } from '../conduct/phase-rules.ts';
import type { ExerciseState } from '../conduct/state.ts';
import type { Access } from './access.ts';
import { mayRead } from './permissions.ts';

/** What of the report somebody may read now: all of it, one team's part, or none before its time. */
export type ReportAccess =
  { readonly of: 'exercise' } | { readonly of: 'team'; readonly teamId: string } | 'not-yet';

/**
 * What of the report the holder of an access may read, as the exercise stands; `undefined` when none at any time. Until the scores
 * are locked it would tell an evaluator what his peers have found.
 */
export function reportFor(
  { role, teamId }: Pick<Access, 'role' | 'teamId'>,
  { phase, endedAtMs }: Pick<ExerciseState, 'phase' | 'endedAtMs'>,
): ReportAccess | undefined {
  if (mayRead(role, 'report')) return { of: 'exercise' };
  if (mayRead(role, 'locked-report')) return areScoresLocked(phase) ? { of: 'exercise' } : 'not-yet';
  if (!mayRead(role, 'own-report') || teamId === undefined) return undefined;
  return endedAtMs === undefined ? 'not-yet' : { of: 'team', teamId };
}
