import type { DemonstrationExercise, DemonstrationTeam } from '@cyberdrill/contracts';
import type { DemonstrationWay } from './demonstration-api.ts';

/** How far a demonstration has come: it waits for somebody, it runs or stands, or ENDEX is past. */
export type DemonstrationStage = 'before' | 'under-way' | 'over';

const UNDER_WAY: readonly DemonstrationExercise['phase'][] = ['running', 'paused', 'no-duff', 'solution'];

export function stageOf({ phase, hasEnded }: DemonstrationExercise): DemonstrationStage {
  if (hasEnded) return 'over';
  return UNDER_WAY.includes(phase) ? 'under-way' : 'before';
}

/** The ways that lead somewhere else than where the person is already. */
export function waysOf(exercise: DemonstrationExercise): readonly DemonstrationWay[] {
  if (stageOf(exercise) === 'before') return ['start', 'watch', 'join'];
  const { own, simulation } = exercise;
  const isDirector = own?.role === 'director';
  return [
    ...(isDirector ? [] : (['start'] as const)),
    ...(isDirector && simulation.isRunning ? [] : (['watch'] as const)),
    ...(own?.role === 'analyst' ? [] : (['join'] as const)),
  ];
}

/** The team to begin with for somebody who reads a language: one that reads it too, else the first. */
export function teamFor(teams: readonly DemonstrationTeam[], language: string): string | undefined {
  return (teams.find((team) => team.language === language) ?? teams[0])?.teamId;
}
