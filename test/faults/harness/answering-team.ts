import type { StreamEntry } from '@cyberdrill/contracts';
import { randomUUID } from 'node:crypto';
import { SteadfastDevice, type Sent } from './steadfast-device.ts';

/** An answer of a team, from when it was saved on the device to when the server has said that it is stored. */
export interface Answer {
  readonly injectId: string;
  readonly responseId: string;
  sent?: Sent;
  refusal?: string;
}

/** A team that answers every inject at once, whatever happens to its link or to the server. */
export class AnsweringTeam {
  readonly teamId: string;
  readonly device: SteadfastDevice;
  /** Ids of the injects in the order they were shown. */
  readonly shown: string[] = [];
  readonly answers: Answer[] = [];

  constructor(teamId: string, url: string, token: string) {
    this.teamId = teamId;
    this.device = new SteadfastDevice(url, token);
    this.device.onEntry((entry) => this.follow(entry));
  }

  get isDone(): boolean {
    return this.answers.every(({ sent, refusal }) => sent !== undefined || refusal !== undefined);
  }

  /** Every try of every answer, in the server's words. */
  get tries(): readonly Sent['tries'][number][] {
    return this.answers.flatMap(({ sent }) => sent?.tries ?? []);
  }

  private follow(entry: StreamEntry): void {
    if (entry.kind !== 'inject.released' || !('inject' in entry.data)) return;
    const { injectId } = entry.data.inject;
    this.shown.push(injectId);
    void this.answer({ injectId, responseId: randomUUID() });
  }

  private async answer(answer: Answer): Promise<void> {
    this.answers.push(answer);
    const { injectId, responseId } = answer;
    const data = { injectId, responseId, isFinal: true, values: {}, text: 'Seen.' };
    try {
      answer.sent = await this.device.send('response:submit', data);
    } catch (error) {
      answer.refusal = String(error);
    }
  }
}
