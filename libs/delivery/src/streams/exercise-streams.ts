import type { Entry, ExerciseJournal, JournalFeed } from '@cyberdrill/domain';
import { AppError, appErrorOf, reportFault } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import { CatchUp } from './catch-up.ts';
import { ExerciseStream } from './exercise-stream.ts';

/** Times of {@link ExerciseStreams}, in wall milliseconds. */
export interface StreamTimes {
  /** How often every open stream is compared with the journal: what a lost hint costs at most. */
  readonly sweepEveryMs: number;
  /** How long a stream without listeners is kept. */
  readonly keepUnusedMs: number;
}

const DEFAULT_TIMES: StreamTimes = { sweepEveryMs: 1_000, keepUnusedMs: 60_000 };

interface OpenStream {
  readonly stream: ExerciseStream;
  readonly catchUp: CatchUp;
  usedAtMs: number;
}

/**
 * The streams of all exercises in use, shared by every socket and request, each kept up with its journal:
 * at once when the feed hints that it has grown, and by a sweep in case a hint was lost.
 */
export class ExerciseStreams {
  private readonly open = new Map<string, OpenStream>();
  private readonly growthListeners = new Set<(stream: ExerciseStream) => void>();
  private readonly journal: ExerciseJournal;
  private readonly feed: JournalFeed;
  private readonly logger: LoggerService;
  private readonly times: StreamTimes;
  private timer: NodeJS.Timeout | undefined;
  private unsubscribe: (() => void) | undefined;

  constructor(
    journal: ExerciseJournal,
    feed: JournalFeed,
    logger: LoggerService,
    times: StreamTimes = DEFAULT_TIMES,
  ) {
    this.journal = journal;
    this.feed = feed;
    this.logger = logger;
    this.times = times;
  }

  /** Exercises whose streams are held in memory. */
  get openCount(): number {
    return this.open.size;
  }

  start(): void {
    this.unsubscribe = this.feed.subscribe((exerciseId, headSeq) => {
      const known = this.open.get(exerciseId);
      if (known !== undefined && known.stream.seq < headSeq) void this.follow(known);
    });
    this.timer = setInterval(() => this.sweep(), this.times.sweepEveryMs);
  }

  stop(): void {
    this.unsubscribe?.();
    clearInterval(this.timer);
  }

  /** Calls back with every stream that was opened or has grown, after its audiences were told. */
  onGrowth(listener: (stream: ExerciseStream) => void): void {
    this.growthListeners.add(listener);
  }

  /**
   * Takes entries that this process has just committed, so that they need not be read back. Never throws: what cannot be
   * taken is found by the feed or the sweep.
   */
  take(exerciseId: string, entries: readonly Entry[]): void {
    try {
      this.open.get(exerciseId)?.catchUp.take(entries);
    } catch (error) {
      reportFault(this.logger, appErrorOf(error), 'stream');
    }
  }

  /**
   * An exercise's streams, up with all that was in the journal when this was called.
   * @throws AppError EXERCISE_UNKNOWN when it has no journal or no plan; STORE_UNAVAILABLE
   */
  async current(exerciseId: string): Promise<ExerciseStream> {
    const opened = this.open.get(exerciseId) ?? this.opened(exerciseId);
    opened.usedAtMs = Date.now();
    try {
      await opened.catchUp.run();
    } catch (error) {
      throw appErrorOf(error);
    }
    if (opened.stream.seq === 0) throw new AppError('EXERCISE_UNKNOWN');
    return opened.stream;
  }

  private opened(exerciseId: string): OpenStream {
    const stream = new ExerciseStream(exerciseId);
    const catchUp = new CatchUp(stream, this.journal, () => {
      stream.announce();
      for (const listener of this.growthListeners) listener(stream);
    });
    const opened = { stream, catchUp, usedAtMs: Date.now() };
    this.open.set(exerciseId, opened);
    return opened;
  }

  private sweep(): void {
    const unusedSinceMs = Date.now() - this.times.keepUnusedMs;
    for (const [exerciseId, opened] of this.open) {
      if (!opened.stream.isWatched && opened.usedAtMs < unusedSinceMs) this.open.delete(exerciseId);
      else void this.follow(opened);
    }
  }

  private async follow({ catchUp }: OpenStream): Promise<void> {
    try {
      await catchUp.run();
    } catch (error) {
      // The next sweep tries again; sockets stay, they only wait.
      reportFault(this.logger, appErrorOf(error), 'stream');
    }
  }
}
