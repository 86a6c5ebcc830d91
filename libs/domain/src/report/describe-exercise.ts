import { shortHash } from '../journal/checkpoint.ts';
import { inLanguage } from '../scenario/text.ts';
import { SCORING_RULES_VERSION } from '../scoring/rules.ts';
import type { ScoringContext } from '../scoring/scoring-context.ts';
import { stampOf } from '../scoring/stamp.ts';
import type { ExerciseReport, PhaseSpan, RulesReport } from './exercise-report.ts';
import type { JournalWalk } from './journal-walk.ts';

/** What was exercised and when. */
export function describeExercise(walk: JournalWalk, context: ScoringContext): ExerciseReport {
  const { scenario, title, phase } = context.state;
  const started = walk.clock.find(({ kind }) => kind === 'start');
  const ended = walk.clock.find(({ kind }) => kind === 'end' || kind === 'terminate');
  return {
    exerciseId: walk.first.exerciseId,
    title,
    scenario: {
      id: scenario.id,
      version: scenario.version,
      title: inLanguage(scenario.title, scenario.language, scenario.language).text,
      language: scenario.language,
      licence: scenario.licence,
      level: scenario.level,
      attackVersion: scenario.attackVersion ?? null,
      startsAt: scenario.startsAt,
      scenarioRate: scenario.scenarioRate,
      plannedDurationMs: scenario.durationMs,
    },
    tlp: scenario.tlp,
    phase,
    startedAt: started?.at ?? null,
    endedAt: ended?.at ?? null,
    phases: walk.phases,
    clock: walk.clock,
    pausedWallMs: stoodStillMs(walk),
    journal: {
      entries: walk.entries,
      headHash: walk.last.hash,
      shortHash: shortHash(walk.last.hash),
      anchoredBy: 'ed25519-checkpoints',
      asOf: stampOf(walk.state.latest),
    },
  };
}

/** Phases in which the clock stands. */
const STANDING: readonly PhaseSpan['phase'][] = ['paused', 'no-duff', 'solution'];

/** Wall milliseconds between STARTEX and the end in which the clock stood. */
function stoodStillMs({ state, phases }: JournalWalk): number {
  const { startedAtMs = Number.POSITIVE_INFINITY, endedAtMs = Number.POSITIVE_INFINITY } = state;
  return phases
    .map(({ phase, from, wallMs }) => ({ phase, fromMs: Date.parse(from.utc), wallMs }))
    .filter(({ phase, fromMs }) => STANDING.includes(phase) && fromMs >= startedAtMs && fromMs < endedAtMs)
    .reduce((sum, { fromMs, wallMs }) => sum + (wallMs ?? state.latest.wallMs - fromMs), 0);
}

/** By which rules scores were computed. */
export function describeRules(walk: JournalWalk, context: ScoringContext): RulesReport {
  const { scoringMode, isTraining, dimensionWeights, responsiveness } = context.state.settings;
  return {
    version: SCORING_RULES_VERSION,
    fixedBy: walk.first.hash,
    scoringMode,
    isTraining,
    dimensionWeights,
    responsiveness,
  };
}
