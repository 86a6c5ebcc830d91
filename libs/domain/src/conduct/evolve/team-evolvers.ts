import type { Moment } from '../../clock/clock.ts';
import type { ResponseSubmitted, TeamEntryDataMap } from '../../journal/team-entries.ts';
import type { Cell, ExerciseState, StoredResponse } from '../state.ts';
import { responseKey } from '../response-key.ts';
import { changeCell } from './change-cells.ts';
import type { Evolvers } from './evolver.ts';

type TeamOnlyEntryKind = Exclude<keyof TeamEntryDataMap, `message.${string}` | 'handling.breached'>;

/** Entries about what teams do with injects, and about their links. */
export const TEAM_EVOLVERS: Evolvers<TeamOnlyEntryKind> = {
  'inject.delivered': (state, data, at) =>
    changeCell(state, data, (cell) => ({ ...cell, deliveredAt: at, ...deadlineFrom(state, cell, at) })),
  'inject.opened': (state, data, at) => changeCell(state, data, (cell) => ({ ...cell, openedAt: at })),
  'inject.acknowledged': (state, data, at) =>
    changeCell(state, data, (cell) => ({ ...cell, acknowledgedAt: at })),
  'response.submitted': (state, data, at) => {
    const { responseId, injectId, teamId } = data;
    return {
      ...changeCell(state, data, (cell) => answered(cell, data, at)),
      responseIds: state.responseIds.with(responseKey(teamId, responseId), { injectId, teamId }),
    };
  },
  'hint.opened': (state, data, at) => {
    const { hintId, cost } = data;
    return changeCell(state, data, (cell) => ({ ...cell, hints: [...cell.hints, { hintId, cost, at }] }));
  },
  // A team's log is there to be read; nothing in the exercise depends on it.
  'team.noted': (state) => state,
  'team.connected': (state, { teamId }) => ({ ...state, connected: { ...state.connected, [teamId]: true } }),
  'team.disconnected': (state, { teamId }) => ({
    ...state,
    connected: { ...state.connected, [teamId]: false },
  }),
};

function deadlineFrom(
  state: ExerciseState,
  cell: Cell,
  delivered: Moment,
): Pick<Cell, 'deadlineActiveTimeMs'> {
  const deadlineMs = state.outline.injects.get(cell.injectId)?.inject.response?.deadlineMs;
  if (deadlineMs === undefined) return {};
  return { deadlineActiveTimeMs: delivered.activeTimeMs + deadlineMs + cell.extensionMs };
}

function answered(cell: Cell, data: ResponseSubmitted, at: Moment): Cell {
  const response: StoredResponse = { ...data, at };
  const later = cell.responses.findIndex((other) => other.at.wallMs > at.wallMs);
  const place = later < 0 ? cell.responses.length : later;
  const responses = cell.responses.toSpliced(place, 0, response);
  // What comes after ENDEX is kept for evaluators; no milestone is reached by it.
  if (data.isAfterEndex) return { ...cell, responses };
  return {
    ...cell,
    responses,
    firstResponseAt: earlier(cell.firstResponseAt, at),
    ...(data.isFinal ? { completedAt: earlier(cell.completedAt, at) } : {}),
  };
}

function earlier(known: Moment | undefined, at: Moment): Moment {
  return known === undefined || at.wallMs < known.wallMs ? at : known;
}
