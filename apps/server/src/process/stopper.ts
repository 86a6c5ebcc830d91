import type { LoggerService } from '@nestjs/common';
import type { RunningServer } from '../start/start-server.ts';
import { EXIT_FAILURE } from './start-failure.ts';

/** An orderly stop that takes longer than this is given up. */
const STOP_WITHIN_MS = 5_000;

/**
 * Ends the process: in good order on the first signal, when its parent is gone, or on a fault that nobody caught;
 * at once on the second signal.
 */
export class Stopper {
  private readonly starting: Promise<RunningServer>;
  private readonly logger: LoggerService;
  private isStopping = false;

  constructor(starting: Promise<RunningServer>, logger: LoggerService) {
    this.starting = starting;
    this.logger = logger;
  }

  listen(): void {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => this.onSignal());
    // Started by another program, it ends with that one, however that ended.
    process.once('disconnect', () => void this.stop(0));
    for (const fault of ['uncaughtException', 'unhandledRejection'] as const)
      process.on(fault, (error: unknown) => this.onFault(fault, error));
  }

  private onSignal(): void {
    if (this.isStopping) process.exit(EXIT_FAILURE);
    void this.stop(0);
  }

  /** What state the process is in nobody knows any more: an orderly end, and a new beginning, are the safe way on. */
  private onFault(fault: string, error: unknown): void {
    this.logger.fatal?.({ message: fault, cause: error instanceof Error ? error.stack : String(error) });
    void this.stop(EXIT_FAILURE);
  }

  private async stop(exitCode: number): Promise<void> {
    if (this.isStopping) return;
    this.isStopping = true;
    setTimeout(() => {
      this.logger.error({ message: 'the stop took too long and was given up' });
      process.exit(EXIT_FAILURE);
    }, STOP_WITHIN_MS).unref();
    try {
      const server = await this.starting;
      await server.stop();
      process.exit(exitCode);
    } catch {
      // It had not come up; why was told where it was started.
      process.exit(EXIT_FAILURE);
    }
  }
}
