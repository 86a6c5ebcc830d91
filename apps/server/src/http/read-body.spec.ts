import { afterEach, describe, expect, it } from '@jest/globals';
import { AppError } from '@cyberdrill/platform';
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { readBody, type BodyLimits } from './read-body.ts';

const opened: PassThrough[] = [];

/** A request whose body is written by the test. */
function aRequest(headers: IncomingMessage['headers'] = {}): PassThrough & IncomingMessage {
  const stream = new PassThrough();
  opened.push(stream);
  return Object.assign(stream, { headers }) as unknown as PassThrough & IncomingMessage;
}

function read(request: IncomingMessage, limits: Partial<BodyLimits> = {}): Promise<string> {
  const tooLarge = () => new AppError('REQUEST_TOO_LARGE', { maxBytes: 10 });
  return readBody(request, { maxBytes: 10, tooLarge, ...limits }).then(String, ({ code }: AppError) => code);
}

afterEach(() => {
  for (const stream of opened.splice(0)) stream.destroy();
});

describe('readBody', () => {
  it('gives the whole body, in however many pieces it came', async () => {
    const request = aRequest();
    const reading = read(request);
    request.write('01234');
    request.end('56789');
    expect(await reading).toBe('0123456789');
  });

  it('stops at the limit, and holds nothing beyond it', async () => {
    const request = aRequest();
    const reading = read(request);
    request.write('0123456789');
    request.write('x');
    expect(await reading).toBe('REQUEST_TOO_LARGE');
    expect(request.isPaused()).toBe(true);
  });

  it.each([
    ['REQUEST_TOO_LARGE', { 'content-length': '11' }],
    ['REQUEST_INVALID', { 'content-encoding': 'gzip' }],
  ])('does not begin with what its head forbids: %s', async (code, headers) => {
    const request = aRequest(headers);
    expect(await read(request)).toBe(code);
    expect(request.listenerCount('data')).toBe(0);
  });

  it('does not wait for one that stops half-way', async () => {
    const request = aRequest();
    request.write('0');
    expect(await read(request, { stallMs: 20 })).toBe('REQUEST_TOO_SLOW');
  });

  it('does not wait for one that never stops and never ends', async () => {
    const request = aRequest();
    const drip = setInterval(() => request.write(''), 5);
    try {
      expect(await read(request, { stallMs: 60_000, withinMs: 50 })).toBe('REQUEST_TOO_SLOW');
    } finally {
      clearInterval(drip);
    }
  });

  it.each([
    ['broke off', (request: PassThrough) => request.destroy()],
    ['failed', (request: PassThrough) => request.destroy(new Error('ECONNRESET'))],
  ])('tells of a client that %s', async (_, breakOff) => {
    const request = aRequest();
    const reading = read(request);
    request.write('0');
    breakOff(request);
    expect(await reading).toBe('REQUEST_BROKEN');
    expect(await read(request)).toBe('REQUEST_BROKEN');
  });
});
