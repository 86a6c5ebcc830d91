import type { ExerciseStreams } from '@cyberdrill/delivery';
import {
  buildReport,
  reportFor,
  type Access,
  type ExerciseJournal,
  type Report,
  type ReportAccess,
} from '@cyberdrill/domain';
import { matchesRe2 } from '@cyberdrill/scenario';

/** Reports that are kept, for control rooms that look again and again. */
const MOST_KEPT = 8;

interface Kept {
  /** Place in the journal up to which the report goes. */
  readonly seq: number;
  readonly report: Report;
}

/** After-action reports, each made from the whole journal, and kept until the journal grows. */
export class ExerciseReports {
  private readonly kept = new Map<string, Kept>();
  private readonly journal: ExerciseJournal;
  private readonly streams: ExerciseStreams;

  constructor(journal: ExerciseJournal, streams: ExerciseStreams) {
    this.journal = journal;
    this.streams = streams;
  }

  /**
   * What of the report the holder of an access may read now.
   * @throws AppError EXERCISE_UNKNOWN, STORE_UNAVAILABLE
   */
  async readableBy(access: Access): Promise<ReportAccess | undefined> {
    const { state } = await this.streams.current(access.exerciseId);
    return state === undefined ? undefined : reportFor(access, state);
  }

  /**
   * The report as far as the exercise has come.
   * @throws AppError EXERCISE_UNKNOWN, STORE_UNAVAILABLE
   */
  async current(exerciseId: string): Promise<Report> {
    const { seq } = await this.streams.current(exerciseId);
    const known = this.kept.get(exerciseId);
    if (known?.seq === seq) return known.report;
    const entries = await this.journal.read(exerciseId, 0, seq);
    const report = buildReport(entries, { matches: matchesRe2 });
    this.keep(exerciseId, { seq, report });
    return report;
  }

  private keep(exerciseId: string, made: Kept): void {
    this.kept.delete(exerciseId);
    this.kept.set(exerciseId, made);
    for (const oldest of this.kept.keys()) {
      if (this.kept.size <= MOST_KEPT) return;
      this.kept.delete(oldest);
    }
  }
}
