import type { IncomingMessage } from 'node:http';

/** Slows down who tries one key after another, over whatever connections. */
export interface KeyPace {
  /** @throws AppError TOO_MANY_REQUESTS when too many wrong keys came from where this one comes from */
  beforeTrying(key: string, request: IncomingMessage): void;
  wasWrong(request: IncomingMessage): void;
  wasRight(key: string): void;
}
