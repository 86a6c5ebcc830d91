import type { StreamEntry } from '@cyberdrill/contracts';
import {
  evolve,
  REQUEST_KINDS,
  roleOf,
  type DutyOpened,
  type Entry,
  type ExerciseState,
  type MessageSent,
} from '@cyberdrill/domain';
import { randomUUID } from 'node:crypto';
import type { DrillSeat } from './drill-seat.ts';
import type { Pacer } from './pace/pacer.ts';
import { composeReply } from './players/compose-message.ts';

/** Answers of the white cell come after this much exercise time. */
const ROLE_REPLY_MS = 3 * 60_000;

/**
 * The control room of a simulated drill: follows the whole journal, plays the simulated roles, and tells of what happens.
 * The MSEL runs by itself.
 */
export class SimulatedControl {
  state: ExerciseState | undefined;
  private seat: DrillSeat | undefined;
  private readonly answered = new Set<string>();
  private readonly pacer: Pacer;
  private readonly listeners: ((entry: Entry) => void)[] = [];

  constructor(pacer: Pacer) {
    this.pacer = pacer;
  }

  /** Plays the simulated roles from this seat from now on; without one it only follows. */
  use(seat: DrillSeat): void {
    this.seat = seat;
  }

  /** Hears of every entry, after it has become part of the state. */
  onEntry(listener: (entry: Entry) => void): void {
    this.listeners.push(listener);
  }

  onDuty(listener: (duty: DutyOpened) => void): void {
    this.onEntry((entry) => {
      if (entry.kind === 'duty.opened') listener(entry.data);
    });
  }

  /** Resolves with the state once the condition is true of it. */
  until(isTrue: (state: ExerciseState) => boolean): Promise<ExerciseState> {
    return new Promise((resolve) => {
      const look = (): void => {
        if (this.state !== undefined && isTrue(this.state)) resolve(this.state);
      };
      this.onEntry(look);
      look();
    });
  }

  /** Takes an entry of control's stream. */
  take(entry: StreamEntry): void {
    const journalEntry = entry as Entry;
    this.state = evolve(this.state, journalEntry);
    if (journalEntry.kind === 'message.sent') this.onMessage(journalEntry.data);
    for (const listener of this.listeners) listener(journalEntry);
  }

  private onMessage(message: MessageSent): void {
    if (message.inReplyTo !== undefined && roleOf(message.from) !== undefined)
      this.answered.add(message.inReplyTo);
    if (message.kind === 'acknowledgement' || message.kind === 'answer') return;
    if (roleOf(message.from) !== undefined) return;
    for (const role of message.to.map(roleOf)) {
      if (role === undefined) continue;
      const kind = REQUEST_KINDS.includes(message.kind) ? 'answer' : 'acknowledgement';
      this.pacer.after(ROLE_REPLY_MS, async () => {
        // Somebody of flesh and blood was quicker, or it was done before a restart.
        if (this.answered.has(message.messageId)) return;
        await this.seat?.send('message:send', {
          messageId: randomUUID(),
          asRole: role,
          ...composeReply(kind, message),
        });
      });
    }
  }
}
