import { describe, expect, it } from '@jest/globals';
import {
  CLOCK_NOT_STARTED,
  DEFAULT_SETTINGS,
  PersistentMap,
  SortedList,
  startClock,
  type AgendaItem,
  type Cell,
  type ExerciseState,
} from '@cyberdrill/domain';
import { consequencesOf } from './consequences.ts';
import { readExerciseTime } from './exercise-time.ts';

const MINUTE_MS = 60_000;
const NOW_MS = 1_900_000_000_000;

const list = <T extends AgendaItem>(items: readonly T[]) =>
  SortedList.of<T>((one, other) => one.atMs - other.atMs || one.order - other.order, items);

const release = (injectId: string, teamId: string, minutes: number, order: number) => ({
  injectId,
  teamId,
  atMs: minutes * MINUTE_MS,
  order,
});

const cell = (injectId: string, teamId: string, status: Cell['status']) =>
  ({ injectId, teamId, status }) as Cell;

/** Ten minutes after STARTEX: two injects wait for both teams, one answer and one duty are owed. */
const EXERCISE: Pick<ExerciseState, 'clock' | 'agenda' | 'cells' | 'settings'> = {
  clock: startClock(CLOCK_NOT_STARTED, NOW_MS - 10 * MINUTE_MS, 1, 1),
  settings: DEFAULT_SETTINGS,
  agenda: {
    releases: list([
      release('note', 'a', 20, 0),
      release('note', 'b', 20, 1),
      release('press', 'a', 30, 2),
      release('press', 'b', 40, 3),
    ]),
    answers: list([release('first', 'a', 16, 0)]),
    duties: list([{ dutyId: 'd', atMs: 50 * MINUTE_MS, order: 0 }]),
  },
  cells: PersistentMap.empty<Readonly<Record<string, Cell>>>()
    .with('first', { a: cell('first', 'a', 'released') })
    .with('note', { a: cell('note', 'a', 'planned'), b: cell('note', 'b', 'planned') })
    .with('press', { a: cell('press', 'a', 'held'), b: cell('press', 'b', 'skipped') }),
};

const told = (
  ...[step, words]: [Parameters<typeof consequencesOf>[0], Parameters<typeof consequencesOf>[3]?]
) => consequencesOf(step, EXERCISE, NOW_MS, words);

describe('what a step leads to', () => {
  it('tells of a jump what it passes over, what goes out where it lands, and that deadlines stay', () => {
    expect(told('jump', { toExerciseTimeMs: 30 * MINUTE_MS })).toEqual([
      { is: 'passedOver', count: 1, releases: 2 },
      { is: 'due', count: 1, releases: 1 },
      { is: 'deadlinesStay' },
    ]);
    expect(told('jump', { toExerciseTimeMs: 15 * MINUTE_MS })).toEqual([
      { is: 'nothingDue' },
      { is: 'deadlinesStay' },
    ]);
    expect(told('jump', { toExerciseTimeMs: 10 * MINUTE_MS })).toEqual([]);
  });

  it('tells of STARTEX and RESUME what goes out at once', () => {
    expect(told('start')).toEqual([{ is: 'nothingDue' }]);
    const late = consequencesOf('resume', EXERCISE, NOW_MS + 12 * MINUTE_MS);
    expect(late).toEqual([{ is: 'due', count: 1, releases: 2 }]);
  });

  it('tells of a rate how soon things happen by the clock on the wall', () => {
    expect(told('rate', { rate: 2 })).toEqual([
      { is: 'nextIn', spanMs: 5 * MINUTE_MS },
      { is: 'deadlineIn', spanMs: 3 * MINUTE_MS },
    ]);
    expect(told('rate', { rate: 0 })).toEqual([]);
  });

  it('tells of PAUSEX what waits, and of ENDEX what is left behind', () => {
    expect(told('pause')).toEqual([{ is: 'clockStops' }, { is: 'answersWait', count: 1 }]);
    expect(told('end')).toEqual([
      { is: 'neverSent', count: 2, releases: 3 },
      { is: 'answersOpen', count: 1 },
      { is: 'dutiesOpen', count: 1 },
    ]);
    expect(told('move')).toEqual([]);
  });
});

describe('an exercise time that is typed', () => {
  it('is hours and minutes, with or without seconds and T+', () => {
    expect(readExerciseTime('1:30')).toBe(90 * MINUTE_MS);
    expect(readExerciseTime(' T+00:42:10 ')).toBe(42 * MINUTE_MS + 10_000);
    expect(readExerciseTime('t+100:00')).toBe(6_000 * MINUTE_MS);
  });

  it('is refused otherwise', () => {
    for (const typed of ['', '90', '1:75', '1:30:99', '-1:00', 'soon'])
      expect(readExerciseTime(typed)).toBeUndefined();
  });
});
