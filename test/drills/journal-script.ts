import {
  breachOf,
  type Actor,
  type DatedEntry,
  EMPTY_CHAIN,
  type Entry,
  type EntryDataMap,
  type EntryKind,
  evolve,
  type ExercisePlanned,
  type ExerciseState,
  momentOf,
  seal,
} from '@cyberdrill/domain';
import { createHash } from 'node:crypto';

const MINUTE_MS = 60_000;
/** Wall time at which a scripted drill is planned. */
const PLANNED_AT_MS = Date.UTC(2026, 4, 4, 7, 0, 0);

const SYSTEM: Actor = { role: 'system', id: 'system' };
export const CONTROL: Actor = { role: 'control', id: 'controller-1' };

/** An evaluator by number. */
export function evaluator(number: number): Actor {
  return { role: 'evaluator', id: `evaluator-${number}` };
}

/**
 * Writes a journal entry by entry, as a drill would have: a test says what happened and at which wall minute, the script dates
 * it by the exercise clock and chains it. It decides nothing, so a test may also write what no drill would.
 */
export class JournalScript {
  private readonly entries: DatedEntry[] = [];
  private state: ExerciseState | undefined;
  private wallMs = PLANNED_AT_MS;

  constructor(plan: ExercisePlanned) {
    this.add('exercise.planned', plan, CONTROL);
  }

  /** Goes to a wall minute after planning; later entries happen then. */
  at(minute: number): this {
    this.wallMs = PLANNED_AT_MS + Math.round(minute * MINUTE_MS);
    return this;
  }

  /** Wall time of a minute after planning, in milliseconds since 1970. */
  static wallAt(minute: number): number {
    return PLANNED_AT_MS + Math.round(minute * MINUTE_MS);
  }

  /** STARTEX. */
  start(): this {
    return this.add('exercise.started', { epoch: 1, rate: 1 }, CONTROL);
  }

  /** ENDEX. */
  end(): this {
    return this.add('exercise.ended', { epoch: 99 }, CONTROL);
  }

  add<K extends EntryKind>(kind: K, data: EntryDataMap[K], actor: Actor = SYSTEM): this {
    const moment =
      this.state === undefined
        ? { wallMs: this.wallMs, exerciseTimeMs: 0, activeTimeMs: 0 }
        : momentOf(this.state.clock, this.wallMs);
    const entry = {
      seq: this.entries.length + 1,
      kind,
      data,
      audience: 'control',
      actor,
      occurredAtMs: moment.wallMs,
      exerciseTimeMs: moment.exerciseTimeMs,
      activeTimeMs: moment.activeTimeMs,
    } as DatedEntry<K>;
    this.entries.push(entry as DatedEntry);
    this.state = evolve(this.state, entry as DatedEntry);
    return this;
  }

  /** A message, and the breach of handling that it commits, as the product would find it. */
  send(message: EntryDataMap['message.sent'], actor: Actor): this {
    const breach = breachOf(this.now, message);
    this.add('message.sent', message, actor);
    return breach === undefined ? this : this.add('handling.breached', breach);
  }

  /** Released to a team and, some minutes later, delivered. */
  give(injectId: string, teamId: string, deliveredAfterMinutes = 0): this {
    this.add('inject.released', {
      injectId,
      teamIds: [teamId],
      cause: 'plan',
      dueExerciseTimeMs: this.now.clock.anchorExerciseMs,
      latenessMs: 0,
      isLate: false,
    });
    const releasedMs = this.wallMs;
    this.wallMs += deliveredAfterMinutes * MINUTE_MS;
    this.add('inject.delivered', { injectId, teamId });
    this.wallMs = releasedMs;
    return this;
  }

  /** A final answer of a team, in words. */
  answer(
    injectId: string,
    teamId: string,
    text: string,
    more: Partial<EntryDataMap['response.submitted']> = {},
  ): this {
    const version = (this.now.cells.get(injectId)?.[teamId]?.responses.length ?? 0) + 1;
    const data = {
      responseId: `${injectId}-${teamId}-${version}`,
      ...{
        injectId,
        teamId,
        version,
        isFinal: true,
        values: {},
        text,
        isAfterEndex: this.now.endedAtMs !== undefined,
      },
      ...more,
    };
    return this.add('response.submitted', data, teamActor(teamId));
  }

  /** The state so far. */
  get now(): ExerciseState {
    if (this.state === undefined) throw new Error('the script has no entry yet');
    return this.state;
  }

  /** The moment of the last entry. */
  get asOf() {
    return this.now.latest;
  }

  /** The whole journal, sealed. */
  sealed(): readonly Entry[] {
    return sealed(this.entries, this.wallMs);
  }
}

/** Someone of a team. */
export function teamActor(teamId: string): Actor {
  return { role: 'team', id: `player-of-${teamId}`, teamId };
}

/** Decided entries as a whole journal, chained from its first. */
export function sealed(entries: readonly DatedEntry[], recordedAtMs: number): readonly Entry[] {
  const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
  return seal(entries, EMPTY_CHAIN, 'test-drill', recordedAtMs, sha256);
}
