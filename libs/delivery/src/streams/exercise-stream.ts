import { evolve, teamView, type Entry, type ExerciseState } from '@cyberdrill/domain';
import { AudienceStream } from './audience-stream.ts';
import type { StreamAudience } from './audience.ts';
import { Undelivered } from './undelivered.ts';

/** One team's part in an {@link ExerciseStream}. */
export interface TeamStream {
  readonly stream: AudienceStream;
  readonly undelivered: Undelivered;
}

/**
 * The streams of one exercise, made by one fold over its journal: the whole journal, and for every team what it may see.
 * A place depends on nothing but the journal, so every process, and every run of it, numbers alike.
 */
export class ExerciseStream {
  readonly exerciseId: string;
  readonly whole = new AudienceStream();
  private readonly teams = new Map<string, TeamStream>();
  private folded: ExerciseState | undefined;

  constructor(exerciseId: string) {
    this.exerciseId = exerciseId;
  }

  /** Place in the journal up to which the streams reach. */
  get seq(): number {
    return this.whole.head;
  }

  /** The exercise as the entries so far tell it; `undefined` before the first. */
  get state(): ExerciseState | undefined {
    return this.folded;
  }

  get isWatched(): boolean {
    return this.whole.isWatched || [...this.teams.values()].some(({ stream }) => stream.isWatched);
  }

  /** The stream of an audience; `undefined` for a team that is not in the exercise. */
  of(audience: StreamAudience): AudienceStream | undefined {
    return audience === 'whole' ? this.whole : this.teams.get(audience.teamId)?.stream;
  }

  team(teamId: string): TeamStream | undefined {
    return this.teams.get(teamId);
  }

  /** Folds in the journal's next entries; audiences hear of them at {@link announce}. */
  append(entries: readonly Entry[]): void {
    for (const entry of entries) this.fold(entry);
  }

  /** Tells the listeners of every stream that has grown; teams first, they are the ones who wait. */
  announce(): void {
    for (const { stream } of this.teams.values()) stream.announce();
    this.whole.announce();
  }

  private fold(entry: Entry): void {
    const state = evolve(this.folded, entry);
    // All views before the first change: a fold that fails leaves every stream as it was, to be tried again.
    const views = state.teams.map(({ id }) => ({ teamId: id, view: teamView(entry, state, id) }));
    this.folded = state;
    this.whole.append({ ...entry, place: entry.seq });
    for (const { teamId, view } of views) {
      const { stream, undelivered } = this.joined(teamId);
      if (view !== undefined) stream.append({ ...view, place: stream.head + 1 });
      undelivered.follow(entry, view === undefined ? undefined : stream.head);
    }
  }

  private joined(teamId: string): TeamStream {
    const known = this.teams.get(teamId);
    if (known !== undefined) return known;
    const made = { stream: new AudienceStream(), undelivered: new Undelivered(teamId) };
    this.teams.set(teamId, made);
    return made;
  }
}
