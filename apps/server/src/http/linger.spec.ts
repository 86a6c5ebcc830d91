import { afterEach, describe, expect, it } from '@jest/globals';
import { until } from '@cyberdrill/testing';
import type { IncomingMessage } from 'node:http';
import { PassThrough } from 'node:stream';
import { linger } from './linger.ts';

const opened: PassThrough[] = [];

function aRequest(complete: boolean): PassThrough & IncomingMessage {
  const stream = new PassThrough();
  opened.push(stream);
  return Object.assign(stream, { complete }) as unknown as PassThrough & IncomingMessage;
}

afterEach(() => {
  for (const stream of opened.splice(0)) stream.destroy();
});

describe('linger', () => {
  it('takes the rest and lets it fall', async () => {
    const request = aRequest(false);
    linger(request);
    request.end(Buffer.alloc(1_000_000));
    await until(() => request.closed);
    expect(request.readableLength).toBe(0);
    expect(request.errored).toBeNull();
  });

  it('cuts off who does not come to an end', async () => {
    const request = aRequest(false);
    linger(request, 20);
    request.write('0');
    await until(() => request.destroyed);
    expect(request.readableEnded).toBe(false);
  });

  it('leaves a whole request alone', () => {
    const request = aRequest(true);
    linger(request);
    expect(request.readableFlowing).toBeNull();
  });
});
