import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Log } from '../log.ts';
import { clearLeftovers, stopServer } from './orphan.ts';
import { hasExited, PostmasterStoppedError, startPostmaster, type ServerPlace } from './postmaster.ts';

const FIRST_PAUSE_MS = 50;
const LONGEST_PAUSE_MS = 5_000;
/** How long a first start waits for the processes of a killed predecessor to go away. */
const GIVE_UP_AFTER_MS = 20_000;

/** Keeps the server running: starts it again whenever it dies, until told to stop. */
export class Supervisor {
  private readonly place: ServerPlace;
  private readonly log: Log;
  private child?: ChildProcess;
  private revival?: Promise<void>;
  private isStopping = false;
  private readonly stopWithProcess = (): void => {
    // Killed outright we cannot stop the server, and the next start does; leaving in any other way, we can.
    this.child?.kill('SIGINT');
  };

  constructor(place: ServerPlace, log: Log) {
    this.place = place;
    this.log = log;
  }

  /** @throws PostmasterStoppedError when the server does not come up */
  async start(): Promise<void> {
    process.once('exit', this.stopWithProcess);
    const giveUpAt = performance.now() + GIVE_UP_AFTER_MS;
    try {
      await this.startAgainAndAgain(
        (error) =>
          error instanceof PostmasterStoppedError && error.isTransient && performance.now() < giveUpAt,
      );
    } catch (error) {
      process.off('exit', this.stopWithProcess);
      throw error;
    }
  }

  /** Stops the server after it has written everything out. */
  async stop(): Promise<void> {
    this.isStopping = true;
    await this.revival;
    process.off('exit', this.stopWithProcess);
    const { child } = this;
    if (child?.pid === undefined || hasExited(child)) return;
    const exited = once(child, 'exit');
    await stopServer(child.pid);
    await exited;
  }

  private async startAgainAndAgain(isWorthRetrying: (error: unknown) => boolean): Promise<void> {
    for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)) {
      try {
        await clearLeftovers(this.place.home, this.log);
        const child = await startPostmaster(this.place);
        this.watch(child);
        return;
      } catch (error) {
        if (this.isStopping || !isWorthRetrying(error)) throw error;
        await sleep(pauseMs);
      }
    }
  }

  private watch(child: ChildProcess): void {
    this.child = child;
    const onExit = (): void => {
      if (!this.isStopping) this.revival = this.revive(child);
    };
    if (hasExited(child)) onExit();
    else child.once('exit', onExit);
  }

  private async revive(died: ChildProcess): Promise<void> {
    const diedAt = performance.now();
    const how = died.signalCode ?? `exit code ${died.exitCode}`;
    this.log.error(`The embedded PostgreSQL died (${how}); starting it again.`);
    try {
      await this.startAgainAndAgain((error) => {
        this.log.error(String(error));
        return true;
      });
      this.log.warn(`The embedded PostgreSQL is back after ${Math.round(performance.now() - diedAt)} ms.`);
    } catch {
      // Only being stopped ends the attempts, and then nobody misses the server.
    }
  }
}
