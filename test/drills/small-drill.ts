import {
  type Actor,
  type Cell,
  type Command,
  type CommandKind,
  type CommandMap,
  type DatedEntry,
  decide,
  type Decision,
  type DomainError,
  type EntryDataMap,
  type EntryKind,
  evolve,
  type ExercisePlanned,
  type ExerciseState,
  readClock,
  teamView,
  type TeamView,
} from '@cyberdrill/domain';
import { matchesInTests } from './small-scenario.ts';

export const CONTROLLER: Actor = { role: 'control', id: 'controller-1' };
export const EVALUATOR: Actor = { role: 'evaluator', id: 'evaluator-1' };
export const SYSTEM: Actor = { role: 'system', id: 'system' };

/** Someone of a team. */
export function playerOf(teamId: string): Actor {
  return { role: 'team', id: `${teamId}-player`, teamId };
}

/**
 * A drill played by commands alone, as the product plays it, on a wall clock that a test moves. Nothing wakes it but the
 * commands it is given.
 */
export class SmallDrill {
  readonly entries: DatedEntry[] = [];
  /** Every team's stream, as it was shown when each entry was made. */
  readonly streams = new Map<string, TeamView[]>();
  nowMs = Date.UTC(2026, 4, 4, 7, 0, 0);
  private current: ExerciseState | undefined;

  /** @param plan left out: nothing is planned yet */
  constructor(plan?: ExercisePlanned) {
    if (plan !== undefined) this.give(CONTROLLER, 'exercise:plan', plan);
  }

  /** A drill just after STARTEX. */
  static started(plan: ExercisePlanned): SmallDrill {
    const drill = new SmallDrill(plan);
    drill.control('exercise:start', {});
    return drill;
  }

  get state(): ExerciseState {
    if (this.current === undefined) throw new Error('the drill has not been planned');
    return this.current;
  }

  get exerciseTimeMs(): number {
    return readClock(this.state.clock, this.nowMs).exerciseTimeMs;
  }

  /** Lets wall time pass without anything happening. */
  wait(wallMs: number): this {
    this.nowMs += wallMs;
    return this;
  }

  /** Lets what is due happen. */
  wake(): readonly DatedEntry[] {
    return this.give(SYSTEM, 'system:wake', {});
  }

  control<K extends CommandKind>(kind: K, data: CommandMap[K]): readonly DatedEntry[] {
    return this.give(CONTROLLER, kind, data);
  }

  team<K extends CommandKind>(teamId: string, kind: K, data: CommandMap[K]): readonly DatedEntry[] {
    return this.give(playerOf(teamId), kind, data);
  }

  /** The team's devices confirm what they hold. */
  deliver(teamId: string, injectIds: readonly string[], messageIds: readonly string[] = []): this {
    this.give(SYSTEM, 'system:confirm-delivery', { teamId, injectIds, messageIds });
    return this;
  }

  /** Gives a command that must not be refused; returns the entries that came of it. */
  give<K extends CommandKind>(
    actor: Actor,
    kind: K,
    data: CommandMap[K],
    id?: string,
  ): readonly DatedEntry[] {
    const decision = this.attempt(actor, kind, data, id);
    if ('refusal' in decision) {
      throw new Error(`${kind} was refused: ${JSON.stringify(decision.refusal)}`);
    }
    return decision.entries;
  }

  /** Gives a command that may be refused. */
  attempt<K extends CommandKind>(actor: Actor, kind: K, data: CommandMap[K], id?: string): Decision {
    const decision = this.decide(actor, kind, data, id);
    if ('entries' in decision) for (const entry of decision.entries) this.take(entry);
    return decision;
  }

  /** Gives a command that must be refused. */
  refusal<K extends CommandKind>(actor: Actor, kind: K, data: CommandMap[K]): DomainError {
    const decision = this.decide(actor, kind, data);
    if ('refusal' in decision) return decision.refusal;
    throw new Error(`${kind} was not refused`);
  }

  /** What a command comes to, without carrying it out. */
  decide<K extends CommandKind>(actor: Actor, kind: K, data: CommandMap[K], id?: string): Decision {
    const command = { kind, data, actor, ...(id === undefined ? {} : { id }) } as Command;
    return decide(this.current, command, this.nowMs, { matches: matchesInTests });
  }

  cell(injectId: string, teamId: string): Cell {
    const cell = this.state.cells.get(injectId)?.[teamId];
    if (cell === undefined) throw new Error(`there is no inject ${injectId} for ${teamId}`);
    return cell;
  }

  /** The data of all entries of a kind. */
  told<K extends EntryKind>(kind: K): readonly EntryDataMap[K][] {
    return this.entries.filter((entry) => entry.kind === kind).map((entry) => entry.data as EntryDataMap[K]);
  }

  private take(entry: DatedEntry): void {
    const state = evolve(this.current, entry);
    this.current = state;
    this.entries.push(entry);
    for (const { id } of state.teams) {
      const view = teamView(entry, state, id);
      if (view === undefined) continue;
      const stream = this.streams.get(id) ?? [];
      stream.push(view);
      this.streams.set(id, stream);
    }
  }
}

/** The kinds of some entries, in order. */
export function kindsOf(entries: readonly DatedEntry[]): readonly EntryKind[] {
  return entries.map(({ kind }) => kind);
}
