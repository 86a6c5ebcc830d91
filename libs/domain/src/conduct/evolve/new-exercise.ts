import { CLOCK_NOT_STARTED, type Moment } from '../../clock/clock.ts';
import { PersistentMap } from '../../collections/persistent-map.ts';
import type { ExercisePlanned } from '../../journal/exercise-entries.ts';
import { newAgenda } from './keep-agenda.ts';
import { outlinePlan } from '../outline/outline-plan.ts';
import type { InjectOutline } from '../outline/outline.ts';
import type { Cell, Duty, ExerciseState, StoredMessage } from '../state.ts';

/** The exercise as its plan leaves it: nothing has happened. */
export function newExercise(plan: ExercisePlanned, at: Moment): ExerciseState {
  const outline = outlinePlan(plan);
  const rows = [...outline.injects.values()].map((each) => [each.inject.id, newRow(each)] as const);
  return {
    seq: 0,
    latest: at,
    title: plan.title,
    phase: 'planned',
    clock: CLOCK_NOT_STARTED,
    pastClocks: [],
    scenario: plan.scenario,
    teams: plan.teams,
    settings: plan.settings,
    cells: rows.reduce(
      (cells, [injectId, row]) => cells.with(injectId, row),
      PersistentMap.empty<Readonly<Record<string, Cell>>>(),
    ),
    messages: PersistentMap.empty<StoredMessage>(),
    duties: PersistentMap.empty<Duty>(),
    objectiveRatings: [],
    connected: {},
    outline,
    agenda: newAgenda(
      outline,
      rows.flatMap(([, row]) => Object.values(row)),
    ),
    commandKeys: PersistentMap.empty<true>(),
    responseIds: PersistentMap.empty(),
    sentBy: {},
  };
}

/** The cells of an inject that nothing has happened to yet. */
export function newRow({
  inject,
  teamIds,
}: Pick<InjectOutline, 'inject' | 'teamIds'>): Readonly<Record<string, Cell>> {
  // A contingency waits for a condition or a hand, whatever time stands beside it.
  const isTimed = inject.release.on === 'time' && inject.kind !== 'contingency';
  const due = isTimed && inject.release.on === 'time' ? { dueExerciseTimeMs: inject.release.atMs } : {};
  return Object.fromEntries(
    teamIds.map((teamId): [string, Cell] => [
      teamId,
      {
        injectId: inject.id,
        teamId,
        status: 'planned',
        ...due,
        shiftMs: 0,
        extensionMs: 0,
        earlyExtensionMs: 0,
        responses: [],
        hints: [],
        ratings: [],
        excused: {},
      },
    ]),
  );
}
