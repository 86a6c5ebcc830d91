import { request as plainRequest, type IncomingMessage, type RequestOptions } from 'node:http';
import { request as secureRequest } from 'node:https';
import type { WebhookTarget } from './webhook-target.ts';

/** What is sent where. */
export interface Post {
  readonly target: WebhookTarget;
  /** The address of the target's name that was checked; nothing is looked up again. */
  readonly address: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** How much patience a receiver is owed. */
export interface PostLimits {
  /** From connecting to the last byte that is read, in milliseconds. */
  readonly withinMs: number;
  /** Of an answer nobody needs. */
  readonly maxAnswerBytes: number;
  /** Ends it before its time. */
  readonly signal?: AbortSignal;
}

/** `delivered`, or why it was not, in a word. */
export type PostOutcome = string;

/**
 * Posts to an address under the name of its host: the connection goes to exactly this address, the certificate must be the name's. No
 * redirect is followed, and no more of an answer is read than its limit. Never rejects.
 */
export function postToAddress(
  { target, address, headers, body }: Post,
  { withinMs, maxAnswerBytes, signal }: PostLimits,
): Promise<PostOutcome> {
  const { hostname, port, path, isForTests } = target;
  const options: RequestOptions & { readonly servername: string } = {
    ...{ host: address, port, path, method: 'POST', servername: hostname },
    // A connection of its own: one that was kept might lead elsewhere.
    agent: false,
    signal: AbortSignal.any([AbortSignal.timeout(withinMs), ...(signal === undefined ? [] : [signal])]),
    headers: {
      ...headers,
      host: port === 443 ? hostname : `${hostname}:${port}`,
      'content-type': 'application/json',
      'content-length': Buffer.byteLength(body),
    },
  };
  return new Promise((settle) => {
    const request = (isForTests ? plainRequest : secureRequest)(options);
    request.on('response', (response) => {
      discard(response, maxAnswerBytes, () => settle(outcomeOf(response.statusCode ?? 0)));
    });
    request.on('error', (error) => settle(reasonOf(error)));
    request.end(body);
  });
}

/** The status says it all; the rest is read as far as it is short, so that the connection ends in good order. */
function discard(response: IncomingMessage, maxBytes: number, done: () => void): void {
  let bytes = 0;
  response.on('data', (chunk: Buffer) => {
    bytes += chunk.length;
    if (bytes > maxBytes) response.destroy();
  });
  response.on('error', done);
  response.on('close', done);
}

function outcomeOf(status: number): PostOutcome {
  if (status >= 200 && status < 300) return 'delivered';
  return status >= 300 && status < 400 ? 'redirect' : `status-${status}`;
}

function reasonOf(error: NodeJS.ErrnoException): PostOutcome {
  return error.name === 'AbortError' || error.name === 'TimeoutError'
    ? 'timeout'
    : (error.code ?? 'connection');
}
