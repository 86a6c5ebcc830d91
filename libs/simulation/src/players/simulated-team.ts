import type { StreamEntry } from '@cyberdrill/contracts';
import {
  REQUEST_KINDS,
  teamParty,
  type DutyOpened,
  type FieldValue,
  type Hint,
  type Inject,
  type MessageSent,
  type Party,
  type PatternMatch,
  type Scenario,
  type TeamBriefing,
  type TeamEntry,
  type TeamInject,
  type Tlp,
} from '@cyberdrill/domain';
import { randomUUID } from 'node:crypto';
import type { SeededRandom } from '../chance/seeded-random.ts';
import type { DrillSeat } from '../drill-seat.ts';
import type { Pacer } from '../pace/pacer.ts';
import type { Behaviour } from './behaviour.ts';
import { composeAnswer } from './compose-answer.ts';
import { composeReply, composeReports, type ComposedMessage } from './compose-message.ts';
import { evidenceFile } from './evidence.ts';
import { TeamMemory, type Deed } from './team-memory.ts';

/** What a simulated team is made of. */
export interface SimulatedTeamParts {
  readonly teamId: string;
  readonly seat: DrillSeat;
  readonly scenario: Scenario;
  readonly behaviour: Behaviour;
  readonly random: SeededRandom;
  readonly pacer: Pacer;
  /** The engine that the checks of answers run on. */
  readonly matches: PatternMatch;
}

/** Used where the scenario gives no time of its own. */
const USUAL_TARGET_MS = 10 * 60_000;

/** How long after a hint has become available it is opened. */
const HINT_AFTER_MS = 60_000;

/**
 * A team that plays by itself: it opens, acknowledges and answers what it receives, does its duties and replies to others,
 * in its own time and with its own mistakes. It acts only on entries of its own stream, as people would; which duties it
 * owes it is told, because a good CIRT knows them. What has been done already, by people before it or by itself before a restart, it
 * does not do again.
 */
export class SimulatedTeam {
  private briefing: TeamBriefing | undefined;
  private readonly received = new Map<string, Tlp>();
  private readonly memory: TeamMemory;
  private hasLeft = false;
  /** By inject that is not known to be delivered yet, the hint that the team will want. */
  private readonly hints = new Map<string, Hint>();
  private readonly owed = new Map<string, Party[]>();
  /** The last message from each party. */
  private readonly lastFrom = new Map<Party, MessageSent>();
  private readonly parts: SimulatedTeamParts;

  constructor(parts: SimulatedTeamParts) {
    this.parts = parts;
    this.memory = new TeamMemory(parts.teamId);
  }

  get teamId(): string {
    return this.parts.teamId;
  }

  /** Takes an entry of the team's stream. */
  take(entry: StreamEntry): void {
    const teamEntry = entry as TeamEntry;
    this.memory.take(teamEntry);
    if (teamEntry.kind === 'exercise.planned') this.briefing = teamEntry.data;
    if (teamEntry.kind === 'inject.released') this.onInject(teamEntry.data.inject);
    if (teamEntry.kind === 'inject.delivered') this.onDelivery(teamEntry.data.injectId);
    if (teamEntry.kind === 'message.sent') this.onMessage(teamEntry.data);
  }

  /** Does nothing any more, not even what it was about to do. */
  leave(): void {
    this.hasLeft = true;
  }

  /** Tells the team of a duty; duties of one obligation that come together are done with one message. */
  owe(duty: Pick<DutyOpened, 'obligationId' | 'to'>): void {
    const waiting = this.owed.get(duty.obligationId);
    if (waiting !== undefined) {
      waiting.push(duty.to);
      return;
    }
    if (!this.isDiligent()) return;
    this.owed.set(duty.obligationId, [duty.to]);
    const obligation = this.parts.scenario.obligations.find(({ id }) => id === duty.obligationId);
    if (obligation === undefined) return;
    this.later(obligation.targetMs, async () => {
      const to = this.owed.get(obligation.id) ?? [];
      this.owed.delete(obligation.id);
      const { scenario, random, behaviour } = this.parts;
      const reports = composeReports({
        obligation,
        to,
        received: this.received,
        lastFrom: this.lastFrom,
        isRight: random.chance(behaviour.accuracy),
        language: scenario.language,
      });
      await Promise.all(reports.map((report) => this.send(report)));
    });
  }

