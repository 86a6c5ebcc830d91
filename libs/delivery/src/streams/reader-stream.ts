import type { StreamEntry } from '@cyberdrill/contracts';
import { forReader, type ExerciseState, type LanguageTag, type TeamEntry } from '@cyberdrill/domain';
import type { AudienceStream, BatchLimits } from './audience-stream.ts';

/** What is needed of a stream to send it. */
export type SentStream = Pick<AudienceStream, 'head' | 'after' | 'onGrowth'>;

/** A team's stream in the language of one of its readers: the same entries at the same places, said in other words. */
export class ReaderStream implements SentStream {
  private readonly stream: AudienceStream;
  private readonly stateNow: () => ExerciseState | undefined;
  private readonly teamId: string;
  private readonly language: LanguageTag;

  /** @param stateNow the exercise as far as the stream reaches */
  constructor(
    stream: AudienceStream,
    stateNow: () => ExerciseState | undefined,
    teamId: string,
    language: LanguageTag,
  ) {
    this.stateNow = stateNow;
    this.stream = stream;
    this.teamId = teamId;
    this.language = language;
  }

  get head(): number {
    return this.stream.head;
  }

  /** The limits are kept to as the team's own words would need them. */
  after(place: number, limits: BatchLimits): readonly StreamEntry[] {
    const entries = this.stream.after(place, limits) as readonly TeamEntry[];
    const state = this.stateNow();
    if (state === undefined) return entries;
    return entries.map((entry) => ({
      ...forReader(entry, state, this.teamId, this.language),
      place: entry.place,
    }));
  }

  onGrowth(listener: () => void): () => void {
    return this.stream.onGrowth(listener);
  }
}
