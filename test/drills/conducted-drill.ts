import {
  type Actor,
  type CommandKind,
  type CommandMap,
  type Command,
  type DatedEntry,
  decide,
  EMPTY_CHAIN,
  type Entry,
  evolve,
  type ExercisePlanned,
  type ExerciseState,
  seal,
} from '@cyberdrill/domain';
import { createHash } from 'node:crypto';
import { CONTROL, teamActor } from './journal-script.ts';
import { matchesInTests } from './small-scenario.ts';

const SYSTEM: Actor = { role: 'system', id: 'exercise' };
const BEGIN_MS = Date.UTC(2026, 4, 4, 7, 0, 0);

/** A drill that the core itself conducts, command by command: what follows from them is decided, not written by a test. */
export class ConductedDrill {
  private readonly entries: DatedEntry[] = [];
  private state: ExerciseState | undefined;
  private nowMs = BEGIN_MS;

  constructor(plan: ExercisePlanned) {
    this.give('exercise:plan', plan, CONTROL);
  }

  /** Goes to a wall minute after planning and lets everything due by then happen. */
  at(minute: number): this {
    this.nowMs = BEGIN_MS + Math.round(minute * 60_000);
    return this.give('system:wake', {}, SYSTEM);
  }

  /** @throws Error when the core refuses the command */
  give<K extends CommandKind>(kind: K, data: CommandMap[K], actor: Actor): this {
    const decision = decide(this.state, { kind, data, actor } as Command, this.nowMs, {
      matches: matchesInTests,
    });
    if ('refusal' in decision) throw new Error(`${kind} refused: ${JSON.stringify(decision.refusal)}`);
    for (const entry of decision.entries) {
      this.entries.push(entry);
      this.state = evolve(this.state, entry);
    }
    return this;
  }

  /** As a team. */
  team<K extends CommandKind>(teamId: string, kind: K, data: CommandMap[K]): this {
    return this.give(kind, data, teamActor(teamId));
  }

  /** As exercise control. */
  control<K extends CommandKind>(kind: K, data: CommandMap[K]): this {
    return this.give(kind, data, CONTROL);
  }

  /** A device of the team confirms what has been released to it. */
  deliver(teamId: string, injectIds: readonly string[], messageIds: readonly string[] = []): this {
    return this.give('system:confirm-delivery', { teamId, injectIds, messageIds }, SYSTEM);
  }

  /** The whole journal, sealed. */
  sealed(): readonly Entry[] {
    const sha256 = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');
    return seal(this.entries, EMPTY_CHAIN, 'conducted-drill', this.nowMs, sha256);
  }
}
