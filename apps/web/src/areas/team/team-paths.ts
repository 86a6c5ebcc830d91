import { roomPath } from '../../exercise/rooms.ts';

/** The address of an inject in its team's room. */
export function injectPath(exerciseId: string, injectId: string): string {
  return `${roomPath(exerciseId, 'team')}/injects/${encodeURIComponent(injectId)}`;
}
