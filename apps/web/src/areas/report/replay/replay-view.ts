import type { DatedEntry, ExerciseState, MessageKind } from '@cyberdrill/domain';
import { lookOf } from '../../../exercise/cell-look.ts';
import type { ShownState } from '../../../exercise/state-mark.tsx';

/** How many cells of the board stand where. */
export type BoardCounts = Readonly<Partial<Record<ShownState, number>>>;

/** Counts the board: each inject for each team it is for, by its state; marks count beside. */
export function boardCounts(state: ExerciseState): BoardCounts {
  const counts: Partial<Record<ShownState, number>> = {};
  const injects = new Map(state.scenario.injects.map((inject) => [inject.id, inject]));
  for (const row of state.cells.values())
    for (const cell of Object.values(row)) {
      const look = lookOf(cell, injects.get(cell.injectId));
      counts[look.state] = (counts[look.state] ?? 0) + 1;
      if (look.mark !== undefined && look.mark !== look.state)
        counts[look.mark] = (counts[look.mark] ?? 0) + 1;
    }
  return counts;
}

/** Messages from one party to another of one kind. */
export interface MessageArc {
  readonly from: string;
  readonly to: string;
  readonly kind: MessageKind;
  readonly count: number;
  /** Place of the entry, when it is the one that was just shown. */
  readonly news?: number;
}

/** The messages of the last stretch of a journal up to a place, as arcs. */
export function messageArcs(
  entries: readonly DatedEntry[],
  count: number,
  stretchMs: number,
): readonly MessageArc[] {
  const now = entries[count - 1];
  if (now === undefined) return [];
  const arcs = new Map<string, MessageArc>();
  for (let index = count - 1; index >= 0; index -= 1) {
    const entry = entries[index];
    if (entry === undefined || now.exerciseTimeMs - entry.exerciseTimeMs > stretchMs) break;
    if (entry.kind !== 'message.sent') continue;
    const { from, to, kind } = entry.data;
    for (const party of to) {
      const key = `${from} ${party} ${kind}`;
      const known = arcs.get(key) ?? { from, to: party, kind, count: 0 };
      arcs.set(key, { ...known, count: known.count + 1, ...(entry === now ? { news: entry.seq } : {}) });
    }
  }
  return [...arcs.values()];
}

/** The last entries up to a place, the latest first. */
export function latestEntries(
  entries: readonly DatedEntry[],
  count: number,
  most: number,
): readonly DatedEntry[] {
  return entries.slice(Math.max(0, count - most), count).toReversed();
}

/** Whom and what an entry is about, for its line in the list. */
export interface EntrySubject {
  readonly injectId?: string;
  readonly teamIds: readonly string[];
  readonly from?: string;
  readonly to?: readonly string[];
}

/** Reads out of an entry what it is about. */
export function subjectOf({ data }: DatedEntry): EntrySubject {
  const injectId = 'injectId' in data && typeof data.injectId === 'string' ? { injectId: data.injectId } : {};
  const teamIds =
    'teamIds' in data ? data.teamIds : 'teamId' in data && data.teamId !== undefined ? [data.teamId] : [];
  if ('from' in data && 'to' in data && Array.isArray(data.to) && typeof data.from === 'string')
    return { ...injectId, teamIds, from: data.from, to: data.to as readonly string[] };
  return { ...injectId, teamIds };
}

/** Who stands on the ring: all teams, then whoever else has sent or received a message by now. */
export function talkersOf({ teams, messages }: Pick<ExerciseState, 'teams' | 'messages'>): readonly string[] {
  const talkers = new Set<string>(teams.map(({ id }) => `team:${id}`));
  for (const { from, to } of messages.values()) for (const party of [from, ...to]) talkers.add(party);
  return [...talkers];
}
