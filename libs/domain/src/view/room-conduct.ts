import {
  jumpClock,
  pauseClock,
  resumeClock,
  setClockRate,
  startClock,
  stopClock,
} from '../clock/clock-changes.ts';
import { CLOCK_NOT_STARTED, type Clock, type Moment } from '../clock/clock.ts';
import type { Phase } from '../exercise/exercise.ts';
import { momentOfView } from './room-messages.ts';
import type { TeamView } from './team-entry.ts';

/** What exercise control has told every team. */
export interface Announcement {
  readonly text: string;
  readonly at: Moment;
}

/** How the exercise is conducted, as far as teams are told. */
export interface RoomConduct {
  readonly phase: Phase;
  /** Why it is in this phase, in the words of exercise control; absent when none were given. */
  readonly phaseReason?: string;
  readonly clock: Clock;
  /** What exercise control said when it declared NO DUFF; absent when the exercise is not frozen. */
  readonly noDuff?: string;
  /** In the order in which they were made; what was said when NO DUFF was lifted is one of them. */
  readonly announcements: readonly Announcement[];
}

/** Before the first entry. */
export const NO_CONDUCT: RoomConduct = { phase: 'draft', clock: CLOCK_NOT_STARTED, announcements: [] };

/** How the exercise is conducted after an entry of a team's stream. */
export function evolveRoomConduct(room: RoomConduct, view: TeamView): RoomConduct {
  const { clock } = room;
  const wallMs = view.occurredAtMs;
  switch (view.kind) {
    case 'exercise.planned':
      return inPhase(room, 'planned');
    case 'exercise.phase-changed':
      return inPhase(room, view.data.to, view.data.reason);
    case 'exercise.started': {
      const { epoch, rate } = view.data;
      return { ...inPhase(room, 'running'), clock: startClock(clock, wallMs, epoch, rate) };
    }
    case 'exercise.paused': {
      const { epoch, reason } = view.data;
      return { ...inPhase(room, 'paused', reason), clock: pauseClock(clock, wallMs, epoch) };
    }
    case 'exercise.resumed':
      return { ...inPhase(room, 'running'), clock: resumeClock(clock, wallMs, view.data.epoch) };
    case 'exercise.rate-changed': {
      const { epoch, rate } = view.data;
      return { ...room, clock: setClockRate(clock, wallMs, epoch, rate) };
    }
    case 'exercise.time-jumped': {
      const { epoch, toExerciseTimeMs } = view.data;
      return { ...room, clock: jumpClock(clock, wallMs, epoch, toExerciseTimeMs) };
    }
    case 'exercise.no-duff-declared': {
      const { epoch, message } = view.data;
      return { ...inPhase(room, 'no-duff'), clock: pauseClock(clock, wallMs, epoch), noDuff: message };
    }
    case 'exercise.no-duff-lifted': {
      const { noDuff: _, ...unfrozen } = announced(room, view.data.message, view);
      return inPhase(unfrozen, view.data.to);
    }
    case 'exercise.ended': {
      const { epoch, reason } = view.data;
      return { ...inPhase(room, 'ended', reason), clock: stopClock(clock, wallMs, epoch) };
    }
    case 'exercise.terminated': {
      const { epoch, reason } = view.data;
      return { ...inPhase(room, 'terminated', reason), clock: stopClock(clock, wallMs, epoch) };
    }
    case 'exercise.announced':
      return announced(room, view.data.text, view);
    default:
      return room;
  }
}

function inPhase({ phaseReason: _, ...room }: RoomConduct, phase: Phase, reason?: string): RoomConduct {
  return { ...room, phase, ...(reason === undefined ? {} : { phaseReason: reason }) };
}

function announced(room: RoomConduct, text: string, view: TeamView): RoomConduct {
  return { ...room, announcements: [...room.announcements, { text, at: momentOfView(view) }] };
}
