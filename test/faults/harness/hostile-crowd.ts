import { setTimeout as sleep } from 'node:timers/promises';
import { RawSocket } from './raw-socket.ts';

type Frame = string | Uint8Array<ArrayBuffer>;

/** How a crowd goes about it. */
export interface Attack {
  readonly url: string;
  readonly token: string;
  readonly devices: number;
  /** What each device says, all at once, whenever it has been let in. */
  readonly frames: readonly Frame[];
}

/** Devices of somebody hostile: whoever is cut or refused comes back at once. */
export class HostileCrowd {
  /** How often a device was let in, and how often it was not. */
  readonly counts = { admitted: 0, refused: 0 };
  private isOver = false;
  private readonly attack: Attack;
  private readonly running: readonly Promise<void>[];

  private constructor(attack: Attack) {
    this.attack = attack;
    this.running = Array.from({ length: attack.devices }, () => this.run());
  }

  static attacking(attack: Attack): HostileCrowd {
    return new HostileCrowd(attack);
  }

  /** Calls it off, and waits until everybody has gone. */
  async stop(): Promise<void> {
    this.isOver = true;
    await Promise.all(this.running);
  }

  private async run(): Promise<void> {
    const { url, token, frames } = this.attack;
    while (!this.isOver) {
      const socket = await RawSocket.knocking(url, token);
      if (socket.isAdmitted) this.counts.admitted += 1;
      else this.counts.refused += 1;
      // As long as it is let: what was refused is said again.
      while (!this.isOver && socket.isAdmitted && !socket.isClosed) {
        for (const frame of frames) socket.say(frame);
        await sleep(250);
      }
      socket.close();
      await sleep(50);
    }
  }
}
