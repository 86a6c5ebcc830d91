import { roomPath } from '../../exercise/rooms.ts';

/** The address of an answer that is rated. */
export function answerPath(exerciseId: string, injectId: string, teamId: string): string {
  return `${roomPath(exerciseId, 'evaluation')}/answers/${encodeURIComponent(injectId)}/${encodeURIComponent(teamId)}`;
}

/** The address of a part of the evaluation. */
export function partPath(exerciseId: string, part: 'objectives' | 'observations'): string {
  return `${roomPath(exerciseId, 'evaluation')}/${part}`;
}
