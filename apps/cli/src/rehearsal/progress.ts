import { inLanguage, momentOf, type Entry, type ExerciseState } from '@cyberdrill/domain';

/** What the live display shows of a drill. */
export interface Progress {
  /** `T+hh:mm:ss` */
  readonly exerciseTime: string;
  readonly phase: string;
  readonly released: number;
  readonly acknowledged: number;
  readonly responses: number;
  readonly messages: number;
  readonly dutiesOpen: number;
  readonly dutiesDone: number;
  readonly dutiesOverdue: number;
  readonly connected: number;
  readonly teams: number;
}

/** Formats exercise time as people say it. */
export function exerciseClock(exerciseTimeMs: number): string {
  const seconds = Math.floor(exerciseTimeMs / 1000);
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60];
  return `T+${parts.map((part) => String(part).padStart(2, '0')).join(':')}`;
}

/** Counts, kept entry by entry. */
export class ProgressCounter {
  private released = 0;
  private acknowledged = 0;
  private responses = 0;
  private messages = 0;
  private readonly open = new Set<string>();
  private dutiesDone = 0;
  private dutiesOverdue = 0;

  take(entry: Entry): void {
    switch (entry.kind) {
      case 'inject.released':
        this.released += entry.data.teamIds.length;
        break;
      case 'inject.acknowledged':
        this.acknowledged += 1;
        break;
      case 'response.submitted':
        this.responses += 1;
        break;
      case 'message.sent':
        this.messages += 1;
        break;
      case 'duty.opened':
        this.open.add(entry.data.dutyId);
        break;
      case 'duty.discharged':
        this.open.delete(entry.data.dutyId);
        this.dutiesDone += 1;
        break;
      case 'duty.overdue':
        this.open.delete(entry.data.dutyId);
        this.dutiesOverdue += 1;
        break;
      default:
        break;
    }
  }

  read(state: ExerciseState, nowMs: number): Progress {
    return {
      exerciseTime: exerciseClock(momentOf(state.clock, nowMs).exerciseTimeMs),
      phase: state.phase,
      released: this.released,
      acknowledged: this.acknowledged,
      responses: this.responses,
      messages: this.messages,
      dutiesOpen: this.open.size,
      dutiesDone: this.dutiesDone,
      dutiesOverdue: this.dutiesOverdue,
      connected: Object.values(state.connected).filter(Boolean).length,
      teams: state.teams.length,
    };
  }
}

/** One line about a thing worth telling, or nothing. */
export function headline(entry: Entry, state: ExerciseState): string | undefined {
  const at = exerciseClock(entry.exerciseTimeMs);
  switch (entry.kind) {
    case 'exercise.started':
      return `${at}  STARTEX`;
    case 'exercise.ended':
      return `${at}  ENDEX`;
    case 'inject.released': {
      const { injectId, teamIds, latenessMs } = entry.data;
      const inject = state.scenario.injects.find(({ id }) => id === injectId);
      const { language } = state.scenario;
      const title = inject === undefined ? injectId : inLanguage(inject.title, language, language).text;
      return `${at}  ${title} → ${teamIds.length} ${teamIds.length === 1 ? 'team' : 'teams'} (+${latenessMs} ms)`;
    }
    case 'team.disconnected':
      return `${at}  ${entry.data.teamId} lost its link`;
    case 'team.connected':
      return entry.exerciseTimeMs > 0 ? `${at}  ${entry.data.teamId} is back` : undefined;
    default:
      return undefined;
  }
}
