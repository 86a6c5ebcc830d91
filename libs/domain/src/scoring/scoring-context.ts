import type { Moment } from '../clock/clock.ts';
import type { Duty, ExerciseState } from '../conduct/state.ts';
import type { PatternMatch } from '../scenario/check.ts';

/** What scoring needs from outside the core. */
export interface ScoringTools {
  /** Runs a scenario's regular expressions, in linear time. */
  readonly matches: PatternMatch;
}

/** Everything a score is computed from. */
export interface ScoringContext {
  readonly state: ExerciseState;
  /** The latest moment of any entry: while the exercise runs, what is open is judged by it. */
  readonly asOf: Moment;
  readonly tools: ScoringTools;
  /** Every duty, ordered by id. */
  readonly duties: readonly Duty[];
  /** A team's duties under an obligation, ordered by id. */
  readonly dutiesUnder: (obligationId: string, teamId: string) => readonly Duty[];
  /** The number an evaluator goes by in reports, `E1`, `E2` …: findings are about teams, never about persons. */
  readonly raterName: (raterId: string) => string;
}

/**
 * Gathers what scores are computed from.
 * @param raterIds evaluators in the order in which they first rated anything
 */
export function scoringContext(
  state: ExerciseState,
  asOf: Moment,
  tools: ScoringTools,
  raterIds: readonly string[] = [],
): ScoringContext {
  const duties = [...state.duties.values()].sort((a, b) => (a.dutyId < b.dutyId ? -1 : 1));
  const byOwner = Map.groupBy(duties, (duty) => ownerKey(duty.obligationId, duty.fromTeamId));
  const names = new Map(raterIds.map((raterId, index) => [raterId, `E${index + 1}`]));
  return {
    state,
    asOf,
    tools,
    duties,
    dutiesUnder: (obligationId, teamId) => byOwner.get(ownerKey(obligationId, teamId)) ?? [],
    raterName: (raterId) => names.get(raterId) ?? raterId,
  };
}

function ownerKey(obligationId: string, teamId: string): string {
  return `${obligationId}/${teamId}`;
}

/** True once ENDEX or an early end stopped the exercise for good. */
export function hasEnded(context: ScoringContext): boolean {
  return context.state.endedAtMs !== undefined;
}

/** The moment, if it came before the end of the exercise; what comes after is kept but not scored. */
export function beforeEnd(context: ScoringContext, moment: Moment | undefined): Moment | undefined {
  const { endedAtMs } = context.state;
  return moment !== undefined && (endedAtMs === undefined || moment.wallMs <= endedAtMs) ? moment : undefined;
}
