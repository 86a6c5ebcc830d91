import { API_PREFIX, type WireError } from '@cyberdrill/contracts';
import { Device } from '../server/device.ts';
import type { DrillServer } from '../server/drill-server.ts';

/** What came back. */
export interface Answer<T> {
  readonly status: number;
  readonly body: T;
  readonly headers: Headers;
}

/** Somebody with a browser: keeps the cookie he is given, and says that his requests come from the server's own pages. */
export class Visitor {
  cookie: string | undefined;
  /** Requests made so far. */
  requests = 0;
  readonly server: DrillServer;

  constructor(server: DrillServer, cookie?: string) {
    this.server = server;
    this.cookie = cookie;
  }

  async ask<T>(method: string, path: string, body?: object): Promise<Answer<T>> {
    this.requests += 1;
    const response = await fetch(`${this.server.url}${API_PREFIX}${path}`, {
      method,
      headers: {
        'sec-fetch-site': 'same-origin',
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(this.cookie !== undefined && { cookie: this.cookie }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    for (const set of response.headers.getSetCookie()) this.cookie = set.split(';')[0];
    const text = await response.text();
    const isJson = /^application\/json(;|$)/.test(response.headers.get('content-type') ?? '');
    return {
      status: response.status,
      body: (isJson ? JSON.parse(text) : text) as T,
      headers: response.headers,
    };
  }

  /** What must succeed. */
  async get<T>(path: string): Promise<T> {
    return succeeded(await this.ask<T>('GET', path), path);
  }

  async post<T>(path: string, body: object): Promise<T> {
    return succeeded(await this.ask<T>('POST', path, body), path);
  }

  /** The code of a refusal; `ok` for none. */
  async codeOf(method: string, path: string, body?: object): Promise<string> {
    const { status, body: answer } = await this.ask<{ readonly error: WireError }>(method, path, body);
    return status < 400 ? 'ok' : answer.error.code;
  }

  /** His device in an exercise. */
  device(exerciseId: string): Device {
    const device: Device = new Device(this.server.url, undefined, {
      auth: (tell) => tell({ exerciseId, after: device.held }),
      extraHeaders: { cookie: this.cookie ?? '' },
    });
    return device;
  }
}

function succeeded<T>({ status, body }: Answer<T>, path: string): T {
  if (status >= 400) throw new Error(`${path}: ${JSON.stringify(body)}`);
  return body;
}
