import type { DemonstrationExercise, DemonstrationTeam } from '@cyberdrill/contracts';

/** How far a demonstration has come: it waits for somebody, it runs or stands, or ENDEX is past. */
export type DemonstrationStage = 'before' | 'under-way' | 'over';

const UNDER_WAY: readonly DemonstrationExercise['phase'][] = ['running', 'paused', 'no-duff', 'solution'];

export function stageOf({ phase, hasEnded }: DemonstrationExercise): DemonstrationStage {
  if (hasEnded) return 'over';
  return UNDER_WAY.includes(phase) ? 'under-way' : 'before';
}

/** The team to begin with for somebody who reads a language: one that reads it too, else the first. */
export function teamFor(teams: readonly DemonstrationTeam[], language: string): string | undefined {
  return (teams.find((team) => team.language === language) ?? teams[0])?.teamId;
}
