import type { Moment } from '../clock/clock.ts';
import type { ExerciseState } from '../conduct/state.ts';
import type { Entry } from '../journal/entry.ts';
import { stampOf, stampOrNull } from '../scoring/stamp.ts';
import type { LinkLoss } from './conduct-report.ts';
import { momentOfEntry } from '../conduct/evolve/evolver.ts';

interface Loss {
  readonly teamId: string;
  readonly from: Moment;
  readonly until: Moment | undefined;
}

/** Notes when teams lost their last device and when one came back. */
export class LinkWatch {
  private readonly open = new Map<string, Moment>();
  private readonly closed: Loss[] = [];

  watch(entry: Entry): void {
    if (entry.kind !== 'team.disconnected' && entry.kind !== 'team.connected') return;
    const { teamId } = entry.data;
    const at = momentOfEntry(entry);
    const from = this.open.get(teamId);
    if (entry.kind === 'team.disconnected') {
      if (from === undefined) this.open.set(teamId, at);
    } else if (from !== undefined) {
      this.open.delete(teamId);
      this.closed.push({ teamId, from, until: at });
    }
  }

  /** Losses between STARTEX and the end, in the order in which they began; `asOf` is the journal's latest moment. */
  losses(state: ExerciseState, asOf: Moment): readonly LinkLoss[] {
    const { startedAtMs } = state;
    if (startedAtMs === undefined) return [];
    const endMs = state.endedAtMs ?? asOf.wallMs;
    const stillOpen = [...this.open].map(([teamId, from]) => ({ teamId, from, until: undefined }));
    return [...this.closed, ...stillOpen]
      .filter(({ from, until }) => from.wallMs < endMs && (until?.wallMs ?? endMs) > startedAtMs)
      .sort((a, b) => a.from.wallMs - b.from.wallMs || (a.teamId < b.teamId ? -1 : 1))
      .map(({ teamId, from, until }) => ({
        teamId,
        from: stampOf(from),
        until: stampOrNull(until),
        wallMs: Math.min(until?.wallMs ?? endMs, endMs) - Math.max(from.wallMs, startedAtMs),
      }));
  }
}
