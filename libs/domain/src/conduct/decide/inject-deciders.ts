import type { CommandKind } from '../command.ts';
import { isRefusal, refusal, type DomainError } from '../domain-error.ts';
import type { Draft } from '../draft.ts';
import type { Cell } from '../state.ts';
import { addedInject } from './added/added-inject.ts';
import { addedProblem } from './added/added-problem.ts';
import { unless, type Deciders } from './decider.ts';
import { openHint } from './hints.ts';
import { selectCells, teamsByStatus, type Chosen, type StatusRule } from './select-cells.ts';
import { invalid, refuseOptional, refuseText } from './texts.ts';

type InjectCommandKind =
  | Extract<CommandKind, `inject:${'add' | 'trigger' | 'hold' | 'unhold' | 'skip' | 'shift'}`>
  | 'deadline:extend'
  | 'hint:give';

/** Longest shift or extension, in milliseconds. */
const LONGEST_SPAN_MS = 366 * 86_400_000;

/** Commands of control about injects of the MSEL. None of them edits the plan: each is an entry of its own, an added inject too. */
export const INJECT_DECIDERS: Deciders<InjectCommandKind> = {
  'inject:add': (draft, data) =>
    unless(addedProblem(draft, data), () => {
      const named = new Set(data.teamIds ?? draft.state.outline.teams.keys());
      // In the order of the plan, whatever the order they were named in.
      const teamIds = [...draft.state.outline.teams.keys()].filter((teamId) => named.has(teamId));
      draft.add('inject.added', { inject: addedInject(draft.state, data), teamIds });
    }),
  'inject:trigger': (draft, data) => {
    // A skipped inject is released after all only to teams that are named: "all" must not fetch it back by accident.
    const from = data.teamIds === undefined ? WAITING : ([...WAITING, 'skipped'] as const);
    return forTeams(draft, data, { from, done: ['released'] }, (teamIds) => release(draft, data, teamIds));
  },
  'inject:hold': (draft, data) =>
    refuseOptional('the reason', data.reason) ??
    forTeams(draft, data, { from: ['planned', 'armed'], done: ['held'] }, (teamIds) =>
      draft.add('inject.held', { injectId: data.injectId, teamIds, reason: data.reason }),
    ),
  'inject:unhold': (draft, data) =>
    forTeams(draft, data, { from: ['held'], done: ['planned', 'armed'] }, (teamIds) =>
      draft.add('inject.unheld', { injectId: data.injectId, teamIds }),
    ),
  'inject:skip': (draft, data) =>
    refuseText('the reason', data.reason) ??
    forTeams(draft, data, { from: WAITING, done: ['skipped'] }, (teamIds) =>
      draft.add('inject.skipped', { injectId: data.injectId, teamIds, reason: data.reason }),
    ),
  'inject:shift': (draft, data) =>
    refuseSpan(data.byMs) ??
    refuseOptional('the reason', data.reason) ??
    refuseTimeless(draft, data) ??
    forTeams(draft, data, { from: ['planned', 'armed', 'held'], done: [] }, (teamIds) =>
      shift(draft, { ...data, teamIds }),
    ),
  'deadline:extend': (draft, data) =>
    refuseSpan(data.byMs, 1) ??
    refuseText('the reason', data.reason) ??
    forTeams(draft, data, { from: [...WAITING, 'released'], done: [] }, (teamIds) =>
      draft.add('deadline.extended', { ...data, teamIds }),
    ),
  'hint:give': (draft, { teamId, ...data }) => {
    const selection = selectCells(draft.state, { injectId: data.injectId, teamIds: [teamId] });
    if (isRefusal(selection)) return selection;
    return openHint(draft, { ...data, teamId, givenByCoach: true });
  },
};

const WAITING = ['planned', 'armed', 'held', 'overdue'] as const;

/** Carries out a command for those of its teams that it changes something for. */
function forTeams(
  draft: Draft,
  chosen: Chosen,
  rule: StatusRule,
  act: (teamIds: readonly string[]) => DomainError | void,
): DomainError | undefined {
  const selection = selectCells(draft.state, chosen);
  if (isRefusal(selection)) return selection;
  const teamIds = teamsByStatus(selection, chosen, rule);
  if (isRefusal(teamIds)) return teamIds;
  return teamIds.length === 0 ? undefined : (act(teamIds) ?? undefined);
}

/** By hand, at once: what was due already says since when. */
function release(draft: Draft, { injectId }: Chosen, teamIds: readonly string[]): void {
  const row = draft.state.cells.get(injectId) ?? {};
  const { exerciseTimeMs } = draft.now;
  const byDue = Map.groupBy(teamIds, (teamId) => {
    const dueMs = row[teamId]?.dueExerciseTimeMs;
    return dueMs !== undefined && dueMs <= exerciseTimeMs ? dueMs : undefined;
  });
  for (const [dueExerciseTimeMs, dueTeamIds] of byDue) {
    draft.add('inject.released', {
      injectId,
      teamIds: dueTeamIds,
      cause: 'hand',
      dueExerciseTimeMs,
      latenessMs: 0,
      isLate: false,
    });
  }
}

function shift(
  draft: Draft,
  data: {
    readonly injectId: string;
    readonly teamIds: readonly string[];
    readonly byMs: number;
    readonly reason?: string;
  },
): DomainError | undefined {
  const row = draft.state.cells.get(data.injectId) ?? {};
  const beforeStart = (cell: Cell | undefined) =>
    cell?.dueExerciseTimeMs !== undefined && cell.dueExerciseTimeMs + data.byMs < 0;
  const problem = data.teamIds.some((teamId) => beforeStart(row[teamId]))
    ? invalid(`inject ${data.injectId} cannot be moved to before STARTEX`)
    : undefined;
  return unless(problem, () => draft.add('inject.shifted', data));
}

function refuseTimeless(draft: Draft, { injectId }: Chosen): DomainError | undefined {
  const inject = draft.state.outline.injects.get(injectId)?.inject;
  if (inject === undefined) return refusal('INJECT_UNKNOWN', { injectId });
  const isByHand =
    inject.release.on === 'manual' || (inject.kind === 'contingency' && inject.release.on === 'time');
  return isByHand
    ? invalid(`inject ${injectId} is released by hand only and has no time to move`)
    : undefined;
}

function refuseSpan(byMs: number, least = -LONGEST_SPAN_MS): DomainError | undefined {
  const isSpan = Number.isInteger(byMs) && byMs !== 0 && byMs >= least && byMs <= LONGEST_SPAN_MS;
  return isSpan ? undefined : invalid(`${String(byMs)} is no possible number of milliseconds here`);
}
