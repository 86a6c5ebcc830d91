import type { Clock } from '../clock/clock.ts';
import type { Entry, EntryKind } from '../journal/entry.ts';
import { stampOf } from '../scoring/stamp.ts';
import { momentOfEntry } from '../conduct/evolve/evolver.ts';
import type { ClockChange } from './exercise-report.ts';

const KINDS: Partial<Record<EntryKind, ClockChange['kind']>> = {
  'exercise.started': 'start',
  'exercise.paused': 'pause',
  'exercise.resumed': 'resume',
  'exercise.rate-changed': 'rate',
  'exercise.time-jumped': 'jump',
  'exercise.ended': 'end',
  'exercise.no-duff-declared': 'no-duff',
  'exercise.terminated': 'terminate',
};

/** What an entry did to the exercise clock; `clock` is the clock after it. */
export function clockChangeOf(entry: Entry, clock: Clock): ClockChange | undefined {
  const kind = KINDS[entry.kind];
  if (kind === undefined) return undefined;
  return {
    seq: entry.seq,
    at: stampOf(momentOfEntry(entry)),
    kind,
    rate: clock.state === 'running' ? clock.rate : 0,
    toExerciseTimeMs: entry.kind === 'exercise.time-jumped' ? entry.data.toExerciseTimeMs : null,
  };
}
