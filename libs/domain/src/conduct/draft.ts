import { momentOf, type Moment } from '../clock/clock.ts';
import type { EntryDataMap } from '../journal/entry-data.ts';
import type { Actor, DatedEntry, EntryKind } from '../journal/entry.ts';
import { audienceOf } from './audience.ts';
import type { DecisionTools } from './decision.ts';
import { evolve } from './evolve.ts';
import type { ExerciseState } from './state.ts';

/** Whose doing entries are. */
export interface Origin {
  readonly actor: Actor;
  readonly commandId?: string;
}

/** The exercise itself, where it does by itself what is due. */
const SYSTEM: Origin = { actor: { role: 'system', id: 'exercise' } };

/**
 * A decision in the making: entries, and the state that each of them makes before the next is decided. A refused command just
 * leaves its draft unused.
 */
export class Draft {
  readonly tools: DecisionTools;
  /** Wall time of the decision; never before the journal's latest moment. */
  readonly nowMs: number;
  /** Conditions that name exercise times up to here have been asked. */
  askedUpToMs: number;
  private readonly origin: Origin;
  private current: ExerciseState;
  private readonly made: DatedEntry[] = [];
  private looked = 0;

  constructor(state: ExerciseState, nowMs: number, origin: Origin, tools: DecisionTools) {
    this.current = state;
    this.nowMs = Math.max(Math.floor(nowMs), state.latest.wallMs);
    this.askedUpToMs = state.latest.exerciseTimeMs;
    this.origin = origin;
    this.tools = tools;
  }

  /** The state after all entries so far. */
  get state(): ExerciseState {
    return this.current;
  }

  get entries(): readonly DatedEntry[] {
    return this.made;
  }

  /** Now, by the clock as it stands after all entries so far. */
  get now(): Moment {
    return momentOf(this.current.clock, this.nowMs);
  }

  /** Adds what the command's giver does; dated now, unless it happened before. */
  add<K extends EntryKind>(kind: K, data: EntryDataMap[K], at: Moment = this.now): void {
    this.write(kind, data, at, this.origin);
  }

  /** Adds what follows by itself, dated now. */
  follow<K extends EntryKind>(kind: K, data: EntryDataMap[K]): void {
    this.write(kind, data, this.now, SYSTEM);
  }

  /** The entries made since this was last asked. */
  takeNew(): readonly DatedEntry[] {
    const news = this.made.slice(this.looked);
    this.looked = this.made.length;
    return news;
  }

  private write<K extends EntryKind>(kind: K, data: EntryDataMap[K], at: Moment, origin: Origin): void {
    const entry = datedEntry(this.current.seq + 1, kind, data, at, origin, this.current);
    this.made.push(entry);
    this.current = evolve(this.current, entry);
  }
}

function datedEntry<K extends EntryKind>(
  seq: number,
  kind: K,
  data: EntryDataMap[K],
  { wallMs, exerciseTimeMs, activeTimeMs }: Moment,
  { actor, commandId }: Origin,
  before: ExerciseState,
): DatedEntry {
  const entry = {
    seq,
    kind,
    data: withoutUndefined(data),
    audience: audienceOf(kind, data, before),
    actor,
    ...(commandId === undefined ? {} : { commandId }),
    occurredAtMs: wallMs,
    exerciseTimeMs,
    activeTimeMs,
  };
  // TypeScript does not tie kind and data together once they are generic.
  return entry as DatedEntry;
}

/** What is left out and what is undefined must be one and the same, before the journal was stored as after. */
function withoutUndefined<T extends object>(data: T): T {
  return Object.values(data).includes(undefined)
    ? (Object.fromEntries(Object.entries(data).filter(([, value]) => value !== undefined)) as T)
    : data;
}
