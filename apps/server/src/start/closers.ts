import { appErrorOf } from '@cyberdrill/platform';
import type { LoggerService } from '@nestjs/common';

/** What was opened, to be closed in the opposite order; one that fails does not keep the others open. */
export class Closers {
  private readonly closers: { readonly name: string; readonly close: () => Promise<void> | void }[] = [];
  private readonly logger: LoggerService;

  constructor(logger: LoggerService) {
    this.logger = logger;
  }

  add(name: string, close: () => Promise<void> | void): void {
    this.closers.push({ name, close });
  }

  /** Closes everything; a second call does nothing. */
  async close(): Promise<void> {
    for (let next = this.closers.pop(); next !== undefined; next = this.closers.pop()) {
      const begunAt = performance.now();
      try {
        await next.close();
        const durationMs = Math.round(performance.now() - begunAt);
        this.logger.debug?.({ message: 'closed', what: next.name, durationMs });
      } catch (error) {
        this.logger.error({ message: 'closing failed', what: next.name, cause: appErrorOf(error).message });
      }
    }
  }
}
