import { AppError } from '@cyberdrill/platform';
import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's body, and stops reading when it is too large.
 * @param tooLarge what to throw then
 * @throws AppError REQUEST_INVALID for a compressed body: a few bytes could unpack to gigabytes
 */
export async function readBody(
  request: IncomingMessage,
  maxBytes: number,
  tooLarge: () => AppError,
): Promise<Buffer> {
  if ((request.headers['content-encoding'] ?? 'identity') !== 'identity')
    throw new AppError('REQUEST_INVALID', { problem: 'content-encoding must be left out' });
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) throw tooLarge();
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw tooLarge();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
