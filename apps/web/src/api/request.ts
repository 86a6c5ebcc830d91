import { API_PREFIX, type WireError } from '@cyberdrill/contracts';
import { RequestError } from './request-error.ts';

interface Options {
  readonly body?: unknown;
  readonly signal?: AbortSignal;
}

/** Answers after which this browser may not be signed in any more, or not with everything that is due. */
const OF_THE_SESSION: readonly RequestError['code'][] = ['SIGN_IN_REQUIRED', 'FACTOR_REQUIRED'];

let tellDoubt: () => void = () => undefined;

/** Has somebody told whenever an answer says that the session is not what it was. */
export function onSessionInDoubt(listener: () => void): void {
  tellDoubt = listener;
}

/**
 * Asks the server, as the person signed in with this browser.
 * @param path below `/api/v1`
 * @returns the answer; `undefined` where the route answers with nothing (204)
 * @throws RequestError with the server's own code, or `UNREACHABLE`
 */
export async function request<T>(method: string, path: string, { body, signal }: Options = {}): Promise<T> {
  const response = await send(`${API_PREFIX}${path}`, {
    method,
    credentials: 'same-origin',
    headers: {
      accept: 'application/json',
      ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    ...(signal === undefined ? {} : { signal }),
  });
  if (response.status === 204) return undefined as T;
  const answer: unknown = await response.json().catch(() => undefined);
  if (response.ok && answer !== undefined) return answer as T;
  const error = errorIn(answer) ?? RequestError.local('UNREACHABLE');
  if (OF_THE_SESSION.includes(error.code)) tellDoubt();
  throw error;
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (error) {
    if (init.signal?.aborted === true) throw error;
    throw RequestError.local('UNREACHABLE');
  }
}

function errorIn(answer: unknown): RequestError | undefined {
  const { error } = (typeof answer === 'object' && answer !== null ? answer : {}) as {
    readonly error?: WireError;
  };
  return error === undefined ? undefined : new RequestError(error);
}

export const get = <T>(path: string, signal?: AbortSignal): Promise<T> =>
  request<T>('GET', path, signal === undefined ? {} : { signal });
export const post = <T>(path: string, body?: unknown): Promise<T> => request<T>('POST', path, { body });
export const put = <T>(path: string, body?: unknown): Promise<T> => request<T>('PUT', path, { body });
export const patch = <T>(path: string, body?: unknown): Promise<T> => request<T>('PATCH', path, { body });
export const remove = (path: string): Promise<void> => request<void>('DELETE', path);
