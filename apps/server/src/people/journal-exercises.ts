import type { ExerciseStreams } from '@cyberdrill/delivery';
import { isStorableId, type ExerciseJournal } from '@cyberdrill/domain';
import { Exercises, type ExerciseCourse, type ExerciseFacts } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';

const MOST_REMEMBERED = 1_000;

/**
 * What is known of exercises. What was planned stands in a journal's first entry, and is remembered; how far an exercise has come
 * takes all of them, which delivery has folded for those in use.
 */
export class JournalExercises extends Exercises {
  private readonly remembered = new Map<string, ExerciseFacts>();
  private readonly journal: ExerciseJournal;
  private readonly streams: ExerciseStreams;

  constructor(journal: ExerciseJournal, streams: ExerciseStreams) {
    super();
    this.journal = journal;
    this.streams = streams;
  }

  async facts(exerciseId: string): Promise<ExerciseFacts> {
    const known = this.remembered.get(exerciseId);
    if (known !== undefined) return known;
    const facts = await this.read(exerciseId);
    for (const oldest of this.remembered.keys()) {
      if (this.remembered.size < MOST_REMEMBERED) break;
      this.remembered.delete(oldest);
    }
    this.remembered.set(exerciseId, facts);
    return facts;
  }

  async course(exerciseId: string): Promise<ExerciseCourse> {
    const { state } = await this.streams.current(exerciseId);
    if (state === undefined) throw new AppError('EXERCISE_UNKNOWN');
    const { startedAtMs, endedAtMs } = state;
    return { ...(startedAtMs !== undefined && { startedAtMs }), hasEnded: endedAtMs !== undefined };
  }

  async live(): Promise<ReadonlySet<string>> {
    const all = await this.journal.list();
    return new Set(all.filter(({ isLive }) => isLive).map(({ exerciseId }) => exerciseId));
  }

  private async read(exerciseId: string): Promise<ExerciseFacts> {
    if (!isStorableId(exerciseId)) throw new AppError('EXERCISE_UNKNOWN');
    const [first] = await this.journal.read(exerciseId, 0, 1);
    if (first?.kind !== 'exercise.planned') throw new AppError('EXERCISE_UNKNOWN');
    const { title, scenario, teams, settings } = first.data;
    const { id, language, languages } = scenario;
    const isDemonstration = settings.isDemonstration === true;
    return { exerciseId, title, scenarioId: id, language, languages, teams, isDemonstration };
  }
}