  private onInject({ injectId, tlp, response, acknowledge }: TeamInject): void {
    this.received.set(injectId, tlp);
    const inject = this.parts.scenario.injects.find(({ id }) => id === injectId);
    if (inject === undefined) return;
    const targets = targetsOf(inject);
    if (!this.isDiligent()) return;
    const { seat } = this.parts;
    this.unlessDone(`open ${injectId}`, targets.acknowledgeMs * 0.5, () =>
      seat.send('inject:open', { injectId }),
    );
    if (acknowledge)
      this.unlessDone(`acknowledge ${injectId}`, targets.acknowledgeMs, () =>
        seat.send('inject:acknowledge', { injectId }),
      );
    if (response === undefined) return;
    this.unlessDone(`answer ${injectId}`, targets.answerMs, () => this.answer(inject));
    const [hint] = inject.hints;
    if (hint !== undefined && this.parts.behaviour.name === 'slow') this.hints.set(injectId, hint);
  }

  /** A hint's time runs from when the server knows of the delivery, which on a busy machine is a while after the release. */
  private onDelivery(injectId: string): void {
    const hint = this.hints.get(injectId);
    if (hint === undefined) return;
    this.hints.delete(injectId);
    const { seat } = this.parts;
    this.after(hint.availableAfterMs + HINT_AFTER_MS, () =>
      seat.send('hint:open', { injectId, hintId: hint.id }),
    );
  }

  private async answer(inject: Inject): Promise<void> {
    const { behaviour, random, matches, seat } = this.parts;
    const { accuracy } = behaviour;
    const { values, text, fileFields } = composeAnswer(inject, { accuracy, random, matches });
    const filled: Record<string, FieldValue> = { ...values };
    for (const field of fileFields) filled[field] = await this.upload(inject.id);
    await seat.send('response:submit', {
      injectId: inject.id,
      responseId: randomUUID(),
      isFinal: true,
      values: filled,
      composedAtMs: Date.now(),
      ...(text === undefined ? {} : { text }),
    });
  }

  private async upload(injectId: string): Promise<FieldValue> {
    const { seat, teamId } = this.parts;
    const { reference, bytes } = evidenceFile(teamId, injectId);
    await seat.upload(reference, bytes);
    return reference;
  }

  private onMessage(message: MessageSent): void {
    const own = teamParty(this.teamId);
    if (message.from === own || !message.to.includes(own)) return;
    this.lastFrom.set(message.from, message);
    const times = this.briefing?.settings.responsiveness;
    if (times === undefined || !this.isDiligent()) return;
    const { messageId, about = '' } = message;
    const aboutTlp = this.received.get(about);
    this.later(times.acknowledgeTargetMs * 0.5, () => this.parts.seat.send('message:open', { messageId }));
    if (message.kind === 'acknowledgement' || message.kind === 'answer') return;
    this.unlessDone(`acknowledgement ${messageId}`, times.acknowledgeTargetMs, () =>
      this.send(composeReply('acknowledgement', message, aboutTlp)),
    );
    if (REQUEST_KINDS.includes(message.kind)) {
      this.unlessDone(`answer ${messageId}`, times.answerTargetMs, () =>
        this.send(composeReply('answer', message, aboutTlp)),
      );
    }
  }

  private async send(message: ComposedMessage): Promise<void> {
    await this.parts.seat.send('message:send', { messageId: randomUUID(), ...message });
  }

  private isDiligent(): boolean {
    return this.parts.random.chance(this.parts.behaviour.diligence);
  }

  private unlessDone(deed: Deed, targetMs: number, work: () => Promise<unknown>): void {
    this.later(targetMs, async () => {
      if (!this.memory.has(deed)) await work();
    });
  }

  /** After a part of the target time that is typical for the team. */
  private later(targetMs: number, work: () => Promise<unknown>): void {
    const { random, behaviour } = this.parts;
    this.after(targetMs * random.between(...behaviour.pace), work);
  }

  private after(exerciseMs: number, work: () => Promise<unknown>): void {
    this.parts.pacer.after(exerciseMs, async () => {
      if (!this.hasLeft) await work();
    });
  }
}

function targetsOf(inject: Inject): { acknowledgeMs: number; answerMs: number } {
  const acknowledge = inject.expectations.find(({ measure }) => measure.by === 'acknowledgement');
  const answers = inject.expectations.filter(({ measure }) => measure.by === 'response');
  const answerMs = Math.min(
    ...answers.map(({ targetMs }) => targetMs),
    inject.response?.deadlineMs ?? Infinity,
  );
  return {
    acknowledgeMs: acknowledge?.targetMs ?? USUAL_TARGET_MS / 2,
    answerMs: Number.isFinite(answerMs) ? answerMs : USUAL_TARGET_MS,
  };
}
