import type { ExerciseStreams } from '@cyberdrill/delivery';
import { isStorableId } from '@cyberdrill/domain';
import { Exercises, type ExerciseFacts } from '@cyberdrill/identity';
import { AppError } from '@cyberdrill/platform';

/** What is known of exercises, from the fold that delivery keeps up anyway. */
export class StreamedExercises extends Exercises {
  private readonly streams: ExerciseStreams;

  constructor(streams: ExerciseStreams) {
    super();
    this.streams = streams;
  }

  async facts(exerciseId: string): Promise<ExerciseFacts> {
    if (!isStorableId(exerciseId)) throw new AppError('EXERCISE_UNKNOWN');
    const { state } = await this.streams.current(exerciseId);
    if (state === undefined) throw new AppError('EXERCISE_UNKNOWN');
    const { title, scenario, teams, startedAtMs, endedAtMs } = state;
    return {
      exerciseId,
      title,
      scenarioId: scenario.id,
      language: scenario.language,
      languages: scenario.languages,
      teams,
      ...(startedAtMs !== undefined && { startedAtMs }),
      hasEnded: endedAtMs !== undefined,
    };
  }
}
