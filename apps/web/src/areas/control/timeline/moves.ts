import type { MselRow } from './msel-row.ts';

const SECOND_MS = 1_000;
const MINUTE_MS = 60 * SECOND_MS;

/** An inject that is being moved, and by how much. Nothing of it is sent before it is confirmed. */
export interface PendingMove {
  readonly injectId: string;
  readonly byMs: number;
}

/** How far one press of an arrow moves an inject. */
export function stepOf({ shiftKey, altKey }: Pick<KeyboardEvent, 'shiftKey' | 'altKey'>): number {
  if (shiftKey) return 5 * MINUTE_MS;
  return altKey ? 10 * SECOND_MS : MINUTE_MS;
}

/** Whether the release of an inject can be moved, and it has a place to be moved from. */
export function isMovable({ movableTeamIds, dueMs }: MselRow): boolean {
  return movableTeamIds.length > 0 && dueMs !== undefined;
}

/** A move that leads no inject to before STARTEX. */
export function limited(byMs: number, { dueMs = 0 }: Pick<MselRow, 'dueMs'>): number {
  return Math.max(byMs, -dueMs);
}

/** How exactly a drag is taken: no finer than the hand can see. */
export function snapOf(msPerPx: number): number {
  if (msPerPx <= SECOND_MS * 5) return 10 * SECOND_MS;
  return msPerPx <= SECOND_MS * 30 ? 30 * SECOND_MS : MINUTE_MS;
}

/** Where a drag leads: to the next round time, not by a round distance. */
export function snapped(fromMs: number, byMs: number, snapMs: number): number {
  return Math.round((fromMs + byMs) / snapMs) * snapMs - fromMs;
}
