import { AppError } from '@cyberdrill/platform';
import type { IncomingMessage } from 'node:http';

/** How a body is read. */
export interface BodyLimits {
  readonly maxBytes: number;
  /** What to throw for a larger one. */
  readonly tooLarge: () => AppError;
  /** How long nothing may come, in milliseconds. */
  readonly stallMs?: number;
  /** How long all of it may take, in milliseconds. */
  readonly withinMs?: number;
}

const STALL_MS = 15_000;
const WITHIN_MS = 60_000;

/**
 * Reads a request's body. No more than the limit is ever held, and one that comes too slowly is not waited for.
 * @throws AppError REQUEST_INVALID for a compressed body: a few bytes could unpack to gigabytes; REQUEST_TOO_SLOW;
 * REQUEST_BROKEN when the client went away; whatever `tooLarge` makes
 */
export async function readBody(request: IncomingMessage, limits: BodyLimits): Promise<Buffer> {
  const { maxBytes, tooLarge, stallMs = STALL_MS, withinMs = WITHIN_MS } = limits;
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new AppError('REQUEST_INVALID', { problem: 'content-encoding must be left out' });
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const tooSlow = (): AppError => new AppError('REQUEST_TOO_SLOW', { stallMs, withinMs });
  if (request.destroyed) throw new AppError('REQUEST_BROKEN');
  const chunks: Buffer[] = [];
  let bytes = 0;
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  const stall = setTimeout(() => reject(tooSlow()), stallMs);
  const whole = setTimeout(() => reject(tooSlow()), withinMs);
  const listeners = {
    data: (chunk: Buffer): void => {
      stall.refresh();
      bytes += chunk.length;
      if (bytes > maxBytes) reject(tooLarge());
      else chunks.push(chunk);
    },
    end: resolve,
    error: () => reject(new AppError('REQUEST_BROKEN')),
    close: () => reject(new AppError('REQUEST_BROKEN')),
  };
  for (const [event, listener] of Object.entries(listeners)) request.on(event, listener);
  try {
    await promise;
    return Buffer.concat(chunks);
  } finally {
    clearTimeout(stall);
    clearTimeout(whole);
    request.pause();
    // The listener for errors stays: an error that nobody hears would end the process.
    for (const event of ['data', 'end', 'close'] as const) request.off(event, listeners[event]);
  }
}
