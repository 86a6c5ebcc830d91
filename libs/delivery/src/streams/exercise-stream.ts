import { evolve, teamView, type Entry, type ExerciseState, type LanguageTag } from '@cyberdrill/domain';
import { AudienceStream } from './audience-stream.ts';
import type { StreamAudience } from './audience.ts';
import { blindStream, streamWithoutScores, wallStream, type FoldedStream } from './folded-stream.ts';
import { ReaderStream, type SentStream } from './reader-stream.ts';
import { Undelivered } from './undelivered.ts';

/** One team's part in an {@link ExerciseStream}. */
export interface TeamStream {
  readonly stream: AudienceStream;
  readonly undelivered: Undelivered;
}

/**
 * The streams of one exercise, made by one fold over its journal: the whole journal, for every team what it may see, and the
 * other views from when they are first asked for. A place depends on nothing but the journal and whose stream it is, so every
 * process, and every run of it, numbers alike.
 */
export class ExerciseStream {
  readonly exerciseId: string;
  readonly whole = new AudienceStream();
  private readonly journal: Entry[] = [];
  private readonly teams = new Map<string, TeamStream>();
  /** By audience; only those that somebody has asked for. */
  private readonly folded = new Map<string, FoldedStream>();
  private latest: ExerciseState | undefined;

  constructor(exerciseId: string) {
    this.exerciseId = exerciseId;
  }

  /** Place in the journal up to which the streams reach. */
  get seq(): number {
    return this.whole.head;
  }

  /** The exercise as the entries so far tell it; `undefined` before the first. */
  get state(): ExerciseState | undefined {
    return this.latest;
  }

  get isWatched(): boolean {
    return this.streams.some(({ isWatched }) => isWatched);
  }

  /** The stream of an audience; `undefined` for a team that is not in the exercise. */
  of(audience: StreamAudience): AudienceStream | undefined {
    if (audience === 'whole') return this.whole;
    if (audience === 'without-scores') return this.made(audience, streamWithoutScores);
    if (audience === 'wall') return this.made(audience, wallStream);
    if ('teamId' in audience) return this.teams.get(audience.teamId)?.stream;
    const { evaluatorId } = audience;
    return this.made(`blind/${evaluatorId}`, () => blindStream(evaluatorId));
  }

  /**
   * The stream of an audience as one of its readers is sent it; `undefined` as for {@link of}.
   * @param language in which a team's reader wants the scenario's words; left out: the team's own
   */
  sent(audience: StreamAudience, language?: LanguageTag): SentStream | undefined {
    const stream = this.of(audience);
    if (stream === undefined || language === undefined) return stream;
    if (typeof audience === 'string' || !('teamId' in audience)) return stream;
    return new ReaderStream(stream, () => this.state, audience.teamId, language);
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
    for (const stream of this.streams) stream.announce();
  }

  /** All streams there are at the moment, in the order in which they are told of growth. */
  private get streams(): readonly AudienceStream[] {
    const followers = [...this.teams.values(), ...this.folded.values()].map(({ stream }) => stream);
    return [...followers, this.whole];
  }

  private fold(entry: Entry): void {
    const state = evolve(this.latest, entry);
    // All views before the first change: a fold that fails leaves every stream as it was, to be tried again.
    const views = state.teams.map(({ id }) => ({ teamId: id, view: teamView(entry, state, id) }));
    const prepared = [...this.folded.values()].map((folded) => folded.prepare(entry));
    this.latest = state;
    this.journal.push(entry);
    this.whole.append(entry, entry.seq);
    for (const take of prepared) take();
    for (const { teamId, view } of views) {
      const { stream, undelivered } = this.joined(teamId);
      if (view !== undefined) stream.append(view);
      undelivered.follow(entry, view === undefined ? undefined : stream.head);
    }
  }

  private made(audience: string, make: () => FoldedStream): AudienceStream {
    const known = this.folded.get(audience);
    if (known !== undefined) return known.stream;
    const folded = make();
    for (const entry of this.journal) folded.prepare(entry)();
    // Nobody listens yet who would have to be told of what there is.
    folded.stream.announce();
    this.folded.set(audience, folded);
    return folded.stream;
  }

  private joined(teamId: string): TeamStream {
    const known = this.teams.get(teamId);
    if (known !== undefined) return known;
    const made = { stream: new AudienceStream(), undelivered: new Undelivered(teamId) };
    this.teams.set(teamId, made);
    return made;
  }
}
