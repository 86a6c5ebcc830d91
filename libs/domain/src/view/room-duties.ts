import type { Moment } from '../clock/clock.ts';
import type { TeamDuty, TeamView } from './team-entry.ts';
import { momentOfView } from './room-messages.ts';

/** A duty that a team knows of, and how far it has come. */
export interface RoomDuty extends TeamDuty {
  readonly openedAt: Moment;
  /** The message that discharged it; a late one does, too. */
  readonly discharged?: { readonly messageId: string; readonly at: Moment };
  readonly overdueAt?: Moment;
}

/** How a duty stands: `overdue` until it is discharged, `late` when it was discharged after its deadline. */
export type DutyStanding = 'open' | 'overdue' | 'discharged' | 'late';

/** A team's known duties after an entry of its stream, in the order in which they came up. */
export function evolveRoomDuties(duties: readonly RoomDuty[], view: TeamView): readonly RoomDuty[] {
  switch (view.kind) {
    case 'duty.opened':
      return [...duties, { ...view.data, openedAt: momentOfView(view) }];
    case 'duty.discharged': {
      const { dutyId, messageId } = view.data;
      return changed(duties, dutyId, { discharged: { messageId, at: momentOfView(view) } });
    }
    case 'duty.overdue':
      return changed(duties, view.data.dutyId, { overdueAt: momentOfView(view) });
    default:
      return duties;
  }
}

/**
 * How a duty stands.
 * @param activeTimeMs now; the entry that says a deadline has passed may be on its way
 */
export function dutyStanding(
  { discharged, overdueAt, deadlineActiveTimeMs }: RoomDuty,
  activeTimeMs: number,
): DutyStanding {
  if (discharged !== undefined) {
    return discharged.at.activeTimeMs > deadlineActiveTimeMs ? 'late' : 'discharged';
  }
  return overdueAt !== undefined || activeTimeMs > deadlineActiveTimeMs ? 'overdue' : 'open';
}

function changed(
  duties: readonly RoomDuty[],
  dutyId: string,
  change: Partial<RoomDuty>,
): readonly RoomDuty[] {
  return duties.map((duty) => (duty.dutyId === dutyId ? { ...duty, ...change } : duty));
}
