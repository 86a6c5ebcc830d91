import { appErrorOf, isServerFault, reportFault } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';
import { DELIVERY, type GiveCommand } from '../give-command.ts';
import type { ExerciseStream } from '../streams/exercise-stream.ts';

const RETRY_AFTER_MS = 1_000;

interface Held {
  place: number;
  isSettling: boolean;
}

/**
 * Turns what devices confirm to hold into deliveries. An inject counts as delivered to a team when the first of its devices
 * confirms the place it stands at; further devices change nothing. What could not be written is tried again
 * while the process lives, and after a restart by the first device that says what it holds.
 */
export class Receipts {
  private readonly held = new WeakMap<ExerciseStream, Map<string, Held>>();
  private readonly retries = new Set<NodeJS.Timeout>();
  private readonly give: GiveCommand;
  private readonly logger: LoggerService;

  constructor(give: GiveCommand, logger: LoggerService) {
    this.give = give;
    this.logger = logger;
  }

  /** A device of the team holds every entry of the team's stream up to and including a place. */
  confirm(exercise: ExerciseStream, teamId: string, place: number): void {
    const held = this.heldBy(exercise, teamId);
    held.place = Math.max(held.place, place);
    void this.settle(exercise, teamId, held);
  }

  /** Gives up what waits to be tried again. */
  stop(): void {
    for (const retry of this.retries) clearTimeout(retry);
    this.retries.clear();
  }

  private heldBy(exercise: ExerciseStream, teamId: string): Held {
    const byTeam = this.held.get(exercise) ?? new Map<string, Held>();
    this.held.set(exercise, byTeam);
    const held = byTeam.get(teamId) ?? { place: 0, isSettling: false };
    byTeam.set(teamId, held);
    return held;
  }

  private async settle(exercise: ExerciseStream, teamId: string, held: Held): Promise<void> {
    const undelivered = exercise.team(teamId)?.undelivered;
    if (undelivered === undefined || held.isSettling) return;
    held.isSettling = true;
    try {
      for (;;) {
        const due = undelivered.upTo(held.place);
        if (due.injectIds.length + due.messageIds.length === 0) return;
        await this.write(exercise.exerciseId, teamId, due);
        undelivered.settle(due);
      }
    } catch (error) {
      reportFault(this.logger, appErrorOf(error), 'receipt');
      this.retryLater(exercise, teamId);
    } finally {
      held.isSettling = false;
    }
  }

  /** Rejects only when trying again may help; a refusal stands. */
  private async write(
    exerciseId: string,
    teamId: string,
    due: { readonly injectIds: readonly string[]; readonly messageIds: readonly string[] },
  ): Promise<void> {
    try {
      await this.give(exerciseId, {
        kind: 'system:confirm-delivery',
        data: { teamId, ...due },
        actor: DELIVERY,
      });
    } catch (error) {
      if (isServerFault(appErrorOf(error).code)) throw error;
    }
  }

  private retryLater(exercise: ExerciseStream, teamId: string): void {
    const retry = setTimeout(() => {
      this.retries.delete(retry);
      this.confirm(exercise, teamId, 0);
    }, RETRY_AFTER_MS);
    this.retries.add(retry);
  }
}
